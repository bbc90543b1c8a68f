import type { PersonRow } from '../orders/person-row.ts'

/** People found so far, best first, each once; at most one more than are wanted, which tells that there are more. */
export class Found {
  readonly #ordinals = new Set<number>()
  readonly #typed = new Map<string, PersonRow>()
  readonly #order: (number | PersonRow)[] = []

  constructor(
    readonly most: number,
    /** For ordinals that are not shown the one that is: see `headOrdinals`. */
    readonly heads: ReadonlyMap<number, number>,
  ) {}

  get full(): boolean {
    return this.#order.length > this.most
  }

  get empty(): boolean {
    return this.#order.length === 0
  }

  /** Takes somebody of the base; false once there are enough. */
  readonly take = (ordinal: number): boolean => {
    const shown = this.heads.get(ordinal) ?? ordinal
    if (!this.#ordinals.has(shown) && !this.full) {
      this.#ordinals.add(shown)
      this.#order.push(shown)
    }
    return !this.full
  }

  /** Takes somebody who was typed by hand. */
  takeTyped(row: PersonRow): void {
    if (this.#typed.has(row.contact.id) || this.full) return
    this.#typed.set(row.contact.id, row)
    this.#order.push(row)
  }

  /** Those who are listed: ordinals, and rows of people typed by hand. */
  get listed(): readonly (number | PersonRow)[] {
    return this.#order.slice(0, this.most)
  }
}
