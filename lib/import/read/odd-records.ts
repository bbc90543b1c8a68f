import Papa from 'papaparse'
import { ImportError } from '../error.ts'
import type { Delimiter } from '../job.ts'

/** A record longer than this (characters) is no record: a quote was never closed. */
export const LONGEST_RECORD = 1_048_576
/** With more broken lines than this in one file it is not worth going on: what would come in is not what was meant. */
export const MOST_BROKEN = 1000

/** What the parser made of the bytes: how many of them, and of the file's lines, are done with. `row`: null for a blank line. */
export type OddRecord =
  | { kind: 'row'; row: string[] | null; bytes: number; lines: number }
  | { kind: 'broken'; line: number; text: string; bytes: number; lines: number }

interface ParserResult {
  data: string[][]
  errors: { code: string; index?: number }[]
  meta: { cursor: number }
}

/** Records that the scanner leaves to the parser, one at a time. The rules are those of `readRows`. */
export class OddRecords {
  readonly #parser: Papa.Parser
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  readonly #mark: number
  #brokenLines = 0
  #firstBroken = 0

  constructor(
    delimiter: Delimiter,
    readonly newline: '\n' | '\r',
  ) {
    this.#parser = new Papa.Parser({ delimiter, newline, preview: 1 })
    this.#mark = newline.charCodeAt(0)
  }

  /** Cells of a record that is whole and well formed, its line end included; null for a blank line. */
  cells(record: Uint8Array): string[] | null {
    return this.#row(this.#parse(this.#decoder.decode(record), false).data[0] ?? [''])
  }

  /**
   * The record at the start of the bytes, which is on `line`; null where it may go on past their end and that is not the file's. Throws
   * ImportError `broken-quotes` after 1,000 broken lines.
   */
  read(bytes: Uint8Array, last: boolean, line: number): OddRecord | null {
    for (let size = 4096; ; size *= 8) {
      const whole = size >= bytes.length
      const window = whole ? bytes : bytes.subarray(0, size)
      const text = this.#decoder.decode(window)
      const result = this.#parse(text, !(whole && last))
      if (result.data.length > 0) return this.#settle(result, text, window, line)
      if (text.length > LONGEST_RECORD) {
        // No record is that long: parsed as if the file ended here, the parser says which quote is open.
        const { errors } = this.#parse(text, false)
        return this.#broken(errors[0]?.index ?? 1, text, window, line)
      }
      if (whole) return null
    }
  }

  #parse(text: string, ignoreLast: boolean): ParserResult {
    if (text.includes('"')) return this.#parser.parse(text, 0, ignoreLast) as ParserResult
    // Without any quote the parser's own count of what it has read runs ahead.
    const end = text.indexOf(this.newline)
    if (end === -1 && ignoreLast) return { data: [], errors: [], meta: { cursor: 0 } }
    const { data } = this.#parser.parse(end === -1 ? text : text.slice(0, end), 0, false) as ParserResult
    return { data: data.length > 0 ? data : [['']], errors: [], meta: { cursor: end === -1 ? text.length : end + 1 } }
  }

  #settle({ data: [row = []], errors, meta }: ParserResult, text: string, window: Uint8Array, line: number): OddRecord {
    const severalLines = row.some((field) => field.includes(this.newline))
    const fault = errors.find(({ code, index }) => index !== undefined && (code === 'MissingQuotes' || severalLines))
    if (fault) return this.#broken(fault.index ?? 1, text, window, line)
    const read = text.slice(0, meta.cursor)
    const lines = countOf(read, this.newline)
    const bytes = read.endsWith(this.newline) ? this.#bytesOf(window, lines) : window.length
    return { kind: 'row', row: this.#row(row), bytes, lines }
  }

  /** Leaves out the line where the quote opened, and lines before it of the same record. */
  #broken(index: number, text: string, window: Uint8Array, line: number): OddRecord {
    const start = text.lastIndexOf(this.newline, index - 1) + 1
    const found = text.indexOf(this.newline, index)
    const end = found === -1 ? text.length : found + 1
    const before = countOf(text.slice(0, start), this.newline)
    if (++this.#brokenLines === 1) this.#firstBroken = line + before
    if (this.#brokenLines > MOST_BROKEN) throw new ImportError('broken-quotes', { line: this.#firstBroken })
    return {
      kind: 'broken',
      line: line + before,
      text: text.slice(start, Math.min(end, start + 200)).trim(),
      bytes: found === -1 ? window.length : this.#bytesOf(window, before + 1),
      lines: before + 1,
    }
  }

  /** Line ends are the same in bytes and text, whatever wrong bytes the decoder replaced. */
  #bytesOf(bytes: Uint8Array, lines: number): number {
    let at = -1
    for (let i = 0; i < lines; i++) at = bytes.indexOf(this.#mark, at + 1)
    return at + 1
  }

  #row(row: string[]): string[] | null {
    const end = row.length - 1
    if (row[end]?.endsWith('\r')) row[end] = (row[end] as string).slice(0, -1)
    return end === 0 && (row[0] as string).trim() === '' ? null : row
  }
}

function countOf(text: string, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count++
  return count
}
