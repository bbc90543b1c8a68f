import type { Growing } from './growing.ts'
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
  /** 1: ascending, -1: descending, 0: not settled yet. */
  #direction = 0
  #first = -1
  #expected = 0

  constructor(
    readonly store: TextStore,
    readonly places: Growing<Float64Array>,
    readonly keys: Growing<Float64Array>,
  ) {}

  /** The order with this number, or -1. */
  find(key: number, bytes: Uint8Array, from: number, to: number): number {
    if (this.#map) return this.#map.find(key, bytes, from, to)
    if (this.#last === -1) return -1
    const order = this.store.compare(this.places.get(this.#last), bytes, from, to)
    if (order === 0) return this.#last
    // The store's text before the new one: ascending.
    if (this.#direction === 0 || this.#direction === -order) return -1
    return this.#indexed().find(key, bytes, from, to)
  }

  /** Told of a new order with a number, which `find` did not find; both columns have it already. */
  add(key: number, order: number, bytes: Uint8Array, from: number, to: number): void {
    if (this.#map) return this.#map.add(key, order)
    if (this.#last === -1) this.#first = order
    else if (this.#direction === 0) this.#direction = -this.store.compare(this.places.get(this.#last), bytes, from, to)
    this.#last = order
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
  }

  #indexed(): TextMap {
    const map = new TextMap(this.store, this.places, this.keys)
    map.reserve(Math.max(this.#expected, this.keys.length))
    for (let order = this.#first; order < this.keys.length; order++) {
      const key = this.keys.get(order)
      if (key !== 0) map.add(key, order)
    }
    this.#map = map
    return map
  }
}
