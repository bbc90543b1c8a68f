type Bytes = Uint8Array<ArrayBuffer>

export function toBase64(bytes: Bytes): string {
  return btoa(String.fromCharCode(...bytes))
}

/** Null where it is none. */
export function fromBase64(text: string): Bytes | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}

export function hexOf(bytes: Bytes): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Hands bytes out in the lengths that are asked for, however they come in. */
export class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>
  #parts: Uint8Array[] = []
  #waiting = 0
  /** How many bytes were handed out. */
  at = 0

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** The next `length` bytes; fewer where the source ends. */
  async take(length: number): Promise<Bytes> {
    while (this.#waiting < length) {
      const { done, value } = await this.#source.next()
      if (done) break
      this.#parts.push(value)
      this.#waiting += value.length
    }
    const out = new Uint8Array(Math.min(length, this.#waiting))
    for (let filled = 0; filled < out.length;) {
      const [first = out, ...rest] = this.#parts
      const piece = first.subarray(0, out.length - filled)
      out.set(piece, filled)
      filled += piece.length
      this.#parts = piece.length === first.length ? rest : [first.subarray(piece.length), ...rest]
    }
    this.#waiting -= out.length
    this.at += out.length
    return out
  }
}

/** The bytes of a file as they are read; not every browser lets a stream be walked through. */
export async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
