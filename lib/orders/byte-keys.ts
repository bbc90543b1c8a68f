import { hash53, ORDER_KEY_UNIT } from './keys.ts'
import type { IndexBuilder } from './sorted-index.ts'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Keys of texts that stand as UTF-8 and begin alike: `hash53` of beginning and text, without making a string where all is ASCII. */
export class ByteKeys {
  readonly #low: number
  readonly #high: number

  /** `unit`: keys are rounded down to a multiple of it, a power of two. */
  constructor(
    readonly beginning: string,
    readonly unit = 1,
  ) {
    let low = 0x811c9dc5
    let high = 0x9747b28c
    for (let i = 0; i < beginning.length; i++) {
      const code = beginning.charCodeAt(i)
      low = Math.imul(low ^ code, 0x01000193)
      high = Math.imul(high ^ (code + i), 0x85ebca6b)
      high ^= high >>> 13
    }
    this.#low = low
    this.#high = high
  }

  addTo(builder: IndexBuilder, bytes: Uint8Array, start: number, end: number, ordinal: number): void {
    let low = this.#low
    let high = this.#high
    for (let at = start, i = this.beginning.length; at < end; at++, i++) {
      const byte = bytes[at] as number
      if (byte > 0x7f) return this.#addText(builder, decoder.decode(bytes.subarray(start, end)), ordinal)
      low = Math.imul(low ^ byte, 0x01000193)
      high = Math.imul(high ^ (byte + i), 0x85ebca6b)
      high ^= high >>> 13
    }
    low = Math.imul(low ^ (low >>> 16), 0x7feb352d)
    low ^= low >>> 15
    builder.addParts(high >>> 11, (low & -this.unit) >>> 0, ordinal)
  }

  #addText(builder: IndexBuilder, text: string, ordinal: number): void {
    const key = hash53(this.beginning + text)
    builder.add(key - (key % this.unit), ordinal)
  }
}

/** Keys of the orders of a source, as `orderKey` makes them. */
export function orderKeys(source: string): ByteKeys {
  return new ByteKeys(`order ${source} `, ORDER_KEY_UNIT)
}

/** Keys of a source's external ids, as `externalKey` makes them. */
export function externalKeys(source: string): ByteKeys {
  return new ByteKeys(`external ${source} `)
}
