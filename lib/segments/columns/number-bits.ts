import { NO_DAY } from '../../orders/figure-columns.ts'
import type { FieldValue } from '../fields.ts'
import { noBits, type Bits } from './bits.ts'

export type Met = (value: FieldValue) => boolean

/** Columns whose numbers spread wider than this are asked number by number. */
const WIDEST = 1 << 16

const views = new WeakMap<Uint32Array, Int32Array>()

/** The same numbers as another kind of array: code that meets only one kind is several times quicker. Counts are far from its limits. */
function signed(column: Int32Array | Uint32Array): Int32Array {
  if (column instanceof Int32Array) return column
  const view = views.get(column) ?? new Int32Array(column.buffer, column.byteOffset, column.length)
  views.set(column, view)
  return view
}

interface Range {
  least: number
  most: number
}

const ranges = new WeakMap<Int32Array, Range>()

/** Smallest and largest number of a column, but for NO_DAY. Looked for once. */
function rangeOf(column: Int32Array): Range {
  const known = ranges.get(column)
  if (known) return known
  let [least, most] = [Infinity, -Infinity]
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (value === NO_DAY) continue
    if (value < least) least = value
    if (value > most) most = value
  }
  const range = { least, most }
  ranges.set(column, range)
  return range
}

/**
 * Those whose number in a column passes a test, which is asked once for each number there is. `test(null)` is for NO_DAY. Most columns of days
 * and counts spread over a few thousand numbers: then one look in a table decides each person.
 */
export function bitsOfNumbers(numbers: Int32Array | Uint32Array, test: (value: number | null) => boolean): Bits {
  const column = signed(numbers)
  const { least, most } = rangeOf(column)
  const size = column.length
  const spread = most - least
  // A place for NO_DAY first; what is too far out for the table is remembered one by one.
  const table = new Uint8Array(spread >= 0 ? Math.min(spread, WIDEST) + 2 : 1)
  table[0] = test(null) ? 1 : 0
  for (let place = 1; place < table.length; place++) table[place] = test(least + place - 1) ? 1 : 0
  if (spread <= WIDEST) return byOffset(column, least - 1, table)
  const far = new Map<number, number>()
  const bits = noBits(size)
  for (let i = 0; i < size; i++) {
    const value = column[i] as number
    const place = value === NO_DAY ? 0 : value - least + 1
    let met = table[place]
    if (met === undefined) {
      met = far.get(value) ?? (test(value) ? 1 : 0)
      far.set(value, met)
    }
    bits[i >>> 5] = (bits[i >>> 5] as number) | (met << (i & 31))
  }
  return bits
}

function byOffset(column: Int32Array, before: number, table: Uint8Array): Bits {
  const size = column.length
  const bits = noBits(size)
  for (let word = 0, i = 0; i < size; word++) {
    let held = 0
    const end = Math.min(size, i + 32)
    for (let bit = 0; i < end; bit++, i++) {
      const value = column[i] as number
      held |= (table[value === NO_DAY ? 0 : value - before] as number) << bit
    }
    bits[word] = held
  }
  return bits
}

/** Those whose number is in a range, both ends included; NaN is in none. */
export function bitsBetween(column: Float64Array, least: number, most: number): Bits {
  const size = column.length
  const bits = noBits(size)
  for (let word = 0, i = 0; i < size; word++) {
    let held = 0
    const end = Math.min(size, i + 32)
    for (let bit = 0; i < end; bit++, i++) {
      const value = column[i] as number
      held |= (value >= least && value <= most ? 1 : 0) << bit
    }
    bits[word] = held
  }
  return bits
}

/** Those whose number passes a test; `test(null)` is for NaN. For what no table and no range decides. */
export function bitsOfEach(column: Float64Array, test: (value: number | null) => boolean): Bits {
  const size = column.length
  const bits = noBits(size)
  const unknown = test(null) ? 1 : 0
  for (let word = 0, i = 0; i < size; word++) {
    let held = 0
    const end = Math.min(size, i + 32)
    for (let bit = 0; i < end; bit++, i++) {
      const value = column[i] as number
      held |= (value === value ? (test(value) ? 1 : 0) : unknown) << bit
    }
    bits[word] = held
  }
  return bits
}
