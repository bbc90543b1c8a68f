import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { listFields } from '../fields/store.ts'
import { loadErased, NOBODY_ERASED, type ErasedList } from '../law/erased.ts'
import { dayOf } from '../workspace/day.ts'
import { Breath } from './breath.ts'
import { ImportError } from './error.ts'
import { asImportError } from './explain-error.ts'
import type { FilePlan, GoneQuestion, ImportPlan, ImportSummary, LeftOut, Target } from './job.ts'
import { MOST_BYTES } from './limits.ts'
import { OwnFieldsRead } from './own-columns.ts'
import { openFile } from './open/open-file.ts'
import { readParts } from './read/parts.ts'
import { SliceSums } from './read/slice-sums.ts'
import { rawSlices } from './read/slices.ts'
import { Lanes } from './row-lanes.ts'
import type { RowContext, RowReader } from './row-reader.ts'
import { Stage } from './stage/stage.ts'
import { ZoneClock } from '../workspace/zone-clock.ts'
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
    const own = new OwnFieldsRead(await listFields(db), plan.newFields)
    const stage = await stageFiles(files, plan, options, size, await loadErased(db), own)
    signal?.throwIfAborted()
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
  own = new OwnFieldsRead([], plan.newFields),
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
    const context = { plan, file: filePlan, clock, today, erased, ...own.of(filePlan) }
    readers.push(await stageFile(file, stage, context, place, onBytes, options))
    before += file.size
  }
  stage.newFields = own.made
  stage.close((place, code) => readers[place]?.columnOf(LACKING[code] ?? '') ?? '')
  return stage
}

async function stageFile(
  file: File,
  stage: Stage,
  context: RowContext,
  place: number,
  onBytes: (bytes: number) => void,
  { signal, onSlice }: ImportOptions,
): Promise<RowReader | null> {
  const breath = new Breath(signal)
  const sums = onSlice ? new SliceSums((slice, sum) => onSlice(place, slice, sum)) : null
  const text = await openedText(file, context.file, signal)
  // What is packed is small, or unpacked by now: its own bytes are read for the check sums alone.
  if (sums && text !== file) for await (const raw of rawSlices(file, undefined, signal)) sums.add(raw)
  const lanes = new Lanes(stage, context, place)
  const { encoding, delimiter, columns } = context.file
  const onRaw = sums && text === file ? (raw: Uint8Array<ArrayBuffer>): void => sums.add(raw) : undefined
  for await (const { parts, bytes } of readParts(text, { encoding, delimiter, columns: columns.length, signal, onRaw })) {
    for (const part of parts) {
      lanes.take(part)
      // In Chromium a stream that always has bytes ready lets no database event and no message in by itself.
      if (breath.due()) await breath.take()
    }
    lanes.expect(bytes, text.size)
    onBytes((bytes / Math.max(1, text.size)) * file.size)
  }
  await sums?.done()
  return lanes.reader
}

/** The file's text, unpacked; the sheet must be the one that the user saw. */
async function openedText(file: File, plan: FilePlan, signal: AbortSignal | undefined): Promise<Blob> {
  const opened = await openFile(file, { sheet: plan.sheet, signal })
  if (opened.kind === 'closed' || opened.sheet !== plan.sheet) throw new ImportError('unreadable', { file: file.name })
  return opened.file
}
