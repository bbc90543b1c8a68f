import type { ContactFacts } from '../../contacts/contact.ts'
import { emailKey, externalKey, handleKey, phoneKey } from '../../orders/keys.ts'
import { IndexBuilder, type SortedIndex } from '../../orders/sorted-index.ts'
import type { Breath } from '../breath.ts'
import { NONE, type Fragments } from '../stage/fragments.ts'
import { identityKeyOf, rankOf, RANKS, type Rank } from '../stage/identity.ts'
import { NumberMap } from '../stage/number-map.ts'
import { ordinalsOf, type KnownPeople } from './known-people.ts'

/** Which person each fragment is: ordinals below the base's contacts are known people, the rest are new, in order. */
export interface Matching {
  /** For each fragment; NONE where nothing usable refers to it. */
  persons: Uint32Array
  /** Contacts afterwards. */
  people: number
}

/** What is known of a person while matching, as bits; the two high ones say what rank `own` is of. */
const KNOWN = 1
const HAS_ID = 2
const HAS_MAIL = 4

/**
 * Settles who everybody is, strongest identity first, so that the order of the rows plays no part. A fragment is a person by
 * (source, external id), else by mail, else by number, else by handle; never where the two have different ids of one source, or are
 * known by number alone and have different mails. Where several people fit, the one that has nothing but this identity is it, else
 * nobody: then it is a new person. Two people are never made one.
 */
export async function matchPeople(fragments: Fragments, known: KnownPeople, contacts: number, breath: Breath): Promise<Matching> {
  const matcher = new Matcher(fragments, known, contacts)
  for (const worth of ['record', 'order'] as const)
    for (const rank of RANKS) {
      const phase: number[] = []
      for (let i = 0; i < fragments.length; i++)
        if (fragments.wanted(i) && fragments.worth(i) === worth && fragments.rank(i) === rank) phase.push(i)
      await matcher.settle(phase, rank, breath)
    }
  return { persons: matcher.persons, people: matcher.people }
}

class Matcher {
  readonly persons: Uint32Array
  people: number
  /** Bits for each person, and the key of their identity where they have no external id (-1 where they have). */
  readonly #traits: Uint8Array
  readonly #own: Float64Array
  readonly #byEmail: SortedIndex
  readonly #byPhone: SortedIndex
  readonly #byHandle: SortedIndex
  readonly #byExternal = new NumberMap()

  constructor(
    readonly fragments: Fragments,
    readonly known: KnownPeople,
    contacts: number,
  ) {
    this.people = contacts
    this.persons = new Uint32Array(fragments.length).fill(NONE)
    this.#traits = new Uint8Array(contacts + fragments.length)
    this.#own = new Float64Array(contacts + fragments.length)
    const email = new IndexBuilder()
    const phone = new IndexBuilder()
    const handle = new IndexBuilder()
    for (let i = 0; i < fragments.length; i++) {
      if (!fragments.wanted(i)) continue
      const facts = fragments.facts(i)
      for (const own of facts.emails) email.add(emailKey(own), i)
      for (const own of facts.phones) phone.add(phoneKey(own), i)
      for (const own of facts.handles) handle.add(handleKey(own), i)
    }
    this.#byEmail = email.sorted()
    this.#byPhone = phone.sorted()
    this.#byHandle = handle.sorted()
  }

  /** One phase: first everybody's proposal, then the choice, so that fragments of one phase do not see each other. */
  async settle(phase: readonly number[], rank: Rank, breath: Breath): Promise<void> {
    const proposals = new Float64Array(phase.length).fill(-1)
    const exclusive = new Uint8Array(phase.length)
    const claims = new Map<number, number>()
    for (const [i, fragment] of phase.entries()) {
      if (breath.due()) await breath.take()
      const found = this.#propose(this.fragments.facts(fragment), rank)
      if (!found) continue
      proposals[i] = found.person
      exclusive[i] = found.exclusive ? 1 : 0
      if (found.exclusive) claims.set(found.person, (claims.get(found.person) ?? 0) + 1)
    }
    for (const [i, fragment] of phase.entries()) {
      const person = proposals[i] as number
      const taken = person !== -1 && (!exclusive[i] || claims.get(person) === 1)
      this.#assign(fragment, taken ? person : this.people++, !taken)
    }
  }

  /** `exclusive`: a weaker tie than the fragment's own identity, that only one fragment of its rank may have to a person. */
  #propose(facts: ContactFacts, rank: Rank): { person: number; exclusive: boolean } | null {
    const own = identityKeyOf(facts, rank, this.fragments.source)
    if (facts.externalId !== '') {
      const person = this.#withExternal(facts.externalId)
      if (person !== undefined) return { person, exclusive: false }
      if (rank === 'derived') return null
    }
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
    const bare = persons.filter((person) => this.#load(person) && this.#own[person] === own)
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

  #load(person: number): number {
    if (this.#traits[person] === 0) {
      const { source, facts } = this.known.person(person)
      this.#learn(person, facts, source)
    }
    return this.#traits[person] as number
  }

  #learn(person: number, facts: ContactFacts, source: string): void {
    const hasId = facts.externalId !== '' && source === this.fragments.source
    const rank = facts.externalId === '' ? rankOf(facts) : null
    this.#own[person] = rank === null ? -1 : identityKeyOf(facts, rank, source)
    this.#traits[person] = KNOWN | (hasId ? HAS_ID : 0) | (facts.emails.length > 0 ? HAS_MAIL : 0)
  }

  #assign(fragment: number, person: number, fresh: boolean): void {
    this.persons[fragment] = person
    const facts = this.fragments.facts(fragment)
    const { source } = this.fragments
    if (facts.externalId !== '') this.#byExternal.add(externalKey(source, facts.externalId), fragment)
    if (fresh) this.#learn(person, facts, source)
    else {
      const id = facts.externalId !== '' ? HAS_ID : 0
      this.#traits[person] = this.#load(person) | id | (facts.emails.length > 0 ? HAS_MAIL : 0)
    }
  }

  #withExternal(externalId: string): number | undefined {
    const { source } = this.fragments
    const same = (fragment: number): boolean => this.fragments.facts(fragment).externalId === externalId
    const fragment = this.#byExternal.find(externalKey(source, externalId), same)
    return fragment === -1 ? this.known.byExternal(source, externalId)[0] : this.persons[fragment]
  }

  #withEmail(mail: string): number[] {
    const staged = this.#settled(this.#byEmail, emailKey(mail), (facts) => facts.emails.includes(mail))
    return [...new Set([...this.known.byEmail(mail), ...staged])]
  }

  #withPhone(phone: string): number[] {
    const staged = this.#settled(this.#byPhone, phoneKey(phone), () => true)
    return [...new Set([...this.known.byPhone(phone), ...staged])]
  }

  #withHandle(handle: ContactFacts['handles'][number]): number[] {
    const has = (own: ContactFacts['handles'][number]): boolean => own.network === handle.network && own.value === handle.value
    const staged = this.#settled(this.#byHandle, handleKey(handle), (facts) => facts.handles.some(has))
    return [...new Set([...this.known.byHandle(handle), ...staged])]
  }

  /** People of this import that earlier phases have settled. */
  #settled(index: SortedIndex, key: number, holds: (facts: ContactFacts) => boolean): number[] {
    return ordinalsOf(index, key)
      .filter((fragment) => this.persons[fragment] !== NONE && holds(this.fragments.facts(fragment)))
      .map((fragment) => this.persons[fragment] as number)
  }
}
