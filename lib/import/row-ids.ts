import { PLAIN, type ByteCells } from './read/byte-cells.ts'
import type { ByteRows } from './read/scan-rows.ts'
import type { Fragments, Worth } from './stage/fragments.ts'
import { LANES, pack } from './stage/short-texts.ts'

/** The cell has to be read as others are. */
export const NOT_SHORT = -1

const APOSTROPHE = 39
const TILDE = 126
const ZERO = 48
const SEMICOLON = 59
const QUOTE = 34

/** Short plain ids of one column, looked up for a whole batch of rows at once. */
export class RowIds {
  #bytes: Uint8Array = new Uint8Array(0)
  /** Of each row: its place among the packed ids, NOT_SHORT for others. */
  #places = new Int32Array(0)
  #lanes = new Int32Array(0)
  #from = new Int32Array(0)
  #to = new Int32Array(0)
  #found = new Int32Array(0)

  constructor(
    readonly fragments: Fragments,
    readonly cells: ByteCells,
    readonly column: number,
    readonly worth: Worth,
  ) {}

  /** `cells` must look at these rows already. */
  take(rows: ByteRows): void {
    this.#bytes = rows.bytes
    if (this.#places.length < rows.count) this.#makeRoom(rows.count)
    const { cells, column } = this
    const lanes = this.#lanes
    let length = 0
    for (let row = 0; row < rows.count; row++) {
      this.#places[row] = NOT_SHORT
      if (cells.look(row, column) !== PLAIN) continue
      const { from, to } = cells
      if (!pack(rows.bytes, from, to, lanes, length * LANES) || !arePlain(lanes, length * LANES)) continue
      if (!isPlainStart(rows.bytes[from] as number, to - from)) continue
      this.#from[length] = from
      this.#to[length] = to
      this.#places[row] = length++
    }
    this.fragments.findExternals(lanes, length, this.worth, this.#found)
  }

  /** The fragment of a row's id, made where it is new; NOT_SHORT. */
  fragmentOf(row: number, at: number): number {
    const place = this.#places[row] as number
    if (place === NOT_SHORT) return NOT_SHORT
    const found = this.#found[place] as number
    if (found !== -1) return this.fragments.sawExternal(found, this.worth, at)
    return this.fragments.addExternal(this.#bytes, this.#from[place] as number, this.#to[place] as number, this.worth, at)
  }

  #makeRoom(count: number): void {
    this.#places = new Int32Array(count)
    this.#lanes = new Int32Array(count * LANES)
    this.#from = new Int32Array(count)
    this.#to = new Int32Array(count)
    this.#found = new Int32Array(count)
  }
}

/** An id that reading leaves as it is: no apostrophe before it, not one made up, not several, not a shop's 0 for guests. */
export function isPlainId(bytes: Uint8Array, from: number, to: number): boolean {
  if (!isPlainStart(bytes[from] as number, to - from)) return false
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number
    if (byte > 0x7f || byte === SEMICOLON || byte === QUOTE) return false
  }
  return true
}

function isPlainStart(first: number, length: number): boolean {
  return first !== APOSTROPHE && first !== TILDE && !(first === ZERO && length === 1)
}

/** Whether a packed text is ASCII without semicolon and quote. */
function arePlain(lanes: Int32Array, at: number): boolean {
  const a = lanes[at] as number
  const b = lanes[at + 1] as number
  const c = lanes[at + 2] as number
  if (((a | b | c) & 0x80808080) !== 0) return false
  const marks = hasByte(a, SEMICOLON) | hasByte(b, SEMICOLON) | hasByte(c, SEMICOLON)
  return (marks | hasByte(a, QUOTE) | hasByte(b, QUOTE) | hasByte(c, QUOTE)) === 0
}

/** Not 0 where one of four ASCII bytes is this one. */
function hasByte(lane: number, byte: number): number {
  const different = lane ^ Math.imul(byte, 0x01010101)
  return (different - 0x01010101) & ~different & 0x80808080
}
