import type { Id, Origin } from '../db/id.ts'

/** A text for a segment. Merge fields are written `{first_name|fallback}`. */
export interface Offer {
  id: Id
  revision: number
  origin: Origin
  name: string
  /** Text by language (BCP 47); `''` is the text for every language. At least one. */
  texts: Record<string, string>
  /** The segment it is for; null for everybody. */
  segment: Id | null
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
