import type { Id } from '../../db/id.ts'
import { foldName } from '../../contacts/fold.ts'
import type { Facts } from '../../segments/facts.ts'
import type { QueueRules } from '../queue.ts'
import { chanceOf } from './draw.ts'
import type { Clocks } from './hours.ts'

/** Somebody to whom nothing speaks against writing. */
export interface Candidate {
  id: Id
  name: string
  /** Lower first; names by their letters. */
  key: number | string
  /** Where they stand in the base; null: `facts` are at hand. */
  ordinal: number | null
  /** Of merged people and those typed by hand. */
  facts: Facts | null
  segment: Id | null
  /** What tells their hours; null where the queue asks for none. */
  clocks: Clocks['by'] | null
}

/** What an order goes by. */
export interface Ordered {
  id: Id
  name: string
  /** Minor units of the workspace's currency. */
  spent: number
  /** Days since 1970-01-01; null: never bought. */
  lastDay: number | null
}

/** Who never bought comes last, whichever way days go. */
export function orderKey(
  queue: Id,
  { order }: Pick<QueueRules, 'order'>,
  { id, name, spent, lastDay }: Ordered,
): number | string {
  switch (order) {
    case 'spent-most':
      return -spent
    case 'bought-last':
      return lastDay === null ? Infinity : -lastDay
    case 'bought-longest-ago':
      return lastDay ?? Infinity
    case 'name':
      return foldName(name)
    case 'chance':
      return chanceOf(queue, id)
  }
}

/** The first so many of however many are added: never more than twice as many are held. */
export class Foremost {
  #held: Candidate[] = []
  /** How many were more than `most`. */
  beyond = 0
  readonly examples: { id: Id; name: string }[] = []

  constructor(readonly most: number) {}

  add(candidate: Candidate): void {
    this.#held.push(candidate)
    if (this.#held.length >= 2 * this.most) this.#cut()
  }

  /** In order. */
  first(): Candidate[] {
    this.#cut()
    return this.#held
  }

  #cut(): void {
    this.#held.sort(inOrder)
    for (const { id, name } of this.#held.splice(this.most)) {
      this.beyond++
      if (this.examples.length < 5) this.examples.push({ id, name })
    }
  }
}

function inOrder(a: Candidate, b: Candidate): number {
  if (a.key !== b.key) return a.key < b.key ? -1 : 1
  return a.id < b.id ? -1 : 1
}
