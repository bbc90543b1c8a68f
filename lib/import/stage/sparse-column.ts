/** A column of which most files say nothing: it takes no room until something else than the usual value comes. */
export class SparseColumn {
  #items: Float64Array | null = null

  constructor(readonly usual: number) {}

  get(index: number): number {
    const { usual } = this
    return this.#items === null || index >= this.#items.length ? usual : (this.#items[index] as number)
  }

  set(index: number, value: number): void {
    if (Object.is(value, this.usual) && (this.#items === null || index >= this.#items.length)) return
    if (this.#items === null || index >= this.#items.length) this.#grow(index)
    ;(this.#items as Float64Array)[index] = value
  }

  /** The first `length` values as an array; null where all are usual. */
  all(length: number): Float64Array | null {
    if (this.#items === null) return null
    if (this.#items.length < length) this.#grow(length)
    return this.#items.subarray(0, length)
  }

  #grow(index: number): void {
    const larger = new Float64Array(Math.max(1024, Math.ceil((index + 1) * 1.5))).fill(this.usual)
    if (this.#items) larger.set(this.#items)
    this.#items = larger
  }
}
