import type { OrderColumns } from './order-columns.ts'
import { TextMap } from './text-map.ts'
import type { TextStore } from './text-store.ts'

/**
 * Which order has a number. Exports mostly come in the order of their numbers, the oldest or the newest first, with the rows of one order
 * together: as long as they do, the last number tells, and nothing is looked up.
 */
export class OrderNumbers {
  /** Null while all numbers came in order. */
  #map: TextMap | null = null
  #last = -1
  /** Its number as it came, so that the next one is compared without a look into the store. */
  #bytes: Uint8Array = new Uint8Array(0)
  #from = 0
  #to = 0
  /** 1: ascending, -1: descending, 0: not settled yet. */
  #direction = 0
  #first = -1
  #expected = 0

  constructor(
    readonly store: TextStore,
    readonly columns: OrderColumns,
  ) {}

  /** The order with this number, or -1. */
  find(key: number, bytes: Uint8Array, from: number, to: number): number {
    if (this.#map) return this.#map.find(key, bytes, from, to)
    if (this.#last === -1) return -1
    const order = this.#compare(bytes, from, to)
    if (order === 0) return this.#last
    // The last one before the new one: ascending.
    if (this.#direction === 0 || this.#direction === -order) return -1
    return this.#indexed().find(key, bytes, from, to)
  }

  /** Told of a new order with a number, which `find` did not find; both columns have it already. The bytes are not to be changed later. */
  add(key: number, order: number, bytes: Uint8Array, from: number, to: number): void {
    if (this.#map) return this.#map.add(key, order)
    if (this.#last === -1) this.#first = order
    else if (this.#direction === 0) this.#direction = -this.#compare(bytes, from, to)
    this.#last = order
    this.#bytes = bytes
    this.#from = from
    this.#to = to
  }

  reserve(count: number): void {
    this.#expected = count
    this.#map?.reserve(count)
  }

  /** Gives back the room. */
  clear(): void {
    this.#map = null
    this.#last = -1
    this.#direction = 0
    this.#bytes = new Uint8Array(0)
  }

  /** The shorter number is before the longer one, of two equally long the one with the lower byte first: -1 where the last one is before. */
  #compare(bytes: Uint8Array, from: number, to: number): -1 | 0 | 1 {
    const last = this.#bytes
    const more = this.#to - this.#from - (to - from)
    if (more !== 0) return more < 0 ? -1 : 1
    for (let i = this.#from, at = from; at < to; i++, at++)
      if (last[i] !== bytes[at]) return (last[i] as number) < (bytes[at] as number) ? -1 : 1
    return 0
  }

  #indexed(): TextMap {
    const { columns } = this
    const places = { get: (order: number): number => columns.number[order] as number }
    const keys = { get: (order: number): number => columns.key[order] as number }
    const map = new TextMap(this.store, places, keys)
    map.reserve(Math.max(this.#expected, columns.length))
    for (let order = this.#first; order <= this.#last; order++) {
      const key = columns.key[order] as number
      if (key !== 0) map.add(key, order)
    }
    this.#map = map
    return map
  }
}
