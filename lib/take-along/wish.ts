import type { ProofForm } from '../consent/proof-file.ts'
import type { Id } from '../db/id.ts'
import type { Rule } from '../segments/rule.ts'
import type { PeopleForm } from './people/columns.ts'

/** Whose format an audience file has. */
export const AUDIENCES = ['meta', 'google'] as const
export type AudienceFor = (typeof AUDIENCES)[number]

/** A file that is to be made. A rule has passed `checkRule`. */
export type ExportWish =
  /** The people of a rule as a table for people to read. */
  | { what: 'people'; rule: Rule; form: PeopleForm }
  /** `zip`: the field of the user's own that holds postal codes. */
  | { what: 'audience'; of: AudienceFor; rule: Rule; zip?: Id }
  /**
   * What Recency alone knows of everybody, for the tables that rules as SQL read. `source`: whose ids the warehouse knows people by, since two sources
   * may give the same id to two people; null: Recency's own.
   */
  | { what: 'warehouse'; source: string | null }
  /** All that was recorded of everybody's consent. */
  | { what: 'consent'; form: ProofForm }
