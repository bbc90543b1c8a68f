type Numbers = Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array

/** A typed array that grows: what would be an object for each order is a place in a few of these. */
export class Growing<T extends Numbers> {
  #items: T
  #length = 0

  constructor(readonly make: (length: number) => T) {
    this.#items = make(1024)
  }

  get length(): number {
    return this.#length
  }

  push(value: number): number {
    if (this.#length === this.#items.length) this.reserve(Math.ceil(this.#length * 1.5))
    this.#items[this.#length] = value
    return this.#length++
  }

  /** Makes room for so many in all, so that nothing is copied until then. */
  reserve(length: number): void {
    if (length <= this.#items.length) return
    const larger = this.make(length)
    larger.set(this.#items.subarray(0, this.#length) as never)
    this.#items = larger
  }

  /** What is in it: a window, valid until the next `push`. */
  all(): T {
    return this.#items.subarray(0, this.#length) as T
  }

  /** Past the end it is 0, as in a fresh typed array. */
  get(index: number): number {
    return this.#items[index] ?? 0
  }

  set(index: number, value: number): void {
    this.#items[index] = value
  }
}

export const growingF64 = (): Growing<Float64Array> => new Growing((length) => new Float64Array(length))
export const growingI32 = (): Growing<Int32Array> => new Growing((length) => new Int32Array(length))
export const growingU32 = (): Growing<Uint32Array> => new Growing((length) => new Uint32Array(length))
export const growingU8 = (): Growing<Uint8Array> => new Growing((length) => new Uint8Array(length))
