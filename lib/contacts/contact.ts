import type { Id } from '../db/id.ts'
import type { SiteNetwork } from '../sites/identity.ts'

/** The systems that give people identities. Not the site: Telegram A and K are one network. */
export type Network = SiteNetwork

/** A name that a network knows somebody by, e.g. a Telegram username from the CRM's column. Value without `@`, lower case. */
export interface Handle {
  network: Network
  value: string
}

/** What the CRM says on marketing for each channel; a key that is absent is unknown, never "no". */
export interface MarketingConsent {
  email?: boolean
  sms?: boolean
  whatsapp?: boolean
  /** A column that names no channel ("Accepts Marketing"). */
  any?: boolean
}

/** One person or company as the base holds it, from an import or typed by hand. Unknown text is '', an unknown list is empty. */
export interface ContactRecord {
  id: Id
  /** Which base it came from: `shopify`, `csv`, `demo`, `hand`; with a label after a colon where the user has several. */
  source: string
  /** The id that the source gives, '' where it gives none. */
  externalId: string
  /** Full name as shown. */
  name: string
  firstName: string
  lastName: string
  /** E.164 with `+`, in the file's order. */
  phones: string[]
  /** Lower case, in the file's order. */
  emails: string[]
  handles: Handle[]
  /** ISO 3166-1 alpha-2, upper case. */
  country: string
  city: string
  /** BCP 47, e.g. `it`. */
  language: string
  /** Tags that the CRM gave; the user's own tags are in the log. */
  crmTags: string[]
  /** The CRM's note. */
  crmNote: string
  consent: MarketingConsent
  company: string
  /** '' where unknown. */
  gender: Gender
  /** `1984-03-12`, or `--03-12` where the year is not known; '' unknown. */
  birthday: string
  /** Where the person was won, as the source words it ("Lead source", "Original Source"). */
  origin: string
  /** Day on which the source made the record (days since 1970-01-01); null unknown. */
  since: number | null
  /** The user's own fields by their key, as text. */
  own: Record<string, string>
  /** Instant (UTC ms) at which the source says it last changed the record; null unknown. An older record never overwrites a newer one. */
  changedAt: number | null
  /** Day of the last import that held this person and changed anything of them: the day alone rewrites nothing. Null for one typed by hand. */
  seenOn: number | null
  /** Day on which a full export no longer held this person, or the source said that they were deleted; null while they are there. */
  goneOn: number | null
}

export type Gender = '' | 'female' | 'male' | 'other'

/** All of a contact but who it is: what a source says of a person. */
export type ContactFacts = Omit<ContactRecord, 'id' | 'source'>

/** A contact of whom nothing is known yet. */
export function noFacts(): ContactFacts {
  return {
    externalId: '',
    name: '',
    firstName: '',
    lastName: '',
    phones: [],
    emails: [],
    handles: [],
    country: '',
    city: '',
    language: '',
    crmTags: [],
    crmNote: '',
    consent: {},
    company: '',
    gender: '',
    birthday: '',
    origin: '',
    since: null,
    own: {},
    changedAt: null,
    seenOn: null,
    goneOn: null,
  }
}
