import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { loadErased, NOBODY_ERASED, type ErasedList } from '../law/erased.ts'
import { dayOf } from '../workspace/day.ts'
import { Breath } from './breath.ts'
import { ImportError } from './error.ts'
import { asImportError } from './explain-error.ts'
import type { FilePlan, GoneQuestion, ImportPlan, ImportSummary, LeftOut, Target } from './job.ts'
import { MOST_BYTES } from './limits.ts'
import { openFile } from './open/open-file.ts'
import { checkColumns } from './preview-columns.ts'
import { readRows } from './read/rows.ts'
import { RowReader, type RowContext } from './row-reader.ts'
import { Stage } from './stage/stage.ts'
import { ZoneClock } from './values/zone-clock.ts'
import { readShare, writeStage, type OnProgress } from './write/write-stage.ts'

export interface ImportOptions {
  /** Becomes the import's id; a new one for each. */
  import: Id
  signal?: AbortSignal
  onProgress?: OnProgress
  /** Asked where the plan says that the files are all that the source has, and somebody is missing. Without it nobody is marked as gone. */
  askGone?: (question: GoneQuestion) => Promise<boolean>
  /** Check sums (hex) of the slices of a file, in their order, as they are read; `file`: its place in the plan. */
  onSlice?: (file: number, slice: number, sum: string) => void
  /** For tests; the present instant else. */
  now?: number
}

/** Column that each reason of an incomplete order is about. */
const LACKING: Partial<Record<LeftOut['code'], Target>> = { 'no-date': 'order.date', 'no-amount': 'order.total' }

/**
 * Imports files by a plan that the user has seen. The base is the old one until everything is written, then the new one. Throws
 * ImportError (nothing was changed), or the signal's reason when cancelled.
 */
export async function importFiles(
  db: RecencyDatabase,
  files: readonly File[],
  plan: ImportPlan,
  options: ImportOptions,
): Promise<ImportSummary> {
  const began = Date.now()
  const { signal, onProgress } = options
  try {
    const size = files.reduce((sum, file) => sum + file.size, 0)
    if (size > MOST_BYTES) throw new ImportError('too-large', { size, limit: MOST_BYTES })
    const stage = await stageFiles(files, plan, options, size, await loadErased(db))
    return await writeStage(db, stage, {
      import: options.import,
      kind: 'files',
      currency: plan.currency,
      choices: plan,
      began,
      today: dayOf(options.now ?? began, plan.timeZone),
      askGone: plan.fullExport ? options.askGone : undefined,
      signal,
      onProgress,
    })
  } catch (error) {
    throw signal?.aborted ? signal.reason : asImportError(error)
  }
}

/** Reads all files into memory, compactly. */
export async function stageFiles(
  files: readonly File[],
  plan: ImportPlan,
  options: ImportOptions,
  size: number,
  erased: ErasedList = NOBODY_ERASED,
): Promise<Stage> {
  const stage = new Stage(
    plan.source,
    plan.files.map(({ name }) => name),
  )
  const clock = new ZoneClock(plan.timeZone)
  const today = dayOf(options.now ?? Date.now(), plan.timeZone)
  const readers: (RowReader | null)[] = []
  let before = 0
  for (const [place, file] of files.entries()) {
    const filePlan = plan.files[place]
    if (!filePlan || filePlan.size !== file.size) throw new ImportError('unreadable', { file: file.name })
    const onBytes = (bytes: number): void =>
      options.onProgress?.({ phase: 'reading', progress: readShare(Math.min(1, (before + bytes) / size)), rows: stage.rows })
    readers.push(await stageFile(file, stage, { plan, file: filePlan, clock, today, erased }, place, onBytes, options.signal))
    before += file.size
  }
  stage.close((place, code) => readers[place]?.columnOf(LACKING[code] ?? '') ?? '')
  return stage
}

async function stageFile(
  file: File,
  stage: Stage,
  context: RowContext,
  place: number,
  onBytes: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<RowReader | null> {
  let reader: RowReader | null = null
  const breath = new Breath(signal)
  const unpacked = await openedText(file, context.file, signal)
  for await (const batch of readRows(unpacked, { ...encodingOf(context.file), ...(signal ? { signal } : {}) })) {
    for (const [i, row] of batch.rows.entries())
      if (reader) reader.read(row, batch.lines[i] ?? 0)
      else reader = new RowReader(stage, context, place, checkedHeader(row, context.file))
    for (const { line, text } of batch.broken) reader?.broken(line, text)
    onBytes((batch.bytes / Math.max(1, unpacked.size)) * file.size)
    // In Chromium a stream that always has bytes ready lets no database event and no message in by itself.
    if (breath.due()) await breath.take()
  }
  return reader
}

/** The file's text, unpacked; the sheet must be the one that the user saw. */
async function openedText(file: File, plan: FilePlan, signal: AbortSignal | undefined): Promise<Blob> {
  const opened = await openFile(file, { sheet: plan.sheet, signal })
  if (opened.kind === 'closed' || opened.sheet !== plan.sheet) throw new ImportError('unreadable', { file: file.name })
  return opened.file
}

/** The header must be the one that the plan was made for: a file that was changed since the preview is not read with it. */
function checkedHeader(row: readonly string[], plan: FilePlan): string[] {
  if (row.length !== plan.columns.length) throw new ImportError('unreadable', { file: plan.name })
  const [fault] = checkColumns(row, plan.columns, plan.kind)
  if (fault) throw new ImportError('unexpected', { detail: fault.code })
  return row.map((name) => name.trim())
}

function encodingOf({ encoding, delimiter }: FilePlan): Pick<FilePlan, 'encoding' | 'delimiter'> {
  return { encoding, delimiter }
}
