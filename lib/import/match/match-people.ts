import type { ContactFacts } from '../../contacts/contact.ts'
import { emailKey, handleKey, phoneKey } from '../../orders/keys.ts'
import type { SortedIndex } from '../../orders/sorted-index.ts'
import type { Breath } from '../breath.ts'
import { HAS_MAILS, NONE, type Fragments, type Worth } from '../stage/fragments.ts'
import { RANKS, type Rank } from '../stage/identity.ts'
import { ordinalsOf, type KnownPeople } from './known-people.ts'
import { HAS_ID, HAS_MAIL, KNOWN } from './person-traits.ts'

/** Which person each fragment is: ordinals below the base's contacts are known people, the rest are new, in order. */
export interface Matching {
  /** For each fragment; NONE where nothing usable refers to it. */
  persons: Uint32Array
  /** Contacts afterwards. */
  people: number
}

const WORTHS: readonly Worth[] = ['record', 'order']

/**
 * Settles who everybody is, strongest identity first, so that the order of the rows plays no part. A fragment is a person by
 * (source, external id), else by mail, else by number, else by handle; never where the two have different ids of one source, or are
 * known by number alone and have different mails. Where several people fit, the one that has nothing but this identity is it, else
 * nobody: then it is a new person. Two people are never made one.
 */
export async function matchPeople(fragments: Fragments, known: KnownPeople, contacts: number, breath: Breath): Promise<Matching> {
  const matcher = new Matcher(fragments, known, contacts)
  for (const worth of WORTHS)
    for (const rank of RANKS) {
      const phase = phaseOf(fragments, worth, rank)
      if (phase.length > 0) await matcher.settle(phase, rank, breath)
    }
  return { persons: matcher.persons, people: matcher.people }
}

function phaseOf(fragments: Fragments, worth: Worth, rank: Rank): Uint32Array {
  const phase = new Uint32Array(fragments.length)
  let length = 0
  for (let i = 0; i < fragments.length; i++)
    if (fragments.wanted(i) && fragments.worth(i) === worth && fragments.rank(i) === rank) phase[length++] = i
  return phase.subarray(0, length)
}

class Matcher {
  readonly persons: Uint32Array
  people: number
  /** Bits for each person, and the key of their identity where they have no external id (-1 where they have). */
  readonly #traits: Uint8Array
  readonly #own: Float64Array
  #staged: Record<'mails' | 'phones' | 'handles', SortedIndex> | null = null

  constructor(
    readonly fragments: Fragments,
    readonly known: KnownPeople,
    readonly contacts: number,
  ) {
    this.people = contacts
    this.persons = new Uint32Array(fragments.length).fill(NONE)
    this.#traits = new Uint8Array(contacts + fragments.length)
    this.#own = new Float64Array(contacts + fragments.length)
  }

  /** One phase: first everybody's proposal, then the choice, so that fragments of one phase do not see each other. */
  async settle(phase: Uint32Array, rank: Rank, breath: Breath): Promise<void> {
    // Nobody is there yet whom anybody could be.
    if (this.people === 0) {
      for (const fragment of phase) this.#assign(fragment, this.people++, true)
      return
    }
    const proposals = new Float64Array(phase.length).fill(-1)
    const exclusive = new Uint8Array(phase.length)
    const claims = new Map<number, number>()
    for (let i = 0; i < phase.length; i++) {
      if (breath.due()) await breath.take()
      const found = this.#propose(phase[i] as number, rank)
      if (!found) continue
      proposals[i] = found.person
      exclusive[i] = found.exclusive ? 1 : 0
      if (found.exclusive) claims.set(found.person, (claims.get(found.person) ?? 0) + 1)
    }
    for (let i = 0; i < phase.length; i++) {
      const person = proposals[i] as number
      const taken = person !== -1 && (!exclusive[i] || claims.get(person) === 1)
      this.#assign(phase[i] as number, taken ? person : this.people++, !taken)
    }
  }

  /** `exclusive`: a weaker tie than the fragment's own identity, that only one fragment of its rank may have to a person. */
  #propose(fragment: number, rank: Rank): { person: number; exclusive: boolean } | null {
    if (rank === 'external' || rank === 'derived') {
      const person = this.#withExternal(fragment)
      if (person !== undefined) return { person, exclusive: false }
      if (rank === 'derived' || this.fragments.has(fragment) === 0) return null
    }
    const facts = this.fragments.facts(fragment)
    const own = this.fragments.key(fragment)
    for (const mail of facts.emails) {
      const fitting = this.#withEmail(mail).filter((person) => rank !== 'external' || !this.#otherId(person))
      const person = this.#theOne(fitting, own)
      if (person !== null) return { person, exclusive: rank === 'external' }
      if (fitting.length > 0) return null
    }
    for (const phone of facts.phones) {
      const bearers = this.#withPhone(phone)
      if (bearers.length === 0) continue
      // A shared number tells nobody who has a stronger identity, not even the last one of its bearers who would fit.
      const person = rank === 'phone' || bearers.length === 1 ? this.#theOne(bearers, own) : null
      return person !== null && this.#agrees(person, facts, rank) ? { person, exclusive: rank !== 'phone' } : null
    }
    if (rank !== 'handle') return null
    const fitting = facts.handles.flatMap((handle) => this.#withHandle(handle))
    const person = this.#theOne([...new Set(fitting)], own)
    return person === null ? null : { person, exclusive: false }
  }

  /** The only one; else the only one of exactly this identity and nothing stronger. */
  #theOne(persons: readonly number[], own: number): number | null {
    if (persons.length <= 1) return persons[0] ?? null
    const bare = persons.filter((person) => this.#ownKey(person) === own)
    return bare.length === 1 ? (bare[0] ?? null) : null
  }

  /** No two mails, and no two ids, that would make this person somebody else. */
  #agrees(person: number, facts: ContactFacts, rank: Rank): boolean {
    if (rank === 'external' && this.#otherId(person)) return false
    return facts.emails.length === 0 || (this.#load(person) & HAS_MAIL) === 0
  }

  /** The person has an id that this source gave to somebody else. An id of another source contradicts nothing. */
  #otherId(person: number): boolean {
    return (this.#load(person) & HAS_ID) !== 0
  }

  #ownKey(person: number): number {
    return this.#load(person) === 0 ? -1 : (this.#own[person] as number)
  }

  #load(person: number): number {
    if (this.#traits[person] === 0) {
      this.#traits[person] = this.known.traits(person)
      this.#own[person] = this.known.own(person)
    }
    return this.#traits[person] as number
  }

  #assign(fragment: number, person: number, fresh: boolean): void {
    const { fragments } = this
    this.persons[fragment] = person
    const rank = fragments.rank(fragment)
    const external = rank === 'external' || rank === 'derived'
    const bits = KNOWN | (external ? HAS_ID : 0) | ((fragments.has(fragment) & HAS_MAILS) !== 0 ? HAS_MAIL : 0)
    if (fresh) this.#own[person] = external ? -1 : fragments.key(fragment)
    this.#traits[person] = fresh ? bits : this.#load(person) | bits
  }

  /** The person of this id: of a fragment that an earlier phase settled, else of the base. */
  #withExternal(fragment: number): number | undefined {
    for (const worth of WORTHS) {
      const twin = this.fragments.twin(fragment, worth)
      if (twin !== -1 && this.persons[twin] !== NONE) return this.persons[twin]
    }
    return this.known.byExternal(this.fragments.key(fragment), this.fragments.identityBytes(fragment))
  }

  #withEmail(mail: string): number[] {
    const staged = this.#settled(this.#index().mails, emailKey(mail), (facts) => facts.emails.includes(mail))
    return [...new Set([...this.known.byEmail(mail), ...staged])]
  }

  #withPhone(phone: string): number[] {
    const staged = this.#settled(this.#index().phones, phoneKey(phone), () => true)
    return [...new Set([...this.known.byPhone(phone), ...staged])]
  }

  #withHandle(handle: ContactFacts['handles'][number]): number[] {
    const has = (own: ContactFacts['handles'][number]): boolean => own.network === handle.network && own.value === handle.value
    const staged = this.#settled(this.#index().handles, handleKey(handle), (facts) => facts.handles.some(has))
    return [...new Set([...this.known.byHandle(handle), ...staged])]
  }

  /** Made when somebody asks: an import whose people are known by their ids alone never does. */
  #index(): Record<'mails' | 'phones' | 'handles', SortedIndex> {
    const { mails, phones, handles } = this.fragments
    const wanted = (fragment: number): boolean => this.fragments.wanted(fragment)
    this.#staged ??= { mails: mails.sorted(wanted), phones: phones.sorted(wanted), handles: handles.sorted(wanted) }
    return this.#staged
  }

  /** People of this import that earlier phases have settled. */
  #settled(index: SortedIndex, key: number, holds: (facts: ContactFacts) => boolean): number[] {
    const persons: number[] = []
    for (const fragment of ordinalsOf(index, key)) {
      const person = this.persons[fragment] as number
      if (person !== NONE && holds(this.fragments.facts(fragment))) persons.push(person)
    }
    return persons
  }
}
