/**
 * Whole numbers in as few bytes as they need. Layout: the smallest as a Float64, their count as a Uint32, the width in bytes (0, 1, 2,
 * 3, 4 or 8) as a byte, whether some are unknown as a byte, two bytes of zero; then each number's distance from the smallest,
 * little-endian. Where some are unknown (NaN), 0 stands for them and the distances begin at 1. Width 0: all are the same (or all
 * unknown: the smallest is NaN). Width 8: Float64 as they are, for what is not whole or too far apart.
 */
const HEAD = 16

type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array

interface Shape {
  base: number
  width: number
  unknown: boolean
}

/** Numbers that are being worked on: of one kind whatever came, since code for five kinds of arrays is ten times slower. */
let scratch = new Float64Array(65_536)

function asFloats(values: Numbers, count: number): Float64Array {
  if (values instanceof Float64Array) return values
  if (scratch.length < count) scratch = new Float64Array(count)
  scratch.set(values.length === count ? values : values.subarray(0, count))
  return scratch
}

/** Bytes of the first `count` of `given`; `unknownAs`: a number (in whole-number arrays) that stands for an unknown one, beside NaN. */
export function encodeInts(given: Numbers, count = given.length, unknownAs = Number.NaN): Uint8Array {
  if (isSame(given, count)) return headed(given[0] === unknownAs ? Number.NaN : (given[0] as number), count)
  const values = asFloats(given, count)
  // Never one that was given as Float64Array, which is not to be changed.
  if (values === scratch && !Number.isNaN(unknownAs))
    for (let i = 0; i < count; i++) if (values[i] === unknownAs) values[i] = Number.NaN
  const { base, width, unknown } = shapeOf(values, count)
  const bytes = new Uint8Array(HEAD + width * count)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, base, true)
  view.setUint32(8, count, true)
  bytes[12] = width
  bytes[13] = unknown ? 1 : 0
  const from = unknown ? base - 1 : base
  if (width === 8) new Float64Array(bytes.buffer, HEAD).set(values.subarray(0, count))
  else if (unknown) fill(bytes, width, count, (i) => (Number.isNaN(values[i]) ? 0 : (values[i] as number) - from))
  else if (width === 1) for (let i = 0; i < count; i++) bytes[HEAD + i] = (values[i] as number) - from
  else if (width === 2) {
    const out = new Uint16Array(bytes.buffer, HEAD)
    for (let i = 0; i < count; i++) out[i] = (values[i] as number) - from
  } else if (width === 4) {
    const out = new Uint32Array(bytes.buffer, HEAD)
    for (let i = 0; i < count; i++) out[i] = (values[i] as number) - from
  } else if (width === 3)
    for (let i = 0, at = HEAD; i < count; i++, at += 3) {
      const value = (values[i] as number) - from
      bytes[at] = value
      bytes[at + 1] = value >>> 8
      bytes[at + 2] = value >>> 16
    }
  return bytes
}

/** Whether all are one number, or all unknown: most columns of a page are. */
function isSame(values: Numbers, count: number): boolean {
  const first = values[0] as number
  if (count === 0) return false
  let i = 1
  if (Number.isNaN(first)) while (i < count && Number.isNaN(values[i])) i++
  else while (i < count && values[i] === first) i++
  return i === count && (Number.isNaN(first) || Number.isSafeInteger(first))
}

function headed(base: number, count: number): Uint8Array {
  const bytes = new Uint8Array(HEAD)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, base, true)
  view.setUint32(8, count, true)
  return bytes
}

function fill(bytes: Uint8Array, width: number, count: number, code: (i: number) => number): void {
  for (let i = 0, at = HEAD; i < count; i++) {
    let value = code(i)
    for (let byte = 0; byte < width; byte++, value = Math.floor(value / 256)) bytes[at++] = value
  }
}

function shapeOf(values: Float64Array, count: number): Shape {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  let known = 0
  let whole = true
  for (let i = 0; i < count; i++) {
    const value = values[i] as number
    if (value < least) least = value
    if (value > most) most = value
    if (value === value) known++
    if (whole && (value | 0) !== value && value === value) whole = Number.isSafeInteger(value)
  }
  const unknown = known < count
  if (known === 0) return { base: count === 0 ? 0 : Number.NaN, width: 0, unknown: false }
  const range = most - least + (unknown ? 1 : 0)
  const width =
    !whole || range > 0xffffffff ? 8 : range === 0 ? 0 : range <= 0xff ? 1 : range <= 0xffff ? 2 : range <= 0xffffff ? 3 : 4
  return { base: least, width, unknown: unknown && width !== 8 }
}

/** Such numbers as they stand in a chunk, read one by one or all at once. */
export class NarrowInts {
  readonly count: number
  readonly #base: number
  readonly #width: number
  readonly #unknown: boolean
  readonly #values: Numbers

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD)
    this.count = view.getUint32(8, true)
    this.#width = view.getUint8(12)
    this.#unknown = view.getUint8(13) === 1
    this.#base = view.getFloat64(0, true) - (this.#unknown ? 1 : 0)
    const start = bytes.byteOffset + HEAD
    if (bytes.length < HEAD + this.count * this.#width) throw new Error('a column of numbers is cut off')
    this.#values =
      this.#width === 8
        ? new Float64Array(bytes.buffer, start, this.count)
        : this.#width === 4
          ? new Uint32Array(bytes.buffer, start, this.count)
          : this.#width === 2
            ? new Uint16Array(bytes.buffer, start, this.count)
            : bytes.subarray(HEAD, HEAD + this.count * this.#width)
  }

  /** NaN where it is unknown. */
  at(i: number): number {
    const width = this.#width
    if (width === 0) return this.#base
    if (width === 8) return this.#values[i] as number
    const values = this.#values
    const code =
      width === 3
        ? (values[i * 3] as number) | ((values[i * 3 + 1] as number) << 8) | ((values[i * 3 + 2] as number) << 16)
        : (values[i] as number)
    return this.#unknown && code === 0 ? Number.NaN : this.#base + code
  }

  /** All of them, unknown ones as `unknown`. */
  into<T extends Numbers>(out: T, unknown = Number.NaN): T {
    const { count } = this
    const base = this.#base
    if (this.#width === 0) {
      out.fill(Number.isNaN(base) ? unknown : base, 0, count)
      return out
    }
    if (scratch.length < count) scratch = new Float64Array(count)
    const all = scratch
    if (this.#width === 3) this.#widen(all)
    else all.set(this.#values)
    if (this.#unknown) for (let i = 0; i < count; i++) all[i] = all[i] === 0 ? unknown : base + (all[i] as number)
    else if (this.#width === 8) for (let i = 0; i < count; i++) all[i] = Number.isNaN(all[i]) ? unknown : (all[i] as number)
    else if (base !== 0) for (let i = 0; i < count; i++) all[i] = base + (all[i] as number)
    out.set(all.subarray(0, count))
    return out
  }

  #widen(out: Float64Array): void {
    const bytes = this.#values
    for (let i = 0, at = 0; i < this.count; i++, at += 3)
      out[i] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8) | ((bytes[at + 2] as number) << 16)
  }

  i32(unknown?: number): Int32Array<ArrayBuffer> {
    return this.into(new Int32Array(this.count), unknown)
  }

  u32(): Uint32Array<ArrayBuffer> {
    return this.into(new Uint32Array(this.count))
  }

  u8(): Uint8Array<ArrayBuffer> {
    return this.into(new Uint8Array(this.count))
  }

  f64(): Float64Array<ArrayBuffer> {
    return this.into(new Float64Array(this.count))
  }
}
