import { IndexBuilder, type SortedIndex } from '../../orders/sorted-index.ts'
import { growingF64, growingU32 } from './growing.ts'

/** Keys with the fragments that have them, in the order in which they came. */
export class KeyPairs {
  readonly #keys = growingF64()
  readonly #fragments = growingU32()

  add(key: number, fragment: number): void {
    this.#keys.push(key)
    this.#fragments.push(fragment)
  }

  get length(): number {
    return this.#keys.length
  }

  key(pair: number): number {
    return this.#keys.get(pair)
  }

  fragment(pair: number): number {
    return this.#fragments.get(pair)
  }

  /** By key, with the fragments that `holds` says yes to. */
  sorted(holds: (fragment: number) => boolean): SortedIndex {
    const builder = new IndexBuilder()
    for (let i = 0; i < this.#keys.length; i++) {
      const fragment = this.#fragments.get(i)
      if (holds(fragment)) builder.add(this.#keys.get(i), fragment)
    }
    return builder.sorted()
  }
}
