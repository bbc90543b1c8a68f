import type { MessageTrace } from '../sites/reading.ts'
import type { ChatBehaviour, Settled } from './behaviour.ts'
import { figuresOfMarks, inOrder } from './figures.ts'
import { isNear, joined, markOf, packMarks, unpackMarks, type Mark } from './marks.ts'

/** Messages of a chat that are remembered one by one: 16 bytes each. */
const MOST_MARKS = 1000

/**
 * Counts the messages of a report in. Pure; gives the same record back where nothing is new.
 *
 * The result hangs on which messages were seen, not on their order or how often: exactly so as long as a chat shows no more than `most`
 * messages that have ids or times. Beyond that the oldest are settled, and an older one is not counted any more, since it may be among them:
 * counts are then "at least", never twice. Messages without an id are told apart by time and direction, so several of one side in one
 * instant (one minute, where the page says no more) count once; without a time as well, one in a minute counts.
 *
 * One that is known only not to be older than another counts nowhere; while nothing newer is known it leaves open who wrote last and when.
 *
 * A message of unknown direction counts for the days and the first and last message, on neither side.
 *
 * @param now UTC milliseconds; what is `live` and has no time came now.
 * @param zone IANA name of the workspace's zone: whose days are counted.
 */
export function addTraces(
  behaviour: ChatBehaviour,
  traces: readonly MessageTrace[],
  now: number,
  zone: string,
  most = MOST_MARKS,
): ChatBehaviour {
  const marks = new Map(unpackMarks(behaviour.marks).map((mark) => [mark.key, mark]))
  const fresh = traces.map((trace) => markOf(trace, now)).filter((mark) => mark !== null)
  // What has a time of its own first: a message without id or time is compared with it.
  fresh.sort((a, b) => Number(a.assumed) - Number(b.assumed))
  let isNew = false
  for (const mark of fresh) isNew = addMark(marks, mark, behaviour.settled) || isNew
  return isNew ? summed(behaviour, marks.values(), zone, most) : behaviour
}

/** Two records of one chat, found to be one, as one. `into` keeps its identity and its person. */
export function joinBehaviour(into: ChatBehaviour, other: ChatBehaviour, zone: string, most = MOST_MARKS): ChatBehaviour {
  const marks = new Map(unpackMarks(into.marks).map((mark) => [mark.key, mark]))
  // Settled messages cannot be compared one by one: the larger lot is believed, and nothing that could be in either is added.
  const settled = (into.settled?.until ?? 0) >= (other.settled?.until ?? 0) ? into.settled : other.settled
  for (const mark of unpackMarks(other.marks)) addMark(marks, mark, settled)
  const younger = [...marks.values()].filter((mark) => mark.at > (settled?.until ?? -Infinity))
  return summed({ ...into, settled }, younger, zone, most)
}

/** Whether the mark said anything new. */
function addMark(marks: Map<number, Mark>, mark: Mark, settled: Settled | null): boolean {
  const known = marks.get(mark.key)
  if (!known) {
    if ((settled && mark.at <= settled.until) || isNear(mark, marks.values())) return false
    marks.set(mark.key, mark)
    return true
  }
  const next = joined(known, mark)
  // Never back among those that are settled: it is not one of them.
  if (settled) next.at = Math.max(next.at, settled.until + 1)
  if (next.at === known.at && next.said === known.said && next.assumed === known.assumed && next.undated === known.undated)
    return false
  marks.set(mark.key, next)
  return true
}

function summed(behaviour: ChatBehaviour, marks: Iterable<Mark>, zone: string, most: number): ChatBehaviour {
  const ordered = inOrder(marks)
  let { settled } = behaviour
  if (ordered.length > most) {
    const until = ordered[ordered.length - most - 1]?.at ?? 0
    // With all of one instant: one of them alone could not be told from the rest later.
    const left = ordered.findIndex((mark) => mark.at > until)
    const old = ordered.splice(0, left === -1 ? ordered.length : left)
    settled = { until, ...figuresOfMarks(settled, old, zone) }
  }
  return { ...behaviour, settled, marks: packMarks(ordered), figures: figuresOfMarks(settled, ordered, zone).figures }
}
