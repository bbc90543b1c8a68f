import type { Delimiter } from '../job.ts'
import { blankCell } from './byte-cells.ts'
import { OddRecords, LONGEST_RECORD } from './odd-records.ts'
import { scanPlainRows } from './plain-rows.ts'

const LF = 10
const CR = 13
const QUOTE = 34
/** Rows that are handed on at once. */
const BATCH = 4096

/** Rows as places in the bytes, none of them made a text. Valid until the next part is asked for; the bytes are never changed. */
export interface ByteRows {
  kind: 'rows'
  bytes: Uint8Array
  /** Cells of each row. */
  columns: number
  count: number
  /** For each cell where it begins and ends, quotes outside; the end is negative (`~end`) where doubled quotes stand for one. */
  bounds: Int32Array
  /** Physical line where each row starts; the file's first line is 1. */
  lines: Uint32Array
}

/** What a file consists of, in its order. */
export type Part =
  | ByteRows
  /** A row with another number of cells, or with quotes that only the parser makes sense of. */
  | { kind: 'row'; row: string[]; line: number }
  /** A line with a quote that is never closed. `text`: how it begins. */
  | { kind: 'broken'; line: number; text: string }

/**
 * The fast lane: takes UTF-8 apart into rows without making texts. Only records whose quotes are plainly right are read here; any other
 * goes to the parser (`OddRecords`), so that a file's rows are those of `readRows`, to the letter.
 */
export class RowScanner {
  readonly #delimiter: number
  readonly #odd: OddRecords
  readonly #part: ByteRows
  readonly #skipsBlank: boolean
  #work: Uint8Array = new Uint8Array(0)
  #from = 0
  #to = 0
  #line: number
  /** Where the record at `#from` ends, and on how many lines it stands, after `#record`. */
  #next = 0
  #newlines = 0

  /** `columns`: cells of a row as it should be. `line`: that of the first byte given. */
  constructor(
    delimiter: Delimiter,
    readonly newline: '\n' | '\r',
    columns: number,
    line: number,
  ) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#odd = new OddRecords(delimiter, newline)
    this.#line = line
    this.#skipsBlank = columns === 1
    this.#part = {
      kind: 'rows',
      bytes: this.#work,
      columns,
      count: 0,
      bounds: new Int32Array(BATCH * columns * 2),
      lines: new Uint32Array(BATCH),
    }
  }

  /** The next bytes of the file, `last` where there are no more. Throws ImportError `broken-quotes` after 1,000 broken lines. */
  *parts(bytes: Uint8Array, last: boolean): Generator<Part> {
    this.#append(bytes)
    const part = this.#part
    for (;;) {
      const state = this.#scan(last)
      if (part.count > 0) yield part
      if (state === FULL) continue
      if (state === MORE || (state === DONE && this.#from >= this.#to)) return
      if (state === UNEVEN) yield* this.#uneven()
      else if (!(yield* this.#oddOne(last))) return
    }
  }

  /** Keeps the unfinished record and puts the new bytes after it. */
  #append(bytes: Uint8Array): void {
    const rest = this.#to - this.#from
    if (rest === 0) this.#work = bytes
    else {
      const work = new Uint8Array(rest + bytes.length)
      work.set(this.#work.subarray(this.#from, this.#to))
      work.set(bytes, rest)
      this.#work = work
    }
    this.#part.bytes = this.#work
    this.#from = 0
    this.#to = this.#work.length
  }

  #scan(last: boolean): State {
    const part = this.#part
    part.count = 0
    // Where quotes stand in every row nothing is gained by looking for rows without.
    let plain = !this.#skipsBlank
    while (part.count < BATCH) {
      if (plain) {
        plain = this.#plainRows() > 0
        if (part.count === BATCH) break
      }
      if (this.#from >= this.#to) return last ? DONE : MORE
      const cells = this.#record(part.count * part.columns * 2, last)
      if (cells === UNFINISHED) return this.#to - this.#from > LONGEST_RECORD * 3 ? ODD : MORE
      if (cells === MALFORMED || this.#next - this.#from > LONGEST_RECORD) return ODD
      const blank = this.#skipsBlank && cells === 1 && blankCell(part, part.count, 0)
      if (cells !== part.columns && !blank) return UNEVEN
      if (!blank) part.lines[part.count++] = this.#line
      this.#line += this.#newlines
      this.#from = this.#next
    }
    return FULL
  }

  /** Gives how many plain rows there were. */
  #plainRows(): number {
    const part = this.#part
    const before = part.count
    const newline = this.newline === '\n' ? LF : CR
    this.#from = scanPlainRows(part, BATCH, this.#from, this.#to, this.#delimiter, newline, this.#line)
    this.#line += part.count - before
    return part.count - before
  }

  /**
   * Reads the record at `#from`: gives its number of cells (empty ones past the usual number are not counted), or why it cannot be read
   * here. Bounds go to `place`, `#next` is where the next record begins.
   */
  #record(place: number, last: boolean): number {
    const bytes = this.#work
    const end = this.#to
    const delimiter = this.#delimiter
    const newline = this.newline === '\n' ? LF : CR
    const { bounds, columns } = this.#part
    let at = this.#from
    let cells = 0
    let extra = 0
    let newlines = 1
    for (;;) {
      let start = at
      let stop: number
      if (at < end && bytes[at] === QUOTE) {
        start++
        let close = at + 1
        let doubled = false
        for (;;) {
          let byte = 0
          while (close < end && (byte = bytes[close] as number) !== QUOTE) {
            if (byte === newline) newlines++
            close++
          }
          if (close >= end) return last ? MALFORMED : UNFINISHED
          if (close + 1 >= end || bytes[close + 1] !== QUOTE) break
          doubled = true
          close += 2
        }
        at = close + 1
        if (at + 1 >= end && !last) return UNFINISHED
        if (newline === LF && bytes[at] === CR && at + 1 < end && bytes[at + 1] === LF) at++
        if (at < end && bytes[at] !== delimiter && bytes[at] !== newline) return MALFORMED
        stop = doubled ? ~close : close
      } else {
        let byte: number
        while (at < end && (byte = bytes[at] as number) !== delimiter && byte !== newline) at++
        stop = at
      }
      const over = at >= end
      if (over && !last) return UNFINISHED
      const ends = over || bytes[at] !== delimiter
      if (ends && stop > start && newline === LF && bytes[stop - 1] === CR && stop === at) stop--
      if (cells < columns) {
        const own = place + cells * 2
        bounds[own] = start
        bounds[own + 1] = stop
        cells++
      } else if (start !== stop || start !== at || columns === 1) extra++
      if (ends) {
        this.#next = over ? end : at + 1
        this.#newlines = newlines
        return cells + extra
      }
      at++
    }
  }

  *#uneven(): Generator<Part> {
    const line = this.#line
    const row = this.#odd.cells(this.#work.subarray(this.#from, this.#next))
    this.#line += this.#newlines
    this.#from = this.#next
    if (row) yield { kind: 'row', row, line }
  }

  /** Hands one record to the parser. False where it needs more of the file first. */
  *#oddOne(last: boolean): Generator<Part, boolean> {
    const line = this.#line
    const found = this.#odd.read(this.#work.subarray(this.#from, this.#to), last, line)
    if (!found) return false
    this.#from += found.bytes
    this.#line += found.lines
    if (found.kind === 'broken') yield { kind: 'broken', line: found.line, text: found.text }
    else if (found.row) yield { kind: 'row', row: found.row, line }
    return true
  }
}

type State = typeof FULL | typeof MORE | typeof DONE | typeof UNEVEN | typeof ODD
const FULL = 0
const MORE = 1
const DONE = 2
const UNEVEN = 3
const ODD = 4

const UNFINISHED = -1
const MALFORMED = -2
