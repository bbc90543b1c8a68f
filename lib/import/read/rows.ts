import Papa from 'papaparse'
import { ImportError } from '../error.ts'
import type { Delimiter, Encoding } from '../job.ts'
import { decodeFile } from './decode.ts'
import { newlineOf, toldDelimiter } from './delimiter.ts'

/** A record longer than this (characters) is no record: a quote was never closed. */
const LONGEST_RECORD = 1_048_576
/** With more broken lines than this in one file it is not worth going on: what would come in is not what was meant. */
const MOST_BROKEN = 1000

/** Some rows of a file, in its order. */
export interface RowBatch {
  rows: string[][]
  /** Physical line where each row starts; the file's first line is 1. */
  lines: number[]
  /** Lines with a quote that is never closed, left out. `text`: how the line begins. */
  broken: { line: number; text: string }[]
  /** Bytes of the file read so far. */
  bytes: number
}

export interface RowOptions {
  encoding: Encoding
  delimiter: Delimiter
  signal?: AbortSignal
}

/**
 * The rows of a delimited file, read as a stream. Blank lines are no rows, nor is a first line `sep=;`. A broken quote costs its own line only: reading goes on
 * at the next line. Throws ImportError `broken-quotes` after 1,000 broken lines, `unreadable`, or the signal's reason.
 */
export async function* readRows(file: Blob, options: RowOptions): AsyncGenerator<RowBatch> {
  let cutter: RowCutter | null = null
  let bytes = 0
  for await (const piece of decodeFile(file, options.encoding, options.signal)) {
    const told = cutter ? null : toldDelimiter(piece.text)
    cutter ??= new RowCutter(options.delimiter, newlineOf(piece.text), told ? 2 : 1)
    bytes = piece.bytes
    yield { ...cutter.cut(piece.text.slice(told?.length ?? 0), false), bytes }
  }
  if (cutter) yield { ...cutter.cut('', true), bytes }
}

interface ParserResult {
  data: string[][]
  errors: { code: string; row?: number; index?: number }[]
  meta: { cursor: number }
}

/** Cuts text into rows and keeps the unfinished rest for the next piece. */
class RowCutter {
  #rest = ''
  /** Physical line at which the rest begins. */
  #line: number
  #brokenLines = 0
  #firstBroken = 0
  readonly #parser: Papa.Parser

  constructor(
    delimiter: Delimiter,
    readonly newline: '\n' | '\r',
    firstLine: number,
  ) {
    this.#line = firstLine
    this.#parser = new Papa.Parser({ delimiter, newline })
  }

  cut(text: string, last: boolean): Omit<RowBatch, 'bytes'> {
    const batch: Omit<RowBatch, 'bytes'> = { rows: [], lines: [], broken: [] }
    let rest = this.#rest + text
    while (rest !== '') {
      const result = this.#parse(rest, last)
      const fault = this.#fault(result)
      const line = this.#line
      this.#take(result.data.slice(0, fault?.row), countOf(rest.slice(0, result.meta.cursor), this.newline), batch)
      if (!fault) {
        rest = rest.slice(result.meta.cursor)
        break
      }
      rest = this.#skipBrokenLine(rest, line, fault.index, batch)
    }
    this.#rest = rest
    return batch
  }

  #parse(rest: string, last: boolean): ParserResult {
    const result = this.#parser.parse(rest, 0, !last) as ParserResult
    if (last || result.data.length > 0 || rest.length <= LONGEST_RECORD) return result
    // No record is that long: parsed as if the file ended here, the parser says which quote is open.
    const stuck = this.#parser.parse(rest, 0, false) as ParserResult
    if (stuck.errors.length === 0) stuck.errors.push({ code: 'MissingQuotes', row: 0, index: 1 })
    return stuck
  }

  /** The first quote that is not closed, or closed only lines later in the midst of something else. */
  #fault({ data, errors }: ParserResult): { row: number; index: number } | null {
    for (const { code, row, index } of errors) {
      if (row === undefined || index === undefined || row >= data.length) continue
      const severalLines = (data[row] as string[]).some((field) => field.includes(this.newline))
      if (code === 'MissingQuotes' || severalLines) return { row, index }
    }
    return null
  }

  #take(rows: string[][], newlines: number, batch: Omit<RowBatch, 'bytes'>): void {
    const oneLineEach = newlines <= rows.length
    for (const row of rows) {
      const line = this.#line++
      if (!oneLineEach) for (const field of row) this.#line += countOf(field, this.newline)
      const end = row.length - 1
      if (row[end]?.endsWith('\r')) row[end] = (row[end] as string).slice(0, -1)
      if (end === 0 && (row[0] as string).trim() === '') continue
      batch.rows.push(row)
      batch.lines.push(line)
    }
  }

  /** Leaves out the line where the quote opened (and lines before it of the same record); gives what follows it. */
  #skipBrokenLine(rest: string, startLine: number, index: number, batch: Omit<RowBatch, 'bytes'>): string {
    const lineStart = rest.lastIndexOf(this.newline, index - 1) + 1
    const found = rest.indexOf(this.newline, index)
    const lineEnd = found === -1 ? rest.length : found + 1
    const line = startLine + countOf(rest.slice(0, lineStart), this.newline)
    batch.broken.push({ line, text: rest.slice(lineStart, Math.min(lineEnd, lineStart + 200)).trim() })
    if (++this.#brokenLines === 1) this.#firstBroken = line
    if (this.#brokenLines > MOST_BROKEN) throw new ImportError('broken-quotes', { line: this.#firstBroken })
    this.#line = line + 1
    return rest.slice(lineEnd)
  }
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count++
  return count
}
