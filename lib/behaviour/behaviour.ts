import type { Id } from '../db/id.ts'

/** What the messages of one chat amount to. Instants are UTC milliseconds; null is unknown, never zero. */
export interface ChatFigures {
  first: number | null
  /** The newest message, whoever wrote it: later than both below where nobody could tell who wrote it. */
  last: number | null
  lastIn: number | null
  lastOut: number | null
  countIn: number
  countOut: number
  /** Calendar days with a message, in the workspace's zone as day numbers, oldest first. At most one for each day that there was. */
  days: number[]
  /** Of the answers that each side gave: the sum of their times and how many they were. See `step`. */
  replies: { theirs: ReplyTimes; ours: ReplyTimes }
  /** A message that the page gives no time for is newer than `lastIn`, `lastOut` or `last`: then that is not the last. */
  open: { in: boolean; out: boolean; last: boolean }
}

export interface ReplyTimes {
  milliseconds: number
  count: number
}

/** Messages too old to be remembered one by one, and what they amounted to. */
export interface Settled {
  /** Instant of the newest of them. What is as old or older may be among them, and is never counted again. */
  until: number
  figures: ChatFigures
  waiting: Waiting
}

/** The message that the other side's next one would answer; null where it is not known who wrote last. */
export type Waiting = { side: 'in' | 'out'; at: number } | null

/** What a chat tells of a person's behaviour, without any text or name. One record for each chat; what a person's chats come to is derived. */
export interface ChatBehaviour {
  /** `identityKey` of the chat's first lasting identity. */
  identity: string
  contact: Id
  figures: ChatFigures
  settled: Settled | null
  /** The messages behind `figures` that are not settled, packed; see `lib/behaviour/marks.ts`. */
  marks: Float64Array<ArrayBuffer>
}

export function noFigures(): ChatFigures {
  return {
    first: null,
    last: null,
    lastIn: null,
    lastOut: null,
    countIn: 0,
    countOut: 0,
    days: [],
    replies: { theirs: { milliseconds: 0, count: 0 }, ours: { milliseconds: 0, count: 0 } },
    open: { in: false, out: false, last: false },
  }
}

/** The record of a chat of which no message was counted yet. */
export function noBehaviour(identity: string, contact: Id): ChatBehaviour {
  return { identity, contact, figures: noFigures(), settled: null, marks: new Float64Array() }
}
