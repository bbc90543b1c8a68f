import type { RecencyDatabase } from '../db/database.ts'
import { countMembers } from './count-members.ts'

/**
 * Works out, and keeps, all that follows from the present base, day and settings: scores, groups and who is in which segment. Throws the signal's
 * reason when aborted.
 */
export async function deriveAll(db: RecencyDatabase, signal?: AbortSignal): Promise<void> {
  await countMembers(db, Date.now(), { signal })
}
