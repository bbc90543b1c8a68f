import type { Id } from '../db/id.ts'
import type { Money } from '../orders/order.ts'
import type { ItemState, LeftWhy, TextVariant } from '../queue/queue.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import type { Difference, Proportion } from './statistics/proportions.ts'

/** Bought within so many days of the sending, where nobody chose another number. */
export const USUAL_DAYS = 14

/** What results can be asked of. */
export interface ResultSubject {
  kind: 'queue' | 'offer'
  id: Id
}

/** All that results can be asked of, the newest queue first. */
export interface ResultChoices {
  queues: {
    id: Id
    name: string
    madeAt: number
    sent: number
    /** Bought within so many, as the queue has it. */ days: number
  }[]
  /** `name` null: the offer is there no more. */
  offers: { id: Id; name: string | null; sent: number }[]
}

/** Of people, never of messages; merged people are one. What was not seen is unknown, never "no". */
export interface Outcomes {
  /** A message was prepared for them, or sent from the sidebar. */
  prepared: number
  sent: number
  /** Of the sent: those of whom it was seen. */
  /** Those who read it among them. */
  delivered: number
  read: number
  replied: number
  /** Half of those who replied did so within so many milliseconds; null: none replied. */
  repliedWithin: number | null
  /** Of the sent: with an imported click on the day of the sending or later; null: no click of anybody was ever imported. */
  clicked: number | null
  /** The agent had changed the text. */
  edited: number
  bought: Bought
}

/** Of the people to whom it was sent: who bought on one of the N days after the day of the sending. */
export interface Bought {
  /** Whose N days are over, as far as orders are imported: the others are in none of the figures but their own. */
  judged: number
  bought: number
  /** Net of refunds of the judged, minor units of the workspace's currency, with those of currencies that have a rate. */
  spent: number
  /** In currencies without a rate, apart. */
  others: Money[]
  /** Whose days are not over, or whose orders are not imported up to their end; and who of them has bought already. */
  notYet: number
  soFar: number
  /** Typed by hand: no import tells of their orders. */
  unknown: number
}

/** What a comparison says: `too-few`: the interval holds zero. */
export type Verdict = 'more' | 'fewer' | 'too-few'

export interface Compared {
  one: Proportion
  other: Proportion
  difference: Difference
  verdict: Verdict
}

/**
 * Everybody for whom a message was planned beside everybody who was held out, sent or not: so the two are alike but for the queue (by intention
 * to treat). A held-out person has no day of sending; so both are looked at on the same days: from the day after the queue was made
 * until N days after its last message. People typed by hand are in neither, nor is who was merged out of both.
 */
export type Uplift =
  | { kind: 'none'; why: 'no-holdout' | 'nothing-sent' | 'no-orders-yet' | 'nobody-known' }
  | ({
      kind: 'found'
      /** Days since 1970-01-01 that are looked at; `end`: the day on which they end, later than `to` where orders do not reach it. */
      from: number
      to: number
      end: number
      /** Net of refunds, minor units of the workspace's currency, all of `one` and all of `other`. */
      spent: [one: number, other: number]
    } & Compared)

/** A part of the people. */
export interface Part<K> {
  key: K
  outcomes: Outcomes
}

/** How far it can be known what was bought. Days since 1970-01-01; null: nothing was imported, or no order. */
export interface Reach {
  /** Instant (UTC ms) of the last import. */
  importedAt: number | null
  newestOrder: number | null
  /** The last day whose orders are all there, as far as can be told. */
  covered: number | null
}

/** What came of a queue or an offer. */
export interface ResultReport {
  of: ResultSubject
  name: string | null
  networks: SiteNetwork[]
  /** Bought within so many days. */
  days: number
  currency: string
  whole: Outcomes
  /** Items of the queue, or of the offer's queues, by where they stand. */
  states: Partial<Record<ItemState, number>>
  skipped: Partial<Record<LeftWhy, number>>
  /** Items whose people were erased since, with what was written of them. */
  erased: number
  /** By segment, text and language; none where there is but one. The last two of a language: known only of queues (null: from the sidebar). */
  segments: (Part<Id | null> & { name: string | null; uplift: Uplift })[]
  texts: Part<TextVariant>[]
  /** The first text beside the second; null where there is but one, or one was not yet sent (or judged). */
  textsReplied: Compared | null
  textsBought: Compared | null
  languages: Part<string | null>[]
  /** Of a queue, against its holdout. */
  uplift: Uplift | null
  /** Of an offer: each of its queues by itself, since their holdouts were drawn apart. */
  queues: { id: Id; name: string; uplift: Uplift }[]
  reach: Reach
}
