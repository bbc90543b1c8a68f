import { ByteKeys } from '../stage/byte-keys.ts'
import { growingF64 } from '../stage/growing.ts'
import { TextMap } from '../stage/text-map.ts'
import { TextStore } from '../stage/text-store.ts'

/** What bytes came to, by the bytes themselves: a date or a status that stands in thousands of rows is understood once. */
export class ByteCache<T> {
  readonly #store = new TextStore()
  readonly #places = growingF64()
  readonly #keys = growingF64()
  readonly #map = new TextMap(this.#store, this.#places, this.#keys)
  readonly #values: T[] = []
  readonly #hash = new ByteKeys('')
  #bytes = 0

  constructor(
    /** Bytes that are kept at most; what comes when they are used up is not. */
    readonly most: number,
  ) {}

  get(bytes: Uint8Array, from: number, to: number): T | undefined {
    const entry = this.#map.find(this.#hash.of(bytes, from, to), bytes, from, to)
    return entry === -1 ? undefined : this.#values[entry]
  }

  set(bytes: Uint8Array, from: number, to: number, value: T): void {
    if (this.#bytes > this.most) return
    this.#bytes += to - from
    this.#places.push(this.#store.addBytes(bytes, from, to))
    const key = this.#hash.of(bytes, from, to)
    this.#map.add(key, this.#keys.push(key))
    this.#values.push(value)
  }
}
