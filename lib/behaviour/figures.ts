import { dayOf } from '../workspace/day.ts'
import { noFigures, type ChatFigures, type Settled, type Waiting } from './behaviour.ts'
import { sideOf, type Mark } from './marks.ts'

/**
 * An answer that took longer than a day is a new conversation and no reply time: Meta closes a customer service window 24 hours after the
 * customer's last message (WhatsApp Business Platform, "Customer service windows", May 2026), and nine of ten replies by mail come within a
 * day (Kooti et al., "Evolution of Conversations in the Age of Email Overload", WWW 2015). In milliseconds.
 */
const LONGEST_REPLY = 24 * 3_600_000

/** Marks in the order of their instants, oldest first. */
export function inOrder(marks: Iterable<Mark>): Mark[] {
  return [...marks].toSorted((a, b) => a.at - b.at || a.key - b.key)
}

/** What marks in order amount to, on top of what is settled. `zone` is an IANA name. */
export function figuresOfMarks(settled: Settled | null, all: readonly Mark[], zone: string): Omit<Settled, 'until'> {
  const ordered = all.filter((mark) => !mark.undated)
  const figures = settled ? structuredClone(settled.figures) : noFigures()
  let waiting: Waiting = settled?.waiting ?? null
  for (let i = 0; i < ordered.length;) {
    const at = ordered[i]?.at ?? 0
    const start = i
    while (i < ordered.length && ordered[i]?.at === at) i++
    waiting = step(figures, ordered.slice(start, i), waiting)
    placeInTime(figures, at, zone)
  }
  for (const mark of all) if (mark.undated) leaveOpen(figures, mark)
  return { figures, waiting }
}

/** One of unknown direction may be anybody's. */
function leaveOpen({ open, last, lastIn, lastOut }: ChatFigures, mark: Mark): void {
  const side = sideOf(mark)
  if (side !== 'out' && mark.at >= (lastIn ?? -Infinity)) open.in = true
  if (side !== 'in' && mark.at >= (lastOut ?? -Infinity)) open.out = true
  if (mark.at >= (last ?? -Infinity)) open.last = true
}

function placeInTime(figures: ChatFigures, at: number, zone: string): void {
  figures.first ??= at
  figures.last = at
  const day = dayOf(at, zone)
  if (day > (figures.days.at(-1) ?? -Infinity)) figures.days.push(day)
}

/**
 * Takes in the messages of one instant. A reply time runs from the last message of one side to the first one after it of the other.
 *
 * - Times that are whole minutes put both sides into one instant: then the side that wrote before goes on, and the other answers. Where it is
 *   not known who wrote before, it is not known either who answered.
 * - A message that nobody can tell the direction of counts on neither side, and no reply time is measured across it: it may be the answer.
 */
function step(figures: ChatFigures, marks: readonly Mark[], before: Waiting): Waiting {
  const at = marks[0]?.at ?? 0
  const sides = marks.map(sideOf)
  const [countIn, countOut] = [sides.filter((side) => side === 'in').length, sides.filter((side) => side === 'out').length]
  figures.countIn += countIn
  figures.countOut += countOut
  if (countIn > 0) figures.lastIn = at
  if (countOut > 0) figures.lastOut = at
  if (sides.includes(null)) return null
  if (countIn === 0) return answered(figures, before, { side: 'out', at })
  if (countOut === 0) return answered(figures, before, { side: 'in', at })
  return before && answered(figures, { side: before.side, at }, { side: before.side === 'in' ? 'out' : 'in', at })
}

function answered(figures: ChatFigures, before: Waiting, next: NonNullable<Waiting>): Waiting {
  if (!before || before.side === next.side) return next
  const took = next.at - before.at
  if (took > LONGEST_REPLY) return next
  const times = next.side === 'in' ? figures.replies.theirs : figures.replies.ours
  times.milliseconds += took
  times.count++
  return next
}
