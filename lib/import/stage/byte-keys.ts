/** Keys of `lib/orders/keys.ts` from bytes, without making a text: `hash53` of a text that begins with `prefix`. */
export class ByteKeys {
  readonly #low: number
  readonly #high: number
  readonly #length: number

  constructor(prefix: string) {
    let low = 0x811c9dc5
    let high = 0x9747b28c
    for (let i = 0; i < prefix.length; i++) {
      const unit = prefix.charCodeAt(i)
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ (unit + i), 0x85ebca6b)
      high ^= high >>> 13
    }
    this.#low = low
    this.#high = high
    this.#length = prefix.length
  }

  /** Only for ASCII, where a byte is a UTF-16 unit. */
  of(bytes: Uint8Array, from: number, to: number): number {
    let low = this.#low
    let high = this.#high
    const shift = this.#length - from
    for (let i = from; i < to; i++) {
      const unit = bytes[i] as number
      low = Math.imul(low ^ unit, 0x01000193)
      high = Math.imul(high ^ (unit + i + shift), 0x85ebca6b)
      high ^= high >>> 13
    }
    low = Math.imul(low ^ (low >>> 16), 0x7feb352d)
    low ^= low >>> 15
    return (high >>> 11) * 0x100000000 + (low >>> 0)
  }
}
