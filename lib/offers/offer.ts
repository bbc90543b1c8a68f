import type { Id, Origin } from '../db/id.ts'
import type { Stage } from '../fields/stage.ts'
import type { Rule } from '../segments/rule.ts'
import type { SiteNetwork } from '../sites/identity.ts'

/** A text for a segment. Merge fields are written `{first_name|fallback}`. */
export interface Offer {
  id: Id
  revision: number
  origin: Origin
  name: string
  /** Text by language (BCP 47); `''` is the text for every language. At least one. */
  texts: Record<string, string>
  /** A second text by language, for half of the people (drawn by a hash of offer and person); absent: there is one text. */
  textsB?: Record<string, string>
  /** The segment it is for; null for everybody. */
  segment: Id | null
  /** A rule of its own in the place of a segment; absent: none. */
  rule?: Rule
  /** Days for which it is not offered again to somebody to whom it was sent; absent: 0. */
  restDays?: number
  /** Messengers on which it may be used; absent: all. */
  channels?: SiteNetwork[]
  /** Stages of the ladder that it suits; absent: all. */
  stages?: Stage[]
  /** Higher first. */
  priority: number
  /** First and last day it is valid, ISO dates in the workspace's zone; null where open. */
  validFrom: string | null
  validTo: string | null
  /** False for a service message that needs no marketing consent. */
  marketing: boolean
  off: boolean
  changedAt: number
}
