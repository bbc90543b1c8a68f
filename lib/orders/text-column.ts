import { encodeInts, NarrowInts } from './narrow-ints.ts'

/**
 * Texts of one column. Layout: a byte says how they stand, a byte the width of numbers, two bytes of zero, a Uint32 the length of what
 * follows first; padded to 8 bytes before the second part.
 * - BLANK: all are ''.
 * - SAME: the one text that all have.
 * - NUMBERED: the beginning that all share, then what follows it as whole numbers (`narrow-ints.ts`), written with so many digits as
 *   the width says (0: as many as they need). What systems count by takes three bytes instead of ten.
 * - TEXTS: where each ends (`narrow-ints.ts`), then the UTF-8 of all, one after another.
 */
const BLANK = 0
const SAME = 1
const NUMBERED = 2
const TEXTS = 3
const HEAD = 8

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Most columns of most pages. Not to be changed. */
const ALL_BLANK = framed(BLANK, 0, new Uint8Array(0))

/** Collects the texts of a column as UTF-8; used again for one page after another. */
export class TextColumn {
  bytes = new Uint8Array(1024)
  /** Where each text ends in `bytes`. */
  ends = new Uint32Array(256)
  count = 0
  #used = 0

  clear(): void {
    this.count = 0
    this.#used = 0
  }

  /** Blanks for the places up to `place`, which comes next. */
  pad(place: number): void {
    if (place > this.ends.length) this.#widen(place)
    while (this.count < place) this.ends[this.count++] = this.#used
  }

  add(text: string): void {
    const room = this.#used + text.length * 3
    if (room > this.bytes.length) this.#grow(room)
    const { bytes } = this
    let at = this.#used
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit > 0x7f) {
        at += encoder.encodeInto(i === 0 ? text : text.slice(i), bytes.subarray(at)).written
        break
      }
      bytes[at++] = unit
    }
    this.#end(at)
  }

  /** A text as its UTF-8, e.g. out of a `TextStore`. */
  addBytes(from: Uint8Array, start: number, end: number): void {
    let at = this.#used
    if (at + end - start > this.bytes.length) this.#grow(at + end - start)
    const { bytes } = this
    for (let i = start; i < end; i++) bytes[at++] = from[i] as number
    this.#end(at)
  }

  start(place: number): number {
    return place === 0 ? 0 : (this.ends[place - 1] as number)
  }

  #end(at: number): void {
    this.#used = at
    if (this.count === this.ends.length) this.#widen(this.count + 1)
    this.ends[this.count++] = at
  }

  #grow(least: number): void {
    const larger = new Uint8Array(Math.max(least, this.bytes.length * 2))
    larger.set(this.bytes)
    this.bytes = larger
  }

  #widen(least: number): void {
    const larger = new Uint32Array(Math.max(least, this.ends.length * 2))
    larger.set(this.ends)
    this.ends = larger
  }

  /** Places that were not reached are ''. */
  encode(count: number): Uint8Array {
    if (this.#used === 0) return ALL_BLANK
    this.pad(count)
    const same = this.#same()
    if (same) return framed(SAME, 0, same)
    const numbered = this.#numbered()
    if (numbered) return framed(NUMBERED, numbered.digits, numbered.prefix, encodeInts(numbered.values))
    return framed(TEXTS, 0, encodeInts(this.ends, count), this.bytes.subarray(0, this.#used))
  }

  #same(): Uint8Array | null {
    const { bytes, ends, count } = this
    const length = ends[0] as number
    for (let i = 1; i < count; i++) if ((ends[i] as number) - (ends[i - 1] as number) !== length) return null
    for (let at = length; at < this.#used; at++) if (bytes[at] !== bytes[at - length]) return null
    return bytes.subarray(0, length)
  }

  #numbered(): { prefix: Uint8Array; digits: number; values: Float64Array } | null {
    const { bytes, ends, count } = this
    const length = ends[0] as number
    let prefix = length
    while (prefix > 0 && isDigit(bytes[prefix - 1] as number)) prefix--
    const digits = length - prefix
    if (digits === 0 || digits > 15) return null
    const values = new Float64Array(count)
    let leading = false
    let uneven = false
    for (let i = 0, start = 0; i < count; i++) {
      const end = ends[i] as number
      const first = start + prefix
      if (end <= first || end - first > 15) return null
      for (let at = 0; at < prefix; at++) if (bytes[start + at] !== bytes[at]) return null
      let value = 0
      for (let at = first; at < end; at++) {
        const digit = (bytes[at] as number) - 48
        if (digit < 0 || digit > 9) return null
        value = value * 10 + digit
      }
      values[i] = value
      leading ||= bytes[first] === 48 && end - first > 1
      uneven ||= end - first !== digits
      start = end
    }
    return leading && uneven ? null : { prefix: bytes.subarray(0, prefix), digits: leading ? digits : 0, values }
  }
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57
}

function isSame(own: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (own.length !== end - start) return false
  for (let i = 0; i < own.length; i++) if (own[i] !== bytes[start + i]) return false
  return true
}

function framed(mode: number, digits: number, first: Uint8Array, second?: Uint8Array): Uint8Array {
  const begin = (HEAD + first.length + 7) & ~7
  const bytes = new Uint8Array(begin + (second?.length ?? 0))
  bytes[0] = mode
  bytes[1] = digits
  new DataView(bytes.buffer).setUint32(4, first.length, true)
  bytes.set(first, HEAD)
  if (second) bytes.set(second, begin)
  return bytes
}

/** A column of texts as it stands in a chunk: one by one, or all at once, which is faster for many. */
export class Texts {
  readonly #mode: number
  readonly #digits: number
  /** The beginning of all, or the text of all. */
  readonly #shared: string = ''
  readonly #numbers: NarrowInts | null = null
  readonly #first: Uint8Array
  readonly #bytes: Uint8Array
  #all: string[] | null = null

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, HEAD)
    this.#mode = view.getUint8(0)
    this.#digits = view.getUint8(1)
    const length = view.getUint32(4, true)
    const first = bytes.subarray(HEAD, HEAD + length)
    const second = bytes.subarray((HEAD + length + 7) & ~7)
    if (this.#mode > TEXTS || first.length < length) throw new Error('a column of texts is not what was written')
    if (this.#mode === TEXTS) this.#numbers = new NarrowInts(first)
    else this.#shared = decoder.decode(first)
    if (this.#mode === NUMBERED) this.#numbers = new NarrowInts(second)
    this.#first = first
    this.#bytes = second
  }

  /** Whether all are ''. */
  get blank(): boolean {
    return this.#mode === BLANK
  }

  at(i: number): string {
    if (this.#all) return this.#all[i] ?? ''
    if (!this.#numbers) return this.#shared
    if (this.#mode === NUMBERED) return this.#shared + this.#digitsOf(this.#numbers.at(i))
    return this.#decoded(i === 0 ? 0 : this.#numbers.at(i - 1), this.#numbers.at(i))
  }

  /** Whether the text at `i` is this UTF-8, without making a text of either. */
  matches(i: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.#numbers) return isSame(this.#first, bytes, start, end)
    if (this.#mode === TEXTS) {
      const from = i === 0 ? 0 : this.#numbers.at(i - 1)
      return isSame(this.#bytes.subarray(from, this.#numbers.at(i)), bytes, start, end)
    }
    const digits = start + this.#first.length
    if (digits >= end || !isSame(this.#first, bytes, start, digits)) return false
    // As many digits as are written always, or none of them a zero that is not written.
    if (this.#digits === 0 ? end - digits > 1 && bytes[digits] === 48 : end - digits !== this.#digits) return false
    let value = 0
    for (let at = digits; at < end; at++) {
      const byte = bytes[at] as number
      if (!isDigit(byte)) return false
      value = value * 10 + byte - 48
    }
    return value === this.#numbers.at(i)
  }

  all(count: number): string[] {
    if (this.#all) return this.#all
    if (this.#mode !== TEXTS || !this.#numbers) return (this.#all = Array.from({ length: count }, (_, i) => this.at(i)))
    const ends = this.#numbers.u32()
    const whole = decoder.decode(this.#bytes.subarray(0, ends[count - 1]))
    // As many signs as bytes: each is one byte, and the places of the bytes are those of the signs.
    const plain = whole.length === (ends[count - 1] ?? 0)
    let start = 0
    this.#all = Array.from({ length: count }, (_, i) => {
      const end = ends[i] as number
      const text = plain ? whole.slice(start, end) : this.#decoded(start, end)
      start = end
      return text
    })
    return this.#all
  }

  #digitsOf(value: number): string {
    return this.#digits === 0 ? String(value) : String(value).padStart(this.#digits, '0')
  }

  #decoded(start: number, end: number): string {
    const bytes = this.#bytes
    if (end - start < 24) {
      let text = ''
      let at = start
      for (; at < end && (bytes[at] as number) < 0x80; at++) text += String.fromCharCode(bytes[at] as number)
      if (at === end) return text
    }
    return decoder.decode(bytes.subarray(start, end))
  }
}
