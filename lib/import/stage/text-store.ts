/** A power of two, so that a place is taken apart by its bits. */
const BLOCK = 4_194_304
const WITHIN = BLOCK - 1

/**
 * Texts as UTF-8 in large blocks, outside the engine's heap. A text that the parser gives is a window on its whole piece of the file:
 * kept as such, it would keep the piece.
 */
export class TextStore {
  readonly #blocks: Uint8Array[] = []
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  #block = new Uint8Array(0)
  #used = 0

  /** Where the text stands: a number to keep. Its length in bytes goes before it. */
  add(text: string): number {
    const start = this.#room(text.length * 3 + 4)
    const { written } = this.#encoder.encodeInto(text, this.#block.subarray(start + 4))
    return this.#close(start, written)
  }

  /** As `add`, for a text that is UTF-8 already. */
  addBytes(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from
    const start = this.#room(length + 4)
    const block = this.#block
    if (length > 48) block.set(bytes.subarray(from, to), start + 4)
    else for (let i = from, at = start + 4; i < to; i++, at++) block[at] = bytes[i] as number
    return this.#close(start, length)
  }

  #room(bytes: number): number {
    if (this.#used + bytes > this.#block.length) {
      this.#block = new Uint8Array(Math.max(BLOCK, bytes))
      this.#blocks.push(this.#block)
      this.#used = 0
    }
    return this.#used
  }

  #close(start: number, length: number): number {
    const block = this.#block
    block[start] = length >>> 24
    block[start + 1] = length >>> 16
    block[start + 2] = length >>> 8
    block[start + 3] = length
    this.#used = start + 4 + length
    return (this.#blocks.length - 1) * BLOCK + start
  }

  /** The text's UTF-8: a window on the store. */
  bytes(place: number): Uint8Array {
    const block = this.#blocks[(place / BLOCK) | 0]
    if (!block) return new Uint8Array(0)
    const start = place & WITHIN
    return block.subarray(start + 4, start + 4 + lengthAt(block, start))
  }

  /** Puts the text's UTF-8 to the end of a column, without a window on the store for each. */
  appendTo(column: { addBytes(from: Uint8Array, start: number, end: number): void }, place: number): void {
    const block = this.#blocks[(place / BLOCK) | 0]
    const start = place & WITHIN
    if (!block) return column.addBytes(new Uint8Array(0), 0, 0)
    column.addBytes(block, start + 4, start + 4 + lengthAt(block, start))
  }

  /** Copies a text of no more than `most` bytes to `at`; gives its length, -1 for a longer one, of which nothing is copied. */
  copyShort(place: number, to: Uint8Array, at: number, most: number): number {
    const block = this.#blocks[(place / BLOCK) | 0]
    const start = place & WITHIN
    if (!block) return 0
    const length = lengthAt(block, start)
    if (length > most) return -1
    for (let i = 0; i < length; i++) to[at + i] = block[start + 4 + i] as number
    return length
  }

  get(place: number): string {
    return this.#decoder.decode(this.bytes(place))
  }

  /** Whether the text at a place is this one. */
  holds(place: number, bytes: Uint8Array, from: number, to: number): boolean {
    const block = this.#blocks[(place / BLOCK) | 0]
    const start = place & WITHIN
    if (!block || lengthAt(block, start) !== to - from) return false
    for (let i = from, at = start + 4; i < to; i++, at++) if (block[at] !== bytes[i]) return false
    return true
  }

  /** Writes over a text where the new one is no longer, else adds it; gives its place. */
  replace(place: number, text: string): number {
    const index = Math.floor(place / BLOCK)
    const block = this.#blocks[index]
    const start = place - index * BLOCK
    if (!block) return this.add(text)
    const view = new DataView(block.buffer)
    const room = view.getUint32(start)
    const bytes = this.#encoder.encode(text)
    if (bytes.length > room) return this.add(text)
    block.set(bytes, start + 4)
    view.setUint32(start, bytes.length)
    return place
  }
}

function lengthAt(block: Uint8Array, start: number): number {
  const high = ((block[start] as number) << 24) | ((block[start + 1] as number) << 16)
  return (high | ((block[start + 2] as number) << 8) | (block[start + 3] as number)) >>> 0
}
