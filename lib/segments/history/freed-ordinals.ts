import type { RecencyDatabase } from '../../db/database.ts'

/** Record of the `keyed` table: the least number of ordinals that the base went back to since the last moment. */
const KEY = 'freedFrom'

/** Says, within the transaction that undoes an import, that ordinals from `people` on are nobody's now, and may be somebody else's later. */
export async function noteFreed(db: RecencyDatabase, people: number): Promise<void> {
  const known = ((await db.keyed.get(KEY))?.value as number | undefined) ?? Infinity
  if (people < known) await db.keyed.put({ key: KEY, value: people })
}

/** The least such number since this was last asked; Infinity where there was no undo. Within the transaction that keeps a moment. */
export async function takeFreed(db: RecencyDatabase): Promise<number> {
  const freed = (await db.keyed.get(KEY))?.value as number | undefined
  if (freed === undefined) return Infinity
  await db.keyed.delete(KEY)
  return freed
}
