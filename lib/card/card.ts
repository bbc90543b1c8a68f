import type { PersonBehaviour } from '../behaviour/person-behaviour.ts'
import type { ChannelWindow, ConsentFrom } from '../consent/opt.ts'
import type { Id } from '../db/id.ts'
import type { MarketingConsent } from '../contacts/contact.ts'
import type { OfferSaid } from '../db/log.ts'
import type { OwnField } from '../fields/own-field.ts'
import type { Stage } from '../fields/stage.ts'
import type { LadderCounting } from '../ladder/counting.ts'
import type { Money, OrderStatus } from '../orders/order.ts'
import type { RfmResult } from '../rfm/rfm.ts'
import type { Part, SiteDefinition } from '../sites/definition.ts'

/** Why a person is proposed for a chat. Order is strength, strongest first. `opened`: the agent has just opened this person's chat. */
export type ProposalReason = 'opened' | 'number' | 'handle' | 'name' | 'part-of-name'

export interface Proposal {
  contact: Id
  name: string
  phone: string
  city: string
  orders: number
  reason: ProposalReason
  /** What agreed, e.g. the number or the name that was found. */
  matched: string
}

export interface CardOrder {
  number: string
  day: number
  net: Money
  status: OrderStatus
  counts: boolean
  items: string[]
}

/** Consent for marketing in a chat, worked out from what is known, newest word of the customer first. */
export interface ConsentCard {
  state: 'yes' | 'no' | 'unknown'
  /** Who said so: the agent's record, or the CRM's columns. */
  from: 'agent' | 'crm' | 'none'
  /** UTC milliseconds of the agent's record; null for the CRM's. */
  at: number | null
  crm: MarketingConsent
  /** Of the agent's record: whence it came; absent: by hand. */
  source?: ConsentFrom
}

/** The suggestion, or why there is none. */
export type OfferCard =
  | {
      kind: 'offer'
      id: Id
      revision: number
      name: string
      /** Merged: no field mark is left in it. */
      text: string
      /** BCP 47 of the text, '' for the one for every language. */
      language: string
      /** Which of its two texts; absent: it has one. */
      variant?: 'a' | 'b'
      /** What became of it with this person; absent: nothing yet. */
      said?: Pick<LastOffer, 'state' | 'at' | 'until'>
      /** Merge fields that had no value and took their fallback. */
      fallbacks: string[]
      reason: {
        segment: string | null
        /** The person meets the offer's own rule; absent: it has none. */
        rule?: true
        priority: number
        considered: number
        validTo: string | null
        consent: 'yes' | 'unknown' | 'not-needed'
        /** Offers that would have come before this one, or come next, and why each does not; the strongest first, at most 3. */
        others?: LeftOffer[]
      }
    }
  /** `opt-heard`: a message of theirs asks to stop, and nobody has decided on it. `window`: the channel allows no offer now. `resting`: all that would suit rest. */
  | {
      kind: 'none'
      why: 'gone' | 'opt-heard' | 'declined' | 'nothing-suits' | 'no-offers' | 'window' | 'resting'
      others?: LeftOffer[]
    }

/** An offer that was put in the composer, seen to be sent or spoken of; `sent`: nothing was said of it since. */
export interface LastOffer {
  id: Id
  revision: number
  name: string
  state: OfferSaid | 'sent'
  /** UTC ms. */
  at: number
  /** UTC ms; with `later`. */
  until?: number
  variant?: 'a' | 'b'
}

/** An offer that is for the person and is not suggested; `until` (UTC ms) where the reason passes by itself. */
export interface LeftOffer {
  name: string
  why: OfferLeftWhy
  until?: number
}

/** Why an offer is not the one that is suggested. */
export type OfferLeftWhy =
  | 'lower-priority'
  | 'rests'
  | 'declined'
  /** It was accepted, and has no rest after which it would come again. */
  | 'accepted'
  | 'later'
  | 'channel'
  | 'window'
  | 'stage'
  | 'not-valid'
  | 'no-text'

/** What was seen of the chats with a person. `today` in days since 1970-01-01 in the workspace's zone. */
export type CardBehaviour = PersonBehaviour & { today: number }

/** Somebody who wrote in a group. There is nothing to do for them here: a group gets no offer. */
export interface CardMember {
  contact: Id
  /** As kept in the base. */
  name: string
  /** As the page writes it. */
  writesAs: string
  /** `number-shown`: the page shows a number that this person alone has, but nobody vouches that it is theirs. */
  by: 'confirmed' | 'number' | 'number-shown'
  segments: { id: Id; name: string }[]
}

/** Of those whose messages are to be seen in a group. */
export interface CardMembers {
  known: CardMember[]
  /** How many more wrote, of whom it is not known who they are. */
  others: number
}

/** A value of one of the user's own fields. */
export interface CardValue {
  field: OwnField
  /** See `OwnValues`. */
  value: string
  /** Whether people gave it; else an import did. */
  given: boolean
}

export interface CardContact {
  id: Id
  name: string
  phones: string[]
  emails: string[]
  country: string
  city: string
  language: string
  source: string
  /** Day (since 1970-01-01) on which the source no longer had this person; null while they are there. */
  goneOn: number | null
  segments: { id: Id; name: string }[]
  rfm: RfmResult
  orders: {
    count: number
    spent: Money
    average: Money | null
    /** What of `spent` came from other currencies, in their own money, and the user's rate; absent where nothing did. */
    converted?: { money: Money; count: number; rate: number }[]
    others: { money: Money; count: number }[]
    firstDay: number | null
    lastDay: number | null
    /** Mean days between one day of buying and the next; absent where there were fewer than two. */
    interval?: number
    leftOut: number
    /** The newest first, at most 10. */
    newest: CardOrder[]
  }
  /** Null where no message was counted. */
  chat: CardBehaviour | null
  stage: Stage | null
  /** Whence it is; absent: by hand. `rule`: nothing was set by hand, and the person is in this segment. */
  stageBy?: { by: 'chat'; words: string; at: number } | { by: 'rule'; segment: string }
  /** What a rule says of somebody whose stage was set otherwise. */
  stageByRule?: { stage: Stage; segment: string }
  /** How stages are shown; absent: 0 to 5. */
  counting?: LadderCounting
  /** Own fields that something is known of, in the order of lists. */
  own: CardValue[]
  tags: string[]
  crmTags: string[]
  note: string
  crmNote: string
  consent: ConsentCard
  /** What the open chat's channel allows; absent: no chat is open. */
  window?: ChannelWindow
  /** Write again then (UTC ms). */
  remind?: { at: number; note: string }
  offer: OfferCard
  /** What was last offered, where that is not what is suggested now; absent: nothing within 30 days. */
  lastOffer?: LastOffer
  /** How many contacts of the base are shown as this one; absent: one. */
  records?: number
  /** How the chat came to this person. */
  link: { by: 'confirmed' | 'number' | 'by-hand'; at: number | null }
}

/** The chat that a card stands beside: an answer for another counter is dropped. */
export interface CardChat {
  documentId: string
  counter: number
  key: string
  title: string
  site: string
  /** Whether a link can be remembered: false where the page shows no identity. */
  linkable: boolean
  /** The messenger reads marks in what is sent, so that a text may arrive otherwise than it stands. */
  markup?: SiteDefinition['composer']['markup']
}

/** Everything the sidebar shows. */
export type Card =
  | { state: 'setup' | 'loading' | 'no-chat' | 'signed-out' }
  /** `members` null: the page does not show who wrote. */
  | { state: 'group'; chat: CardChat; members: CardMembers | null }
  | { state: 'unknown' | 'ambiguous'; chat: CardChat; proposals: Proposal[]; numbers: string[] }
  | { state: 'matched'; chat: CardChat; contact: CardContact; today: number }
  /** Parts of the page are lost: the person may still be known, else is chosen by hand. */
  | { state: 'degraded'; chat: CardChat; lost: Part[]; contact: CardContact | null; proposals: Proposal[]; today: number }
