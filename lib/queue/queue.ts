import type { Id } from '../db/id.ts'
import type { SiteNetwork } from '../sites/identity.ts'

/** Messages to the people of some segments, prepared and frozen, which the agent sends one by one. */
export interface Queue {
  id: Id
  revision: number
  name: string
  /** In at least one of `segments` and in none of `minus`. */
  of: { segments: Id[]; minus: Id[] }
  /** The offer as it was when the texts were merged; a later change of it changes no text. */
  offer: { id: Id; revision: number; name: string; marketing: boolean }
  network: SiteNetwork
  /** `running`: its people come with "next". `paused`: none comes. `stopped`: for good, what was not sent is left. `done`: nobody is left. */
  state: 'running' | 'paused' | 'stopped' | 'done'
  rules: QueueRules
  /** UTC ms. */
  createdAt: number
  changedAt: number
  /** When its texts were merged (UTC ms), and how many people were looked at; why others were left out, by reason. */
  made: { at: number; people: number; left: Partial<Record<LeftWhy, number>> }
  /** Recipients who were erased since: nothing else is left of them, and results are without them. */
  erased?: number
}

/** What a queue holds to; each is shown where it is chosen. */
export interface QueueRules {
  /** At most so many of this queue are sent in one day of the workspace; null: no limit. */
  perDay: number | null
  /** Nobody is written to whom anybody of the team wrote to in the last so many days; 0: not asked. */
  restDays: number
  /** Hours of the recipient's clock in which may be written, minutes since midnight, `from` < `to`; null: at any hour. */
  hours: { from: number; to: number } | null
  /** Share that is not written to, 0 to 0.5, drawn by a hash of queue and person. */
  holdout: number
  /** "I am `mine` of `among`", counted from 1; of 1 among 1 everybody is one's own. */
  split: { mine: number; among: number }
  /** Whether a marketing offer goes to people whose consent is unknown too. */
  unknownConsent: boolean
  /** Who comes first. */
  order: 'spent-most' | 'bought-last' | 'bought-longest-ago' | 'name' | 'chance'
  /** For the results: bought within so many days of being written to. */
  boughtWithinDays: number
}

/**
 * Why somebody is not written to. `quiet-hours`, `budget` and `snoozed` pass; all others are final for this queue, but for `opt-heard`, which
 * ends when the agent decides.
 */
export type LeftWhy =
  /** Declined marketing. */
  | 'opted-out'
  /** A message of theirs asks to stop, and nobody has decided on it yet. */
  | 'opt-heard'
  /** Consent is unknown, and the queue asks for it. */
  | 'no-consent'
  /** Somebody of the team wrote to them within the last days. */
  | 'written-lately'
  /** The offer rests after its last use with this person, or they declined it. */
  | 'offer-rests'
  /** The channel allows no offer now, see `lib/consent/window.ts`. */
  | 'window-closed'
  /** No way leads to their chat on this messenger. */
  | 'no-chat'
  /** Another running queue holds them. */
  | 'other-queue'
  /** Another agent's share. */
  | 'other-agent'
  | 'holdout'
  /** The source no longer has them, or they were erased. */
  | 'gone'
  /** The offer has no text for them. */
  | 'no-text'
  /** Beyond the most that one queue holds. */
  | 'beyond-most'
  /** The customer waits for an answer, or wrote just now: the agent decides. */
  | 'in-conversation'
  /** The agent skipped them. */
  | 'by-hand'
  /** The queue was stopped. */
  | 'stopped'

/** The most people of one queue. */
export const MOST_RECIPIENTS = 20_000

/**
 * Where a recipient of a queue stands. Written down before each step is done, so that a stop at any moment leaves one of these:
 *
 *     planned --next--> opening --the right chat is open--> drafting --the text stands--> drafted --seen in the chat--> sent
 *        ^                 |                                   |                             |
 *        |                 +-- gone, given back --> planned     +------- tab, page, browser gone -------> unsure
 *        +--- looked at the chat: it is not there -------------------------------------------------------- | --it is there--> sent
 *
 * `planned`, `opening`, `drafted` and `unsure` may go to `skipped` (`why`) and back to `planned` with a `notBefore` (snoozed). From `drafting` on the text may have been
 * sent: it is never put in again before the chat's messages were looked at.
 */
export type ItemState = 'planned' | 'opening' | 'drafting' | 'drafted' | 'unsure' | 'sent' | 'skipped' | 'holdout'

/** One recipient of a queue. */
export interface QueueItem {
  id: Id
  queue: Id
  /** Order within the queue, from 0. */
  rank: number
  contact: Id
  state: ItemState
  /** Merged and frozen; '' for a holdout. */
  text: string
  variant: TextVariant
  /** BCP 47 of the text, '' for the one for every language. */
  language: string
  /** The segment by which they are in it (the first of the queue's). */
  segment: Id | null
  /** Not before this instant (UTC ms); 0: at once. */
  notBefore: number
  /** UTC ms of the last step. */
  changedAt: number
  /** Who holds it while it is `opening`, `drafting` or `drafted`. */
  holder: QueueHolder | null
  /** When the text was about to be put in the composer, in which chat, and the key of its newest message then ('' where it showed none); null before. */
  drafted: { at: number; chat: string; newest: string; /** In whose composer it may still stand. */ by: QueueHolder } | null
  /** Id of the row in `sent`, once it was seen to be sent. */
  sent: Id | null
  /** Why, for `skipped`. */
  why: LeftWhy | null
}

/** A tab that is at a recipient. Tab numbers begin anew with each start of the browser, so `session` (random, for as long as the browser runs) is part of it. */
export interface QueueHolder {
  session: Id
  tabId: number
  /** The document in which the draft was put. */
  documentId: string
}

/** Which of an offer's two texts. */
export type TextVariant = 'a' | 'b'

/** A message of ours that was seen among a chat's messages. What is not known of it is null, never "no". */
export interface SentMessage {
  /** Id of its entry in the log. */
  id: Id
  contact: Id
  network: SiteNetwork
  /** UTC ms: as the page says, else when it was seen. */
  at: number
  /** `messageKey` of the message; '' where it came from a colleague's file. */
  message: string
  /** Null: it was no offer's. */
  offer: { id: Id; revision: number; variant: TextVariant } | null
  /** By which segment they were chosen, and of which queue; null: from the sidebar. */
  segment: Id | null
  queue: Id | null
  /** The agent had changed the text. */
  edited: boolean
  /** Which agent's (random id). */
  agent: Id
  /** When each was first seen (UTC ms); null: not seen. */
  delivered: number | null
  read: number | null
  /** The first message of theirs after it. */
  replied: number | null
}

/** What the sidebar shows of the queue for its inbox. */
export interface QueueStatus {
  /** Running queues for this messenger, in the order in which they are worked. */
  queues: { id: Id; name: string; left: number; sentToday: number; perDay: number | null }[]
  /** What this tab is at. */
  active: {
    item: Id
    queue: Id
    contact: Id
    name: string
    text: string
    state: 'opening' | 'drafting' | 'drafted' | 'unsure'
    /** No address leads to the chat: the agent is to open it. By what it may be found. */
    openByHand: { name: string; phone: string; handle: string } | null
  } | null
  /** Why "next" brings nobody now; null: it would. `until` (UTC ms) where it passes by itself. */
  none: { why: 'no-queue' | 'done' | 'budget' | 'quiet-hours' | 'snoozed' | 'other-tab'; until?: number } | null
  /** What came of the last step, to be said once. */
  last: QueueEvent | null
  /** What brings the next one, as the browser writes it; absent: no key is set. */
  nextKey?: string
}

export type QueueEvent =
  | { event: 'sent'; name: string; edited: boolean }
  | { event: 'skipped'; name: string; why: LeftWhy }
  /** The composer holds what the agent wrote: nothing was opened. */
  | { event: 'own-text' }
  /** The last draft stands in the composer, not yet sent. */
  | { event: 'not-sent-yet' }
  | { event: 'not-arrived' | 'no-composer' | 'not-exact' | 'moved-on' | 'unreadable'; name: string }
