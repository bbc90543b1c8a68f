import type { Growing } from './growing.ts'
import { LANES, pack, ShortTexts } from './short-texts.ts'
import { TextMap } from './text-map.ts'
import type { TextStore } from './text-store.ts'

/** Fragments by the text of their identity: short texts by themselves, longer ones by their keys. */
export class IdentityMap {
  readonly short = new ShortTexts()
  readonly #long: TextMap
  readonly #lanes = new Int32Array(LANES)

  constructor(store: TextStore, places: Growing<Float64Array>, keys: Growing<Float64Array>) {
    this.#long = new TextMap(store, places, keys)
  }

  /** -1 where there is none. */
  find(key: number, bytes: Uint8Array, from: number, to: number): number {
    if (pack(bytes, from, to, this.#lanes, 0)) return this.short.find(this.#lanes, 0)
    return this.#long.find(key, bytes, from, to)
  }

  /** The columns of keys and places must have the fragment already. */
  add(key: number, bytes: Uint8Array, from: number, to: number, fragment: number): void {
    if (pack(bytes, from, to, this.#lanes, 0)) this.short.add(this.#lanes, 0, fragment)
    else this.#long.add(key, fragment)
  }
}
