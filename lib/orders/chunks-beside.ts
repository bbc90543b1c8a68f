import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'

/** Records of the `keyed` table whose value names a chunk as `chunk`, or several as `chunks`: what was worked out from a base and can be again. */
export const BESIDE = ['scores', 'memberships', 'nameOrder', 'pageColumns'] as const

/** Chunks that no manifest names and that are in use all the same: sweeping spares them. Each goes with the record that replaces its own. */
export async function chunksBeside(db: RecencyDatabase): Promise<Id[]> {
  const records = await db.keyed.bulkGet([...BESIDE])
  return records.flatMap((record) => {
    const { chunk, chunks = [] } = (record?.value ?? {}) as { chunk?: Id; chunks?: Id[] }
    return chunk ?? chunks
  })
}
