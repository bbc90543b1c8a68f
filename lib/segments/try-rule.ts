import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Rule } from './rule.ts'

/** A member shown as an example. */
export interface ExampleMember {
  id: Id
  name: string
  country: string
  city: string
  /** Days since 1970-01-01 of the last purchase; null without one. */
  lastDay: number | null
  /** Whole minor units of the workspace's currency. */
  spent: number
}

/** What a rule that is being written would hold. */
export interface TriedRule {
  count: number
  /** People there are in all. */
  people: number
  /** At most ten, spread over the members. */
  examples: ExampleMember[]
  /** Beside the saved segment; null where none was named or it is gone. */
  saved: { count: number; joined: number; left: number; joinedExamples: ExampleMember[]; leftExamples: ExampleMember[] } | null
}

/** Counts a rule over the whole base. Throws the signal's reason when aborted. */
export type TryRule = (db: RecencyDatabase, arg: { rule: Rule; saved?: Id }, signal: AbortSignal) => Promise<TriedRule>
