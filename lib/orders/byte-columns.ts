import { encodeInts, NarrowInts } from './narrow-ints.ts'
import { Texts, type TextColumn } from './text-column.ts'

/**
 * Columns in one run of bytes. Layout: for each column a header of two Uint32 (kind, length in bytes), the data, padding to 8 bytes.
 * Everything is little-endian, as every machine that runs a browser is.
 */
const KIND = { u8: 1, u32: 2, i32: 3, f64: 4, text: 5, ints: 6, strings: 7 } as const
type Kind = keyof typeof KIND
const KINDS = Object.keys(KIND) as Kind[]

/** Collects columns in order. */
export class ColumnWriter {
  readonly #parts: { kind: Kind; bytes: Uint8Array }[] = []

  /** Numbers as they are, all of the same width. */
  numbers(kind: 'u8' | 'u32' | 'i32' | 'f64', values: ArrayLike<number>): this {
    const made = kind === 'u8' ? Uint8Array : kind === 'u32' ? Uint32Array : kind === 'i32' ? Int32Array : Float64Array
    const column = values instanceof made ? values : made.from(values)
    return this.#part(kind, new Uint8Array(column.buffer, column.byteOffset, column.byteLength))
  }

  /** Whole numbers in as few bytes as they need, see `narrow-ints.ts`; NaN and `unknownAs` are unknown. */
  ints(values: Parameters<typeof encodeInts>[0], count?: number, unknownAs?: number): this {
    return this.#part('ints', encodeInts(values, count, unknownAs))
  }

  /** The first `count` texts of a column, see `text-column.ts`. */
  strings(values: TextColumn, count: number): this {
    return this.#part('strings', values.encode(count))
  }

  /** Text as UTF-8, separated by U+0000, which is taken out of the values. */
  texts(values: string[]): this {
    const joined = values.map((value) => (value.includes('\0') ? value.replaceAll('\0', '') : value)).join('\0')
    return this.#part('text', new TextEncoder().encode(joined))
  }

  #part(kind: Kind, bytes: Uint8Array): this {
    this.#parts.push({ kind, bytes })
    return this
  }

  bytes(): Uint8Array<ArrayBuffer> {
    const size = this.#parts.reduce((sum, part) => sum + 8 + padded(part.bytes.length), 0)
    const out = new Uint8Array(size)
    const view = new DataView(out.buffer)
    let at = 0
    for (const { kind, bytes } of this.#parts) {
      view.setUint32(at, KIND[kind], true)
      view.setUint32(at + 4, bytes.length, true)
      out.set(bytes, at + 8)
      at += 8 + padded(bytes.length)
    }
    return out
  }
}

/** Reads columns back in the order in which they were written. Throws where the bytes are not what was written. */
export class ColumnReader {
  #at = 0
  constructor(readonly bytes: Uint8Array) {}

  /** Whether all columns are read: an older layout has fewer. */
  get ended(): boolean {
    return this.#at >= this.bytes.length
  }

  /** Kind of the column that comes next; undefined at the end. */
  get next(): Kind | undefined {
    if (this.ended) return undefined
    const kind = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.#at, 4).getUint32(0, true)
    return KINDS.find((name) => KIND[name] === kind)
  }

  u8(): Uint8Array {
    return this.#next('u8')
  }

  u32(): Uint32Array {
    const bytes = this.#next('u32')
    return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  }

  i32(): Int32Array {
    const bytes = this.#next('i32')
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  }

  f64(): Float64Array {
    const bytes = this.#next('f64')
    return new Float64Array(bytes.buffer, bytes.byteOffset, bytes.length / 8)
  }

  /** `count` texts; an empty column of one text and of none look alike, so the reader says how many. */
  texts(count: number): string[] {
    const bytes = this.#next('text')
    const values = count === 0 ? [] : new TextDecoder().decode(bytes).split('\0')
    if (values.length !== count) throw new Error(`a text column holds ${values.length} values, not ${count}`)
    return values
  }

  /** All texts of a column of at least one. */
  allTexts(): string[] {
    return new TextDecoder().decode(this.#next('text')).split('\0')
  }

  ints(): NarrowInts {
    return new NarrowInts(this.#next('ints'))
  }

  strings(): Texts {
    return new Texts(this.#next('strings'))
  }

  #next(kind: Kind): Uint8Array {
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset + this.#at, 8)
    if (view.getUint32(0, true) !== KIND[kind]) throw new Error(`column at ${this.#at} is not ${kind}`)
    const length = view.getUint32(4, true)
    const start = this.#at + 8
    this.#at = start + padded(length)
    return this.bytes.subarray(start, start + length)
  }
}

function padded(length: number): number {
  return (length + 7) & ~7
}
