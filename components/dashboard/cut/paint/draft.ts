import type { RecencyDatabase } from '../../../../lib/db/database.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { checkMap } from '../../../../lib/rfm/maps/check-map.ts'
import { changeCutRemembering } from '../../../../lib/workspace/cut-before.ts'
import { settingsOrGuess } from '../../../../lib/workspace/settings-store.ts'

/** Where a map that is being painted is in the `keyed` table: it outlives a reload and a closed tab. */
const DRAFT_KEY = 'rfm-painting'
/** Where the user's own map is, whichever is in force. */
const OWN_KEY = 'rfm-own-map'

/** The map that was being painted; null where there is none, or one that makes no sense to this version. */
export function readDraft(db: RecencyDatabase): Promise<RfmMap | null> {
  return readMap(db, DRAFT_KEY)
}

export async function keepDraft(db: RecencyDatabase, map: RfmMap): Promise<void> {
  await db.keyed.put({ key: DRAFT_KEY, value: map })
}

export async function dropDraft(db: RecencyDatabase): Promise<void> {
  await db.keyed.delete(DRAFT_KEY)
}

/** The user's own map as it was saved last; null where there was none. */
export function readOwnMap(db: RecencyDatabase): Promise<RfmMap | null> {
  return readMap(db, OWN_KEY)
}

/** Puts a painted map in force, keeps it as the user's own, and ends the draft, in one transaction. Throws SettingsError where it is refused. */
export async function saveOwnMap(db: RecencyDatabase, painted: RfmMap): Promise<void> {
  const map = { ...painted, id: 'own' }
  await db.transaction('rw', db.keyed, async () => {
    const { revision: _, ...rfm } = (await settingsOrGuess(db)).rfm
    await changeCutRemembering(db, { ...rfm, map })
    await db.keyed.put({ key: OWN_KEY, value: map })
    await dropDraft(db)
  })
}

async function readMap(db: RecencyDatabase, key: string): Promise<RfmMap | null> {
  const record = await db.keyed.get(key)
  const read = record && checkMap(record.value)
  return read && 'map' in read ? read.map : null
}
