import type { ByteRows } from './scan-rows.ts'

const QUOTE = 34
const EQUALS = 61
const LONGEST_NOTHING = 24

/** A cell that is taken as it stands in the bytes, one with nothing in it, or one that has to be made a text to be understood. */
export type CellKind = typeof EMPTY | typeof PLAIN | typeof HARD
export const EMPTY = 0
export const PLAIN = 1
export const HARD = 2

/** Looks at cells of scanned rows: where they begin and end without blanks, or as texts. */
export class ByteCells {
  /** Of the cell that was looked at last. */
  from = 0
  to = 0
  bytes: Uint8Array = new Uint8Array(0)
  #bounds: Int32Array = new Int32Array(0)
  #columns = 0
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })

  take(rows: ByteRows): void {
    this.bytes = rows.bytes
    this.#bounds = rows.bounds
    this.#columns = rows.columns
  }

  /** Sets `from` and `to` to a cell without the blanks around it. */
  look(row: number, column: number): CellKind {
    const place = (row * this.#columns + column) * 2
    const { bytes } = this
    let from = this.#bounds[place] as number
    let to = this.#bounds[place + 1] as number
    if (to < 0) return HARD
    while (from < to && isBlank(bytes[from] as number)) from++
    while (from < to && isBlank(bytes[to - 1] as number)) to--
    this.from = from
    this.to = to
    if (from === to) return EMPTY
    const first = bytes[from] as number
    // A sign that a spreadsheet takes for a formula, what may be one of Unicode's blanks, and words for "nothing".
    if (first === EQUALS || isWideBlank(first) || mayBeNothing(bytes, from, to)) return HARD
    if ((bytes[to - 1] as number) < 0x80) return PLAIN
    return bytes[to - 2] === 0xc2 || isWideBlank(bytes[to - 3] ?? 0) ? HARD : PLAIN
  }

  /** The cells of a row as the parser would give them; `''` in columns that are not wanted. */
  texts(row: number, wanted: Uint8Array | null): string[] {
    const { bytes } = this
    const bounds = this.#bounds
    const columns = this.#columns
    const place = row * columns * 2
    const start = bounds[place] as number
    const last = bounds[place + columns * 2 - 1] as number
    const text = this.#decoder.decode(bytes.subarray(start, last < 0 ? ~last : last))
    const cells: string[] = []
    const ascii = text.length === (last < 0 ? ~last : last) - start
    for (let column = 0; column < columns; column++) {
      const from = bounds[place + column * 2] as number
      const end = bounds[place + column * 2 + 1] as number
      if (wanted && wanted[column] === 0) cells.push('')
      else if (end < 0) cells.push(this.#decode(from, ~end).replaceAll('""', '"'))
      else if (ascii) cells.push(text.slice(from - start, end - start))
      else cells.push(this.#decode(from, end))
    }
    return cells
  }

  #decode(from: number, to: number): string {
    return from === to ? '' : this.#decoder.decode(this.bytes.subarray(from, to))
  }

  /** The cell that was looked at, as a text. */
  text(): string {
    return this.#decode(this.from, this.to)
  }
}

/** Whether a cell holds nothing but blanks. */
export function blankCell({ bytes, bounds, columns }: ByteRows, row: number, column: number): boolean {
  const place = (row * columns + column) * 2
  const end = bounds[place + 1] as number
  if (end < 0) return false
  const cell = bytes.subarray(bounds[place], end)
  return cell.every(isBlank) || (cell.some((byte) => byte > 0x7f) && new TextDecoder().decode(cell).trim() === '')
}

function isBlank(byte: number): boolean {
  return byte === 32 || (byte >= 9 && byte <= 13)
}

/** First bytes of no-break space, U+1680, U+2000 and others, U+3000, U+FEFF; and of many letters, which are then read the slow way. */
function isWideBlank(byte: number): boolean {
  return byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte === 0xef
}

/** Words for "nothing" have no digit but zeros (`values/blank-cell.ts`); many other cells are caught too, and read the slow way. */
function mayBeNothing(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from] as number
  if (first > 49 && first !== 78 && first !== 110 && first !== 117 && first < 0x80 && first !== 91 && first !== 123) return false
  if (to - from > LONGEST_NOTHING) return false
  let marks = first !== 48
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte > 48 && byte < 58) return false
    if (byte === 47 || byte === 45) marks = true
  }
  return marks
}

/** Whether all bytes are ASCII and none is a quote. */
export function isAscii(bytes: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if ((bytes[i] as number) > 0x7f || bytes[i] === QUOTE) return false
  return true
}
