import type { Alternative, SiteDefinition } from '../sites/definition.ts'
import { findAll, has, isOneOf, matching } from './find.ts'
import { textOf } from './read-text.ts'

/** A row of the list, in the order in which people read it. */
export interface ListedRow {
  row: Element
  /** The last separator of days above the row, or in it. */
  day: Element | null
  /** A separator or a notice stands between this row and the one above. */
  isApart: boolean
}

/** `unloaded`: it is there, but its content is not yet; it says nothing about itself, least of all that it is empty. */
export type RowForm = 'message' | 'notice' | 'unloaded'

/** What shows that a row without any text holds something all the same. */
const CONTENT = 'img, video, audio, canvas, svg, picture, object, iframe, [role="img"], [style*="url("]'

/** The newest rows of a list, oldest first, with what stands between them. */
export function listRows({ message }: SiteDefinition, list: Element, most = Infinity): ListedRow[] {
  const { ordered, isReversed } = inReadingOrder(list, findAll(list, message.row))
  const days = message.time.flatMap((way) => (way.by === 'clock' ? way.day : []))
  const hasRuns = message.direction.some(({ by }) => by === 'run')
  const apart = hasRuns ? [...(message.notMessage ?? []), ...(message.notice ?? [])] : []
  const lookBetween = (index: number): Between => {
    const row = ordered[index]
    if (!row) return { day: null, isApart: false }
    const marks = elementsAbove(row, ordered[index - 1] ?? null, list, isReversed)
    const inside = days.length > 0 ? firstOf(row, days) : null
    const day = inside ?? lastDay(marks, days, message.notice ?? [])
    return { day, isApart: day !== null || marks.some((mark) => holds(mark, apart)) }
  }
  const start = Math.max(0, ordered.length - most)
  let day = days.length > 0 ? dayAbove(ordered.slice(0, start), list, lookBetween) : null
  return ordered.slice(start).map((row, index) => {
    const between = lookBetween(start + index)
    day = between.day ?? day
    if (day) knownDays.set(row, day)
    return { row, day, isApart: between.isApart }
  })
}

/** The separators that earlier looks found for their rows: a long day's need not be looked for all the way up again. */
const knownDays = new WeakMap<Element, Element>()

interface Between {
  day: Element | null
  isApart: boolean
}

function dayAbove(rows: readonly Element[], list: Element, lookBetween: (index: number) => Between): Element | null {
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]
    const known = row && knownDays.get(row)
    const day = known && list.contains(known) ? known : lookBetween(index).day
    if (day) return day
  }
  return null
}

/** A notice that stands where days stand is none. */
function lastDay(marks: readonly Element[], days: readonly Alternative[], notice: readonly Alternative[]): Element | null {
  for (const mark of marks.toReversed()) {
    const day = firstOf(mark, days)
    if (day && !holds(day, notice)) return day
  }
  return null
}

function firstOf(element: Element, alternatives: readonly Alternative[]): Element | null {
  const sought = alternatives.find((one) => holds(element, [one]))
  return (sought && matching(element, sought.sel)[0]) ?? null
}

function holds(element: Element, alternatives: readonly Alternative[]): boolean {
  return isOneOf(element, alternatives) || has(element, alternatives)
}

/**
 * The elements that stand between a row and the one above it (null: and the list's beginning), the last directly above it. In a list that is
 * turned over what stands above comes after.
 */
function elementsAbove(row: Element, above: Element | null, list: Element, isReversed: boolean): Element[] {
  const found: Element[] = []
  const before = isReversed ? 'nextElementSibling' : 'previousElementSibling'
  const after = isReversed ? 'previousElementSibling' : 'nextElementSibling'
  let branch = row
  for (let parent = parentOf(branch); parent && branch !== list; parent = parentOf(branch)) {
    if (above && parent.contains(above)) break
    for (let element = branch[before]; element; element = element[before]) found.push(element)
    if (parent === list) break
    branch = parent
  }
  if (!above) return found.toReversed()
  // Both stand in one parent now, each with what is around it.
  const other: Element[] = []
  let twin = above
  while (parentOf(twin) && parentOf(twin) !== parentOf(branch)) {
    for (let element = twin[after]; element; element = element[after]) other.push(element)
    twin = parentOf(twin) ?? twin
  }
  for (let element = branch[before]; element && element !== twin; element = element[before]) found.push(element)
  return [...other, ...found.toReversed()]
}

function parentOf(element: Element): Element | null {
  const root = element.parentNode
  return root instanceof ShadowRoot ? root.host : element.parentElement
}

/** Whether a row is a message, something that the messenger itself says, or not there yet. */
export function formOf({ message }: SiteDefinition, { row, day }: Pick<ListedRow, 'row' | 'day'>): RowForm {
  const notice = message.notice ?? []
  if (isOneOf(row, notice) || has(row, notice)) return 'notice'
  if (isOneOf(row, message.unloaded ?? [])) return 'unloaded'
  const isBlank = (row.textContent ?? '').trim() === '' && !row.querySelector(CONTENT)
  if (isBlank && textOf(message, row) === '') return 'unloaded'
  // A separator that is a row like the others.
  return day && row.contains(day) && !has(row, message.text) ? 'notice' : 'message'
}

/** Some pages hold the newest first and turn the list over by style. The parts that stand side by side are turned, not what is in them. */
function inReadingOrder(list: Element, rows: Element[]): { ordered: Element[]; isReversed: boolean } {
  const [first, last] = [rows[0], rows.at(-1)]
  if (!first || !last || first === last) return { ordered: rows, isReversed: false }
  let container = first.parentElement
  while (container && container !== list && !container.contains(last)) container = container.parentElement
  const view = list.ownerDocument.defaultView
  if (!container?.contains(last) || view?.getComputedStyle(container).flexDirection !== 'column-reverse')
    return { ordered: rows, isReversed: false }
  const parts: Element[][] = []
  let part: Element | null = null
  for (const row of rows) {
    const its = childAround(container, row)
    if (its === part) parts.at(-1)?.push(row)
    else parts.push([row])
    part = its
  }
  return { ordered: parts.toReversed().flat(), isReversed: true }
}

function childAround(container: Element, row: Element): Element {
  let element = row
  while (element.parentElement && element.parentElement !== container) element = element.parentElement
  return element
}
