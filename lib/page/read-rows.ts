import type { SiteDefinition } from '../sites/definition.ts'
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

/** All rows of a list, oldest first, with what stands between them. */
export function listRows({ message }: SiteDefinition, list: Element): ListedRow[] {
  const { ordered, isReversed } = inReadingOrder(list, findAll(list, message.row))
  const notice = message.notice ?? []
  const isNotice = (element: Element): boolean => isOneOf(element, notice) || has(element, notice)
  const separators = message.time.flatMap((way) => (way.by === 'clock' ? findAll(list, way.day) : []))
  const days = new Set(separators.filter((element) => !isNotice(element)))
  const between = new Set(days)
  if (message.direction.some(({ by }) => by === 'run')) {
    for (const { sel } of [...(message.notMessage ?? []), ...(message.notice ?? [])])
      for (const element of matching(list, sel)) between.add(element)
  }
  const marks = [...between].toSorted((a, b) => (isAbove(a, b) ? -1 : 1))
  if (isReversed) marks.reverse()
  let next = 0
  let day: Element | null = null
  return ordered.map((row) => {
    let isApart = false
    for (let mark = marks[next]; mark; mark = marks[++next]) {
      const isInside = row.contains(mark)
      if (!isInside && (isReversed ? isAbove(mark, row) : !isAbove(mark, row))) break
      // What only holds rows stands between none; what stands in a row that is no separator is that row's own.
      if (!mark.contains(row) || mark === row) isApart ||= !isInside || days.has(mark)
      if (days.has(mark)) day = mark
    }
    return { row, day, isApart }
  })
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

/** Whether `a` stands before `b` in the page. In different shadow trees their hosts are compared. */
function isAbove(a: Element, b: Element): boolean {
  let position = a.compareDocumentPosition(b)
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) position = outermostHost(a).compareDocumentPosition(outermostHost(b))
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
}

function outermostHost(element: Element): Element {
  const root = element.getRootNode()
  return root instanceof ShadowRoot ? outermostHost(root.host) : element
}
