import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'

/** Record `memberships` of the `keyed` table: who was in which segment when they were last counted. */
export interface KeptMemberships {
  /** Bits of each segment's members by ordinal, in the order of `segments`; then everybody's group, and stage, in codes of the history. */
  chunk: Id
  /** Generation of the base, and the day of looking. */
  generation: number
  day: number
  /** How scores were cut, see `cutName`. */
  cut: string
  /** What people had written and what was seen of chats then, see `writtenState`. */
  written: string
  segments: { id: Id; rule: string; count: number }[]
  /** The moment of the history that this is the state of; absent: kept before there was a history, and without groups. */
  moment?: number
}

/** The record as it is kept; null where memberships were never counted. */
export async function keptMemberships(db: RecencyDatabase): Promise<KeptMemberships | null> {
  return ((await db.keyed.get('memberships'))?.value as KeptMemberships | undefined) ?? null
}
