import { ImportError } from './error.ts'
import type { FilePlan } from './job.ts'
import { checkColumns } from './preview-columns.ts'
import type { Part } from './read/scan-rows.ts'
import { ByteRowReader } from './row-bytes.ts'
import { RowReader, type RowContext } from './row-reader.ts'
import type { Stage } from './stage/stage.ts'

/** The parts of one file on their way into the stage: the header first, then rows in the lane that suits them. */
export class Lanes {
  /** Null before the header came. */
  reader: RowReader | null = null
  #bytes: ByteRowReader | null = null
  #expected = false

  constructor(
    readonly stage: Stage,
    readonly context: RowContext,
    /** The file's number in the import. */
    readonly place: number,
  ) {}

  /** Throws ImportError where the header is not the one that the plan was made for. */
  take(part: Part): void {
    if (part.kind === 'broken') this.reader?.broken(part.line, part.text)
    else if (part.kind === 'row') {
      if (this.reader) this.reader.read(part.row, part.line)
      else this.#begin(part.row)
    } else {
      const first = this.#bytes ? 0 : 1
      const bytes = this.#bytes ?? this.#begin(ByteRowReader.header(part))
      bytes.read(part, first)
    }
  }

  /** When the first bytes are read: makes room for what the whole file will bring, so that little is copied while it grows. */
  expect(read: number, size: number): void {
    if (this.#expected || read === 0) return
    this.#expected = true
    if (read < size) this.stage.reserve(size / read)
  }

  #begin(header: readonly string[]): ByteRowReader {
    this.reader = new RowReader(this.stage, this.context, this.place, checkedHeader(header, this.context.file))
    this.#bytes = new ByteRowReader(this.reader)
    return this.#bytes
  }
}

/** A file that was changed since the preview is not read with its plan. */
function checkedHeader(row: readonly string[], plan: FilePlan): string[] {
  if (row.length !== plan.columns.length) throw new ImportError('unreadable', { file: plan.name })
  const [fault] = checkColumns(row, plan.columns, plan.kind)
  if (fault) throw new ImportError('unexpected', { detail: fault.code })
  return row.map((name) => name.trim())
}
