import type { Bits } from './bits.ts'

/** Bytes that are kept at most. */
const MOST_BYTES = 64_000_000

/** Who meets each condition that was asked for of one state of the base: the oldest are let go. */
export class ConditionStore {
  readonly #kept = new Map<string, Promise<Bits>>()

  /** `bytes`: of one set of everybody. */
  constructor(readonly bytes: number) {}

  get(name: string, make: () => Promise<Bits>): Promise<Bits> {
    const bits = this.#kept.get(name) ?? make()
    this.#kept.delete(name)
    this.#kept.set(name, bits)
    bits.catch(() => this.#kept.delete(name))
    if (this.#kept.size * this.bytes > MOST_BYTES && this.#kept.size > 1)
      this.#kept.delete(this.#kept.keys().next().value as string)
    return bits
  }
}
