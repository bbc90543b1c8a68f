import type { RecencyDatabase } from '../db/database.ts'
import type { RfmSettings } from '../rfm/rfm.ts'
import { changeCut, settingsOrGuess } from './settings-store.ts'

/** Where the settings of scores before the last change are in the `keyed` table. */
const KEY = 'rfm-before'

/** Changes how scores are cut and remembers what it was before, in one transaction. Throws SettingsError, with nothing written, where it is refused. */
export async function changeCutRemembering(db: RecencyDatabase, cut: Omit<RfmSettings, 'revision'>): Promise<void> {
  await db.transaction('rw', db.keyed, async () => {
    const { rfm } = await settingsOrGuess(db)
    await changeCut(db, cut)
    await db.keyed.put({ key: KEY, value: rfm })
  })
}

/** How scores were cut before the last change; null where there was none. */
export async function cutBefore(db: RecencyDatabase): Promise<RfmSettings | null> {
  return ((await db.keyed.get(KEY))?.value as RfmSettings | undefined) ?? null
}

/** Goes back to how scores were cut before the last change; what they were until now is remembered, so this undoes itself. False: there was none. */
export async function restoreCutBefore(db: RecencyDatabase): Promise<boolean> {
  return db.transaction('rw', db.keyed, async () => {
    const before = await cutBefore(db)
    if (!before) return false
    const { revision: _, ...cut } = before
    await changeCutRemembering(db, cut)
    return true
  })
}
