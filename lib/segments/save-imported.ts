import type { RecencyDatabase } from '../db/database.ts'
import type { ImportedSegment } from './segment-file.ts'
import { saveSegment, type SaveSegmentResult } from './store.ts'

/**
 * Saves what a segment file holds: first the segments that it brings along, switched off so that cards show nothing unasked, then its own. All of
 * them or none. `now` in UTC ms.
 */
export async function saveImported(
  db: RecencyDatabase,
  { draft, brings }: Pick<Extract<ImportedSegment, { ok: true }>, 'draft' | 'brings'>,
  now: number,
): Promise<SaveSegmentResult> {
  return db.transaction('rw', [db.segments, db.ownFields, db.stageRules, db.keyed], async () => {
    const last = (await db.segments.orderBy('rank').last())?.rank ?? 0
    const present = new Set(await db.segments.toCollection().primaryKeys())
    const missing = brings.filter(({ id }) => !present.has(id))
    const common = { revision: 1, origin: { kind: 'own' as const }, note: '', off: true, changedAt: now }
    await db.segments.bulkPut(missing.map((one, i) => ({ ...one, ...common, rank: last + 10 * (i + 2) })))
    const saved = await saveSegment(db, { ...draft, origin: { kind: 'own' }, rank: last + 10 }, now)
    // What came along for it goes again with it.
    if (!saved.ok) await db.segments.bulkDelete(missing.map(({ id }) => id))
    return saved
  })
}
