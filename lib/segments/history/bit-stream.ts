/** Writes numbers of any number of bits one behind the other, lowest bit first. */
export class BitWriter {
  #bytes = new Uint8Array(256)
  #length = 0
  #held = 0
  #bits = 0

  /** The lowest `width` bits of `value`; at most 24 at a time. */
  write(value: number, width: number): void {
    this.#held |= value << this.#bits
    this.#bits += width
    while (this.#bits >= 8) {
      this.#push(this.#held & 0xff)
      this.#held >>>= 8
      this.#bits -= 8
    }
  }

  /** A whole number below 2^32 in as few bytes as it needs, seven bits in each. Only between whole bytes. */
  count(value: number): void {
    let rest = value
    for (; rest > 127; rest = Math.floor(rest / 128)) this.write((rest % 128) | 128, 8)
    this.write(rest, 8)
  }

  /** Fills the byte that was begun. */
  pad(): void {
    if (this.#bits > 0) this.write(0, 8 - this.#bits)
  }

  bytes(): Uint8Array<ArrayBuffer> {
    this.pad()
    return this.#bytes.slice(0, this.#length)
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const more = new Uint8Array(this.#bytes.length * 2)
      more.set(this.#bytes)
      this.#bytes = more
    }
    this.#bytes[this.#length++] = byte
  }
}

/** Reads what a BitWriter wrote; past the end there are zeros. */
export class BitReader {
  #at = 0
  #held = 0
  #bits = 0
  constructor(readonly bytes: Uint8Array) {}

  /** At most 24 bits at a time. */
  read(width: number): number {
    while (this.#bits < width) {
      this.#held |= (this.bytes[this.#at++] ?? 0) << this.#bits
      this.#bits += 8
    }
    const value = this.#held & ((1 << width) - 1)
    this.#held >>>= width
    this.#bits -= width
    return value
  }

  count(): number {
    let value = 0
    for (let unit = 1; ; unit *= 128) {
      const byte = this.read(8)
      value += (byte & 127) * unit
      if (byte < 128) return value
    }
  }

  /** How many ones come before the next zero, which is read too; `most` ones (24 at the highest) have no zero behind them. */
  ones(most: number): number {
    while (this.#bits <= most) {
      this.#held |= (this.bytes[this.#at++] ?? 0) << this.#bits
      this.#bits += 8
    }
    // The lowest zero, found as the lowest one of what is turned over.
    const zeros = ~this.#held
    const ones = zeros === 0 ? most : Math.min(most, 31 - Math.clz32(zeros & -zeros))
    const read = ones < most ? ones + 1 : most
    this.#held >>>= read
    this.#bits -= read
    return ones
  }

  pad(): void {
    this.#held >>>= this.#bits & 7
    this.#bits -= this.#bits & 7
  }
}
