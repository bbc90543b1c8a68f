/** What every staged order has, one place for each in plain typed arrays, which are written to without a call. */
export class OrderColumns {
  length = 0
  fragment = new Uint32Array(0)
  day = new Int32Array(0)
  /** Place among the currencies, from 1 on; 0 is unknown. */
  currency = new Uint8Array(0)
  total = new Float64Array(0)
  status = new Uint8Array(0)
  flags = new Uint8Array(0)
  file = new Uint8Array(0)
  /** Places of the numbers' texts. */
  number = new Float64Array(0)
  key = new Float64Array(0)

  /** The place of a new order. */
  next(): number {
    if (this.length === this.day.length) this.reserve(Math.max(1024, Math.ceil(this.length * 1.5)))
    return this.length++
  }

  /** Makes room for so many in all, so that nothing is copied until then. */
  reserve(count: number): void {
    if (count <= this.day.length) return
    this.fragment = larger(this.fragment, new Uint32Array(count))
    this.day = larger(this.day, new Int32Array(count))
    this.currency = larger(this.currency, new Uint8Array(count))
    this.total = larger(this.total, new Float64Array(count))
    this.status = larger(this.status, new Uint8Array(count))
    this.flags = larger(this.flags, new Uint8Array(count))
    this.file = larger(this.file, new Uint8Array(count))
    this.number = larger(this.number, new Float64Array(count))
    this.key = larger(this.key, new Float64Array(count))
  }
}

function larger<T extends Float64Array | Int32Array | Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from)
  return to
}
