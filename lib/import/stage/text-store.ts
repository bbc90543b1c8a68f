const BLOCK = 4_194_304

/**
 * Texts as UTF-8 in large blocks, outside the engine's heap. A text that the parser gives is a window on its whole piece of the file:
 * kept as such, it would keep the piece.
 */
export class TextStore {
  readonly #blocks: Uint8Array[] = []
  readonly #encoder = new TextEncoder()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  #used = BLOCK

  /** Where the text stands: a number to keep. Its length in bytes goes before it. */
  add(text: string): number {
    const room = text.length * 3 + 4
    if (this.#used + room > (this.#blocks.at(-1)?.length ?? 0)) {
      this.#blocks.push(new Uint8Array(Math.max(BLOCK, room)))
      this.#used = 0
    }
    const block = this.#blocks.at(-1) as Uint8Array
    const start = this.#used
    const { written } = this.#encoder.encodeInto(text, block.subarray(start + 4))
    new DataView(block.buffer).setUint32(start, written)
    this.#used = start + 4 + written
    return (this.#blocks.length - 1) * BLOCK + start
  }

  /** The text's UTF-8: a window on the store. */
  bytes(place: number): Uint8Array {
    const block = this.#blocks[Math.floor(place / BLOCK)]
    if (!block) return new Uint8Array(0)
    const start = place % BLOCK
    return block.subarray(start + 4, start + 4 + new DataView(block.buffer).getUint32(start))
  }

  get(place: number): string {
    const block = this.#blocks[Math.floor(place / BLOCK)]
    if (!block) return ''
    const start = place % BLOCK
    const length = new DataView(block.buffer).getUint32(start)
    return this.#decoder.decode(block.subarray(start + 4, start + 4 + length))
  }

  /** Writes over a text where the new one is no longer, else adds it; gives its place. */
  replace(place: number, text: string): number {
    const block = this.#blocks[Math.floor(place / BLOCK)]
    const start = place % BLOCK
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
