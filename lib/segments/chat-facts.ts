import { meanMinutes, type PersonBehaviour } from '../behaviour/person-behaviour.ts'
import { dayOf } from '../workspace/day.ts'

/** What rules may ask about the chats with one person, as far as they were seen. Days since 1970-01-01 in the workspace's zone; null is unknown. */
export interface ChatFacts {
  firstDay: number | null
  lastInDay: number | null
  lastOutDay: number | null
  messagesIn: number | null
  messagesOut: number | null
  daysActive: number
  /** Mean minutes, to a tenth. */
  replyTheirs: number | null
  replyOurs: number | null
}

export function chatFacts(behaviour: PersonBehaviour, timeZone: string): ChatFacts {
  const { first, lastIn, lastOut, countIn, countOut, daysActive, replies, open } = behaviour
  const day = (instant: number | null): number | null => (instant === null ? null : dayOf(instant, timeZone))
  // Nobody could tell of any message who wrote it: then none is no number either.
  const isTold = countIn + countOut > 0
  return {
    firstDay: day(first),
    // A newer one has no time: then the last is not known.
    lastInDay: open.in ? null : day(lastIn),
    lastOutDay: open.out ? null : day(lastOut),
    messagesIn: isTold ? countIn : null,
    messagesOut: isTold ? countOut : null,
    daysActive,
    replyTheirs: toTenth(meanMinutes(replies.theirs)),
    replyOurs: toTenth(meanMinutes(replies.ours)),
  }
}

function toTenth(minutes: number | null): number | null {
  return minutes === null ? null : Math.round(minutes * 10) / 10
}
