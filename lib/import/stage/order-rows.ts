import { growingU32 } from './growing.ts'

/**
 * Which order each row went into, and where the row stands. Rows follow each other line by line and mostly are an order each: only
 * where they do not is anything kept.
 */
export class OrderRows {
  #length = 0
  /** Orders of the rows from `#oneEach` on; before it each row is the order of its own number. */
  readonly #orders = growingU32()
  #oneEach = 0
  /** First row, file and line of every run of lines without a gap. */
  readonly #runRows = growingU32()
  readonly #runFiles = growingU32()
  readonly #runLines = growingU32()
  #nextFile = -1
  #nextLine = -1

  get length(): number {
    return this.#length
  }

  push(order: number, file: number, line: number): void {
    const row = this.#length++
    if (this.#orders.length === 0 && order === row) this.#oneEach = row + 1
    else this.#orders.push(order)
    if (file !== this.#nextFile || line !== this.#nextLine) {
      this.#runRows.push(row)
      this.#runFiles.push(file)
      this.#runLines.push(line)
      this.#nextFile = file
    }
    this.#nextLine = line + 1
  }

  get(row: number): { order: number; file: number; line: number } {
    let low = 0
    let high = this.#runRows.length - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#runRows.get(middle) <= row) low = middle
      else high = middle - 1
    }
    return {
      order: this.order(row),
      file: this.#runFiles.get(low),
      line: this.#runLines.get(low) + row - this.#runRows.get(low),
    }
  }

  order(row: number): number {
    return row < this.#oneEach ? row : this.#orders.get(row - this.#oneEach)
  }
}
