/** Check sums of a file's slices, made beside the reading. */
export class SliceSums {
  #slices = 0
  /** Each waits for the one before: told in their order, and few at once. */
  #last: Promise<void> = Promise.resolve()

  /** `sum`: SHA-256 of the slice, hex. */
  constructor(readonly onSlice: (slice: number, sum: string) => void) {}

  add(raw: Uint8Array<ArrayBuffer>): void {
    const slice = this.#slices++
    const sum = crypto.subtle.digest('SHA-256', raw)
    const before = this.#last
    this.#last = (async () => {
      const digest = new Uint8Array(await sum)
      await before
      this.onSlice(slice, Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''))
    })()
  }

  /** When all that were added are told. */
  done(): Promise<void> {
    return this.#last
  }
}
