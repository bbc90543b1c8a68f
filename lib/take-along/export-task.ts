import { proofFile } from '../consent/proof-file.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { TaskContext, TaskOutcome } from '../jobs/tasks.ts'
import { audienceFile } from './audience/audience-file.ts'
import { keepFile, type MadeFile } from './made-files.ts'
import { MemberReader } from './members.ts'
import { peopleFile } from './people/people-file.ts'
import { warehouseFiles } from './warehouse/warehouse-files.ts'
import type { ExportWish } from './wish.ts'

/** Makes a file and keeps it for the page that asked for it, which fetches it with the query `export.file`. Nothing of the base is changed. */
export async function exportTask(db: RecencyDatabase, wish: ExportWish, context: TaskContext): Promise<TaskOutcome> {
  const { blob, outcome } = await (wish.what === 'consent' ? proofFile(db, wish.form, context) : ofMembers(db, wish, context))
  keepFile(db, context.job, blob)
  return { ...outcome, bytes: blob.size }
}

async function ofMembers(
  db: RecencyDatabase,
  wish: Exclude<ExportWish, { what: 'consent' }>,
  context: TaskContext,
): Promise<MadeFile> {
  const reader = await MemberReader.open(db, Date.now(), context.signal)
  switch (wish.what) {
    case 'people':
      return peopleFile(reader, wish.rule, wish.form, context)
    case 'audience':
      return audienceFile(reader, wish, context)
    case 'warehouse':
      return warehouseFiles(reader, wish.source, context)
  }
}
