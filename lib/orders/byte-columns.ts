/**
 * Columns in one run of bytes. Layout: for each column a header of two Uint32 (kind, length in bytes), the data, padding to 8 bytes.
 * Everything is little-endian, as every machine that runs a browser is.
 */
const KIND = { u8: 1, u32: 2, i32: 3, f64: 4, text: 5 } as const
type Kind = keyof typeof KIND

/** Collects columns in order. */
export class ColumnWriter {
  readonly #parts: { kind: Kind; bytes: Uint8Array }[] = []

  numbers(kind: Exclude<Kind, 'text'>, values: ArrayLike<number>): this {
    const column =
      kind === 'u8'
        ? Uint8Array.from(values)
        : kind === 'u32'
          ? Uint32Array.from(values)
          : kind === 'i32'
            ? Int32Array.from(values)
            : Float64Array.from(values)
    this.#parts.push({ kind, bytes: new Uint8Array(column.buffer) })
    return this
  }

  /** Text as UTF-8, separated by U+0000, which is taken out of the values. */
  texts(values: string[]): this {
    const joined = values.map((value) => (value.includes('\0') ? value.replaceAll('\0', '') : value)).join('\0')
    this.#parts.push({ kind: 'text', bytes: new TextEncoder().encode(joined) })
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
