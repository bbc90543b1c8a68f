/** Numbers that come one by one, of whom nobody knows how many: for columns that are made while pages are walked over. */
export class GrowingNumbers {
  #values = new Int32Array(1 << 16)
  length = 0

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.length++] = value
  }

  /** Those that came, without a copy. */
  values(): Int32Array {
    return this.#values.subarray(0, this.length)
  }
}
