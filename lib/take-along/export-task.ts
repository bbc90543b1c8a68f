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
  const reader = await MemberReader.open(db, Date.now(), context.signal)
  const { blob, outcome } = await make(reader, wish, context)
  keepFile(db, context.job, blob)
  return { ...outcome, bytes: blob.size }
}

function make(reader: MemberReader, wish: ExportWish, context: TaskContext): Promise<MadeFile> {
  switch (wish.what) {
    case 'people':
      return peopleFile(reader, wish.rule, wish.form, context)
    case 'audience':
      return audienceFile(reader, wish, context)
    case 'warehouse':
      return warehouseFiles(reader, wish.source, context)
  }
}
