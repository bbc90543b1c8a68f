import type { RecencyDatabase } from '../../../../lib/db/database.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'

/** Where a map that is being painted is in the `keyed` table: it outlives a reload and a closed tab. */
const KEY = 'rfm-painting'

/** The map that was being painted; null where there is none. */
export async function readDraft(db: RecencyDatabase): Promise<RfmMap | null> {
  return ((await db.keyed.get(KEY))?.value as RfmMap | undefined) ?? null
}

export async function keepDraft(db: RecencyDatabase, map: RfmMap): Promise<void> {
  await db.keyed.put({ key: KEY, value: map })
}

export async function dropDraft(db: RecencyDatabase): Promise<void> {
  await db.keyed.delete(KEY)
}
