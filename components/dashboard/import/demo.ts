import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { ImportRecord } from '../../../lib/import/job.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** Imports that were committed and not undone, the newest first. */
export async function newestImports(db: RecencyDatabase): Promise<ImportRecord[]> {
  return (await db.imports.orderBy('at').toArray()).toReversed()
}

/** The demo base in use, and whether it is the newest import and so can go at once. */
export async function demoInUse(db: RecencyDatabase): Promise<{ record: ImportRecord; newest: boolean } | null> {
  const imports = await newestImports(db)
  const record = imports.find(({ kind }) => kind === 'demo')
  return record ? { record, newest: record === imports[0] } : null
}

/** The same, live. */
export function useDemoInUse() {
  const { db } = useSession()
  return useLive(() => demoInUse(db), [db]) ?? null
}
