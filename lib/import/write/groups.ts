import { NONE } from '../stage/fragments.ts'

/** Things by the person they belong to: two arrays of whole numbers for all, made by counting. */
export class Groups {
  /** Where each person's things begin among all, and where the last one's end. */
  readonly starts: Uint32Array
  #items: Uint32Array | null = null

  /** `persons`: the person of each thing, or NONE. `inOrder`: the things in the order in which each person is to have them. */
  constructor(
    readonly people: number,
    readonly persons: Uint32Array,
    readonly inOrder: Uint32Array | null = null,
  ) {
    const starts = new Uint32Array(people + 1)
    for (let item = 0; item < persons.length; item++) {
      const person = persons[item] as number
      if (person !== NONE) starts[person + 1] = (starts[person + 1] as number) + 1
    }
    for (let i = 0; i < people; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
    this.starts = starts
  }

  has(person: number): boolean {
    return (this.starts[person] as number) < (this.starts[person + 1] as number)
  }

  count(person: number): number {
    return (this.starts[person + 1] as number) - (this.starts[person] as number)
  }

  first(person: number): number {
    return this.items[this.starts[person] as number] as number
  }

  of(person: number): Uint32Array {
    return this.items.subarray(this.starts[person] as number, this.starts[person + 1] as number)
  }

  /** All things, by person. Made when first asked for. */
  get items(): Uint32Array {
    if (this.#items) return this.#items
    const { starts, persons, inOrder } = this
    const items = new Uint32Array(starts[this.people] as number)
    const next = starts.slice()
    for (let i = 0; i < persons.length; i++) {
      const item = inOrder === null ? i : (inOrder[i] as number)
      const person = persons[item] as number
      if (person === NONE) continue
      const at = next[person] as number
      items[at] = item
      next[person] = at + 1
    }
    this.#items = items
    return items
  }
}
