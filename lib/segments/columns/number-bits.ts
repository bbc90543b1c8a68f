import { NO_DAY } from '../../orders/figure-columns.ts'
import type { FieldValue } from '../fields.ts'
import { bitsByTable, noBits, type Bits } from './bits.ts'

export type Met = (value: FieldValue) => boolean

type Numbers = Int32Array | Uint32Array

/** The numbers of a column as places in a table of all there are: 0 for NO_DAY, 1 for the least of the others. */
interface Places {
  places: Uint16Array
  least: number
  /** As many as the table has. */
  count: number
}

/** Made once for each column; null where its numbers spread too wide. */
const known = new WeakMap<Numbers, Places | null>()

function placesOf(column: Numbers): Places | null {
  const made = known.get(column)
  if (made !== undefined) return made
  const places = makePlaces(column)
  known.set(column, places)
  return places
}

function makePlaces(column: Numbers): Places | null {
  let [least, most] = [Infinity, -Infinity]
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (value === NO_DAY) continue
    if (value < least) least = value
    if (value > most) most = value
  }
  const places = new Uint16Array(column.length)
  if (most < least) return { places, least: 0, count: 1 }
  if (most - least + 2 > 0x10000) return null
  const before = least - 1
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    places[i] = value === NO_DAY ? 0 : value - before
  }
  return { places, least, count: most - least + 2 }
}

/**
 * Those whose number in a column passes a test, which is asked once for each number there may be. `test(null)` is for NO_DAY. Days and counts
 * spread over a few thousand numbers: then one look in a table decides each person.
 */
export function bitsOfNumbers(column: Numbers, test: (value: number | null) => boolean): Bits {
  const found = placesOf(column)
  if (!found) return bitsOfAny(column, test)
  const { places, least, count } = found
  return bitsByTable(
    places,
    Uint8Array.from({ length: count }, (_, place) => (test(place === 0 ? null : least + place - 1) ? 1 : 0)),
  )
}

/** Numbers that are far apart: each is asked for once. */
function bitsOfAny(column: Numbers, test: (value: number | null) => boolean): Bits {
  const answers = new Map<number, boolean>()
  const bits = noBits(column.length)
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    let met = answers.get(value)
    if (met === undefined) answers.set(value, (met = test(value === NO_DAY ? null : value)))
    if (met) bits[i >>> 5] = (bits[i >>> 5] as number) | (1 << (i & 31))
  }
  return bits
}

/** Numbers up to this, and their negatives, can be compared by the sign of a difference that fits 32 bits. */
const NEAR = 2 ** 30 - 1
/** Stands for NaN among those: less than all of them. */
const NOTHING = -(2 ** 30)

/** Whole numbers that are near enough as 32 bits, made once for each column; null where some are not. */
const whole = new WeakMap<Float64Array, Int32Array | null>()

function wholeOf(column: Float64Array): Int32Array | null {
  const made = whole.get(column)
  if (made !== undefined) return made
  const numbers = makeWhole(column)
  whole.set(column, numbers)
  return numbers
}

function makeWhole(column: Float64Array): Int32Array | null {
  const numbers = new Int32Array(column.length)
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    const number = value === value ? value : NOTHING
    if ((number | 0) !== number || number < NOTHING || number > NEAR) return null
    numbers[i] = number
  }
  return numbers
}

/** Those whose number is in a range, both ends included; NaN is in none. */
export function bitsBetween(column: Float64Array, least: number, most: number): Bits {
  const numbers = wholeOf(column)
  if (!numbers || !Number.isInteger(clamped(least)) || !Number.isInteger(clamped(most)))
    return bitsBetweenAny(column, least, most)
  const [low, high] = [clamped(least), clamped(most)]
  // A range that lies beyond all that are near holds nobody.
  if (least > most || least > NEAR || most < -NEAR) return noBits(column.length)
  return bitsBetweenWhole(numbers, low, high)
}

function clamped(limit: number): number {
  return Math.min(NEAR, Math.max(-NEAR, limit))
}

/** Without a branch: whether somebody spent more than 200 is not to be guessed by a processor. */
function bitsBetweenWhole(column: Int32Array, low: number, high: number): Bits {
  const size = column.length
  const bits = noBits(size)
  for (let word = 0, i = 0; i < size; word++) {
    let out = 0
    const end = Math.min(size, i + 32)
    const count = end - i
    for (let bit = 0; i < end; bit++, i++) {
      const value = column[i] as number
      out |= (((value - low) | (high - value)) >>> 31) << bit
    }
    bits[word] = count === 32 ? ~out : ~out & ((1 << count) - 1)
  }
  return bits
}

function bitsBetweenAny(column: Float64Array, least: number, most: number): Bits {
  const bits = noBits(column.length)
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (value >= least && value <= most) bits[i >>> 5] = (bits[i >>> 5] as number) | (1 << (i & 31))
  }
  return bits
}

/** Those whose number passes a test; `test(null)` is for NaN. For what no table and no range decides. */
export function bitsOfEach(column: Float64Array, test: (value: number | null) => boolean): Bits {
  const bits = noBits(column.length)
  const unknown = test(null)
  for (let i = 0; i < column.length; i++) {
    const value = column[i] as number
    if (value === value ? test(value) : unknown) bits[i >>> 5] = (bits[i >>> 5] as number) | (1 << (i & 31))
  }
  return bits
}
