import type { Alternative, MessageStatus, StatusWay } from '../sites/definition.ts'
import { find, has, isOneOf } from './find.ts'
import { bareWord } from './read-calendar-words.ts'
import { readValue } from './read-value.ts'

type Known = Exclude<MessageStatus, 'unknown'>
/** A message that failed must never look sent; after that the furthest mark counts. */
const ORDER: readonly Known[] = ['failed', 'read', 'delivered', 'sent', 'pending']

/**
 * The delivery mark of an own message. The first way that says something counts.
 *
 * @param coloured rows whose double tick is known to be one of "read", see `colouredTicks`.
 */
export function statusOf(
  ways: readonly StatusWay[],
  row: Element,
  { location, coloured }: { location: Location | URL; coloured: ReadonlySet<Element> },
): MessageStatus {
  for (const way of ways) {
    const status = way.by === 'marks' ? byMarks(way, row) : way.by === 'label' ? byLabel(way, row, location) : null
    if (status) return status
    if (way.by === 'colour' && coloured.has(row)) return 'read'
  }
  return 'unknown'
}

function byMarks({ marks }: Extract<StatusWay, { by: 'marks' }>, row: Element): MessageStatus | null {
  return ORDER.find((status) => isOneOf(row, marks[status] ?? []) || has(row, marks[status] ?? [])) ?? null
}

/** The label is one of the words, or goes on after it: "Seen by Anna". The longest word counts, so that "not delivered" is not "delivered". */
function byLabel(
  { reader, words }: Extract<StatusWay, { by: 'label' }>,
  row: Element,
  location: Location | URL,
): MessageStatus | null {
  const label = bareWord(readValue(reader, row, location))
  if (label === '') return null
  let best: { status: MessageStatus; length: number } | null = null
  for (const status of ORDER) {
    for (const raw of words[status] ?? []) {
      const word = bareWord(raw)
      const isSaid = label.startsWith(word) && !/^[\p{L}\p{M}\p{N}]/u.test(label.slice(word.length))
      if (isSaid && word.length > (best?.length ?? 0)) best = { status, length: word.length }
    }
  }
  return best?.status ?? null
}

/** A row that may bear a tick. `like`: rows of another kind have ticks of another colour (over a picture), and are not compared with it. */
export interface Ticked {
  row: Element
  like: string
}

/**
 * The rows whose tick is coloured as read: of two forms of one and the same drawing, the one that bears exactly one class more. Where all ticks
 * look alike, nobody knows what their colour means; where there are more than two forms, or one that was read stands below one that was not
 * (who reads a chat reads what is above too), the difference means something else: then there are none.
 *
 * @param rows own messages, oldest first.
 */
export function colouredTicks(ways: readonly StatusWay[], rows: readonly Ticked[]): Set<Element> {
  const coloured = new Set<Element>()
  const way = ways.find(({ by }) => by === 'colour')
  if (!way || way.by !== 'colour') return coloured
  const groups = new Map<string, Tick[]>()
  for (const tick of rows.flatMap((one) => ticksIn(one, way.tick))) {
    const alike = groups.get(tick.drawing)
    if (alike) alike.push(tick)
    else groups.set(tick.drawing, [tick])
  }
  for (const ticks of groups.values()) {
    const forms = [...new Map(ticks.map(({ classes }) => [[...classes].toSorted().join(' '), classes])).values()]
    const [few, many] = forms.toSorted((a, b) => a.size - b.size)
    if (!few || !many || forms.length !== 2 || many.size !== few.size + 1 || ![...few].every((name) => many.has(name))) continue
    const isRead = ticks.map(({ classes }) => classes.size === many.size)
    if (isRead.lastIndexOf(true) > isRead.indexOf(false)) continue
    ticks.forEach(({ row }, index) => isRead[index] && coloured.add(row))
  }
  return coloured
}

interface Tick {
  row: Element
  drawing: string
  classes: ReadonlySet<string>
}

/** The tick with what tells its drawing from others; none where nothing tells. */
function ticksIn({ row, like }: Ticked, alternatives: readonly Alternative[]): Tick[] {
  const tick = find(row, alternatives)
  if (!tick) return []
  const drawing =
    tick.querySelector('title')?.textContent ||
    (tick.getAttribute('data-icon') ?? tick.querySelector('[data-icon]')?.getAttribute('data-icon')) ||
    [...tick.querySelectorAll('path')].map((path) => path.getAttribute('d')).join(' ')
  return drawing ? [{ row, drawing: `${like} ${drawing}`, classes: new Set(tick.classList) }] : []
}
