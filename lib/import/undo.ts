import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { currentGeneration } from '../orders/base.ts'
import { sweep, undoTo } from '../orders/swap.ts'
import { ImportError } from './error.ts'

/**
 * Undoes the newest import whole: the base from before it is the present one again, its record and left-out rows are gone. What people
 * wrote since (tags, notes, links) stays. Throws ImportError `not-newest`, or `nothing-to-undo` where the base from before is not kept.
 */
export async function undoImport(db: RecencyDatabase, importId: Id): Promise<void> {
  const newest = await db.imports.orderBy('at').last()
  if (!newest) throw new ImportError('nothing-to-undo')
  if (newest.id !== importId || (await currentGeneration(db)) !== newest.after) throw new ImportError('not-newest')
  if (newest.before !== 0 && !(await db.manifests.get(newest.before))) throw new ImportError('nothing-to-undo')
  await undoTo(db, newest.before, async () => {
    await db.imports.delete(importId)
    await db.leftOut.where('import').equals(importId).delete()
  })
  await sweep(db)
}
