import { NONE } from '../stage/fragments.ts'

/** Things by the person they belong to, in the order in which they were taken: two arrays of whole numbers for all. */
export class Groups {
  readonly #starts: Uint32Array
  readonly #items: Uint32Array

  constructor(people: number, each: (take: (item: number) => void) => void, personOf: (item: number) => number) {
    const starts = new Uint32Array(people + 1)
    each((item) => {
      const person = personOf(item)
      if (person !== NONE) starts[person + 1] = (starts[person + 1] as number) + 1
    })
    for (let i = 0; i < people; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
    this.#items = new Uint32Array(starts[people] as number)
    const next = starts.slice()
    each((item) => {
      const person = personOf(item)
      if (person === NONE) return
      const at = next[person] as number
      this.#items[at] = item
      next[person] = at + 1
    })
    this.#starts = starts
  }

  has(person: number): boolean {
    return (this.#starts[person] as number) < (this.#starts[person + 1] as number)
  }

  of(person: number): Uint32Array {
    return this.#items.subarray(this.#starts[person] as number, this.#starts[person + 1] as number)
  }
}
