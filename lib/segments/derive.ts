import type { RecencyDatabase } from '../db/database.ts'
import { presentScores } from '../rfm/present-scores.ts'

/** Works out, and keeps, all that follows from the present base, day and settings: scores and groups. Throws the signal's reason when aborted. */
export async function deriveAll(db: RecencyDatabase, signal?: AbortSignal): Promise<void> {
  await presentScores(db, Date.now(), signal)
}
