import { MOST_AT_ONE_LINE } from './reason-bits.ts'

/** Whole numbers for two people, `one` the smaller; see `PairCollector`. */
export interface Pairs {
  one: Uint32Array
  other: Uint32Array
  /** Sum of `REASON_BITS`. */
  reasons: Uint8Array
}

/** A number, mail or handle of more people than could be one. */
export interface SharedLine {
  kind: 'number' | 'mail' | 'handle'
  people: number
  /** Some of them. */
  some: number[]
}

/** Collects pairs of people with the reasons for each. People are whole numbers: ordinals, and beyond them those typed by hand. */
export class PairCollector {
  readonly #reasons = new Map<number, number>()
  readonly shared: SharedLine[] = []

  /** @param people one more than the greatest. @param headOf whom a merged one is shown as. */
  constructor(
    readonly people: number,
    readonly headOf: ReadonlyMap<number, number>,
  ) {}

  /** People who have something in common: each two of them, or a shared line where they are too many. Says whether they are pairs. */
  add(members: readonly number[], bits: number, kind: SharedLine['kind'] | null): boolean {
    const heads = [...new Set(members.map((member) => this.headOf.get(member) ?? member))]
    if (heads.length > MOST_AT_ONE_LINE) {
      if (kind) this.shared.push({ kind, people: heads.length, some: heads.slice(0, MOST_AT_ONE_LINE) })
      return false
    }
    for (let i = 0; i < heads.length; i++)
      for (let j = i + 1; j < heads.length; j++) this.#mark(heads[i] ?? 0, heads[j] ?? 0, bits)
    return true
  }

  has(a: number, b: number, bits: number): boolean {
    return ((this.#reasons.get(this.#keyOf(a, b)) ?? 0) & bits) !== 0
  }

  /** Two of whom it was said that they are not one. */
  leaveOut(a: number, b: number): void {
    this.#reasons.delete(this.#keyOf(this.headOf.get(a) ?? a, this.headOf.get(b) ?? b))
  }

  /** Best reasons first, then in the order of the base. `also` adds bits to a pair that there is anyway. */
  sorted(also: (a: number, b: number) => number): Pairs {
    const keys = Float64Array.from(this.#reasons.keys()).toSorted()
    const found = Array.from(keys, (key) => {
      const [one, other] = [Math.floor(key / this.people), key % this.people]
      return { one, other, reasons: (this.#reasons.get(key) ?? 0) | also(one, other) }
    })
    const ordered = found.toSorted((a, b) => b.reasons - a.reasons)
    return {
      one: Uint32Array.from(ordered, ({ one }) => one),
      other: Uint32Array.from(ordered, ({ other }) => other),
      reasons: Uint8Array.from(ordered, ({ reasons }) => reasons),
    }
  }

  #mark(a: number, b: number, bits: number): void {
    const key = this.#keyOf(a, b)
    this.#reasons.set(key, (this.#reasons.get(key) ?? 0) | bits)
  }

  #keyOf(a: number, b: number): number {
    return Math.min(a, b) * this.people + Math.max(a, b)
  }
}
