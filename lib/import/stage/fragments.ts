import type { ContactFacts } from '../../contacts/contact.ts'
import { decodeFacts, encodeFacts, mergeFacts } from './facts.ts'
import { growingF64, growingU8 } from './growing.ts'
import { identityKeyOf, RANKS, rankOf, sameIdentity, type Rank } from './identity.ts'
import { NumberMap } from './number-map.ts'
import { TextStore } from './text-store.ts'

/** Where facts come from: a person's own record, or what was written at a checkout. */
export type Worth = 'record' | 'order'
const WORTHS: readonly Worth[] = ['record', 'order']

/** Number that stands for no fragment. */
export const NONE = 0xffffffff

/**
 * Parts of people: all rows with the same strongest identity are one fragment, in whatever order they come. Which fragments are one
 * person, and who in the base that is, is settled when all rows are in.
 */
export class Fragments {
  readonly #store = new TextStore()
  readonly #place = growingF64()
  readonly #rank = growingU8()
  readonly #worth = growingU8()
  readonly #newest = growingF64()
  readonly #wanted = growingU8()
  readonly #byIdentity = new Map(WORTHS.flatMap((worth) => RANKS.map((rank) => [`${worth} ${rank}`, new NumberMap()] as const)))

  constructor(readonly source: string) {}

  get length(): number {
    return this.#place.length
  }

  /**
   * Adds what a row says. `at` orders rows of one identity: facts of a later one stand over an earlier one's, blanks excepted.
   * Throws RangeError for facts without an identity.
   */
  add(facts: ContactFacts, worth: Worth, at: number): number {
    const rank = rankOf(facts)
    const map = rank === null ? undefined : this.#byIdentity.get(`${worth} ${rank}`)
    if (rank === null || !map) throw new RangeError('facts without an identity')
    const key = identityKeyOf(facts, rank, this.source)
    let old: ContactFacts | null = null
    const found = map.find(key, (fragment) => {
      old = this.facts(fragment)
      return sameIdentity(old, facts, rank)
    })
    if (found !== -1 && old) {
      this.#merge(found, old, facts, at)
      return found
    }
    const fragment = this.#place.push(this.#store.add(encodeFacts(facts)))
    this.#rank.push(RANKS.indexOf(rank))
    this.#worth.push(WORTHS.indexOf(worth))
    this.#newest.push(at)
    this.#wanted.push(0)
    map.add(key, fragment)
    return fragment
  }

  #merge(fragment: number, old: ContactFacts, facts: ContactFacts, at: number): void {
    const newer = at >= this.#newest.get(fragment)
    const merged = mergeFacts(old, facts, newer ? 'replace' : 'fill')
    // Front of the list is the identity: what joins it goes to the end.
    for (const list of ['phones', 'emails'] as const) merged[list] = [...new Set([...old[list], ...facts[list]])]
    if (newer) this.#newest.set(fragment, at)
    const place = this.#place.get(fragment)
    this.#place.set(fragment, this.#store.replace(place, encodeFacts(merged)))
  }

  facts(fragment: number): ContactFacts {
    return decodeFacts(this.#store.get(this.#place.get(fragment)))
  }

  rank(fragment: number): Rank {
    return RANKS[this.#rank.get(fragment)] ?? 'derived'
  }

  worth(fragment: number): Worth {
    return WORTHS[this.#worth.get(fragment)] ?? 'order'
  }

  /** Fragments that nothing usable refers to make no person. */
  want(fragment: number): void {
    this.#wanted.set(fragment, 1)
  }

  wanted(fragment: number): boolean {
    return this.#wanted.get(fragment) === 1
  }
}
