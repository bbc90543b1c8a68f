import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Base } from '../orders/base.ts'
import { EMPTY_MANIFEST } from '../orders/manifest.ts'
import { sweep, undoTo } from '../orders/swap.ts'
import { ImportError } from './error.ts'
import { keepUndonePeople, withThoseOf } from './undone-people.ts'

/**
 * Undoes the newest import whole: the base from before it is the present one again, its record and left-out rows are gone. What people
 * wrote since (tags, notes, links) stays, and finds its people again when they are imported anew; tags that were given to many at once go with
 * the people whom the undo takes out. Throws ImportError `not-newest`, or `nothing-to-undo` where the base from before is not kept.
 */
export async function undoImport(db: RecencyDatabase, importId: Id): Promise<void> {
  const newest = await db.imports.orderBy('at').last()
  if (!newest) throw new ImportError('nothing-to-undo')
  const base = await Base.open(db)
  if (newest.id !== importId || base.manifest.generation !== newest.after) throw new ImportError('not-newest')
  const before = newest.before === 0 ? EMPTY_MANIFEST : await db.manifests.get(newest.before)
  if (!before) throw new ImportError('nothing-to-undo')
  const undone = await withThoseOf(db, base, before.contacts)
  await undoTo(db, newest.before, async () => {
    await keepUndonePeople(db, undone)
    await db.imports.delete(importId)
    await db.leftOut.where('import').equals(importId).delete()
  })
  await sweep(db)
}
