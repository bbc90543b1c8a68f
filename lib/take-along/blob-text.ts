/** Characters that are gathered before they become bytes. */
const PIECE = 1_048_576

/** A text that grows without being held: its pieces are blobs, which the browser keeps on the disk once they are large. */
export class BlobText {
  readonly #pieces: Blob[] = []
  #gathered: string[] = []
  #length = 0

  add(text: string): void {
    this.#gathered.push(text)
    this.#length += text.length
    if (this.#length >= PIECE) this.#flush()
  }

  blob(type: string): Blob {
    this.#flush()
    return new Blob(this.#pieces, { type })
  }

  #flush(): void {
    if (this.#gathered.length > 0) this.#pieces.push(new Blob([this.#gathered.join('')]))
    this.#gathered = []
    this.#length = 0
  }
}
