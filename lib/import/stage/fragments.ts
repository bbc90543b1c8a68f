import { noFacts, type ContactFacts } from '../../contacts/contact.ts'
import { emailKey, handleKey, phoneKey } from '../../orders/keys.ts'
import { ByteKeys } from './byte-keys.ts'
import { decodeFacts, encodeFacts, mergeFacts } from './facts.ts'
import { growingF64, growingU32, growingU8 } from './growing.ts'
import { identityKeyOf, identityTextOf, isOnlyIdentity, RANKS, rankOf, type Rank } from './identity.ts'
import { IdentityMap } from './identity-map.ts'
import { KeyPairs } from './key-pairs.ts'
import { TextStore } from './text-store.ts'

/** Where facts come from: a person's own record, or what was written at a checkout. */
export type Worth = 'record' | 'order'
const WORTHS: readonly Worth[] = ['record', 'order']

/** Number that stands for no fragment. */
export const NONE = 0xffffffff

/** Names cells that say nothing but who somebody is. */
export const NOTHING_MORE = 0xffffffff

/** What a fragment has, as bits: mails, numbers, handles. */
export const HAS_MAILS = 1
export const HAS_PHONES = 2
export const HAS_HANDLES = 4

/** Place of the facts of a fragment that has nothing but its identity. */
const ONLY_IDENTITY = -1

const EXTERNAL = RANKS.indexOf('external')

/**
 * Parts of people: all rows with the same strongest identity are one fragment, in whatever order they come. Which fragments are one
 * person, and who in the base that is, is settled when all rows are in. Identities are columns; the rest of a fragment is one text, and
 * one that has nothing but its identity has none.
 */
export class Fragments {
  readonly #store = new TextStore()
  /** Texts of identities, apart from the rest, so that they lie close together. */
  readonly #identities = new TextStore()
  /** Place of the encoded facts, or ONLY_IDENTITY. */
  readonly #place = growingF64()
  readonly #identity = growingF64()
  readonly #key = growingF64()
  readonly #rank = growingU8()
  readonly #worth = growingU8()
  readonly #has = growingU8()
  readonly #newest = growingF64()
  readonly #wanted = growingU8()
  /** Which cells were merged last (a number of whoever reads them, 0: others), and how. */
  readonly #cells = growingU32()
  readonly #how = growingU8()
  readonly #maps: readonly IdentityMap[]
  readonly #externalKeys: ByteKeys
  #cellsNamed = 0
  readonly #encoder = new TextEncoder()
  /** Every mail, number and handle of every fragment, by its key. */
  readonly mails = new KeyPairs()
  readonly phones = new KeyPairs()
  readonly handles = new KeyPairs()

  constructor(readonly source: string) {
    this.#maps = WORTHS.flatMap(() => RANKS.map(() => new IdentityMap(this.#identities, this.#identity, this.#key)))
    this.#externalKeys = new ByteKeys(`external ${source} `)
  }

  get length(): number {
    return this.#place.length
  }

  /** Makes room for so many fragments in all. */
  reserve(count: number): void {
    for (const column of [this.#place, this.#identity, this.#key, this.#newest]) column.reserve(count)
    for (const column of [this.#rank, this.#worth, this.#has, this.#wanted, this.#how]) column.reserve(count)
    this.#cells.reserve(count)
  }

  /**
   * Adds what a row says. `at` orders rows of one identity: facts of a later one stand over an earlier one's, blanks excepted. `cells`
   * names the cells that were read, for `again`. Throws RangeError for facts without an identity.
   */
  add(facts: ContactFacts, worth: Worth, at: number, cells = 0): number {
    const rank = rankOf(facts)
    if (rank === null) throw new RangeError('facts without an identity')
    const key = identityKeyOf(facts, rank, this.source)
    const identity = this.#encoder.encode(identityTextOf(facts, rank))
    const ranked = RANKS.indexOf(rank)
    const map = this.#map(ranked, worth)
    const found = map.find(key, identity, 0, identity.length)
    if (found !== -1) {
      this.#merge(found, facts, at, cells)
      return found
    }
    const fragment = this.#push(key, ranked, worth, at, this.#identities.addBytes(identity, 0, identity.length), cells)
    map.add(key, identity, 0, identity.length, fragment)
    this.#learn(fragment, facts)
    if (!isOnlyIdentity(facts)) this.#place.set(fragment, this.#store.add(encodeFacts(facts)))
    return fragment
  }

  /** As `add`, for a row that says nothing but an external id, plain ASCII, which no rule of reading changes. */
  addExternal(bytes: Uint8Array, from: number, to: number, worth: Worth, at: number): number {
    const key = this.#externalKeys.of(bytes, from, to)
    const map = this.#map(EXTERNAL, worth)
    const found = map.find(key, bytes, from, to)
    if (found !== -1) return this.sawExternal(found, worth, at)
    const fragment = this.#push(key, EXTERNAL, worth, at, this.#identities.addBytes(bytes, from, to), 0)
    map.add(key, bytes, from, to, fragment)
    return fragment
  }

  /** Another row of a fragment that says nothing but its external id; gives the fragment. */
  sawExternal(fragment: number, worth: Worth, at: number): number {
    // Records come in the order of their instants: the next one is newer whether or not this one is noted.
    if (worth === 'order' && at >= this.#newest.get(fragment)) this.#newest.set(fragment, at)
    return fragment
  }

  /** The fragments of `count` external ids as `pack` packs them; -1 where there is none yet. */
  findExternals(lanes: Int32Array, count: number, worth: Worth, found: Int32Array): void {
    this.#map(EXTERNAL, worth).short.findAll(lanes, count, found)
  }

  /**
   * The same cells again for a fragment that they were read into before: true where nothing else was merged since, so that there is
   * nothing to do; else they must be added anew.
   */
  again(fragment: number, at: number, cells: number): boolean {
    const newer = at >= this.#newest.get(fragment)
    if (cells === NOTHING_MORE) {
      if (newer) this.#newest.set(fragment, at)
      return true
    }
    if (this.#cells.get(fragment) !== cells) return false
    const how = this.#how.get(fragment)
    if (how !== ALONE && how !== (newer ? REPLACED : FILLED)) return false
    if (newer) this.#newest.set(fragment, at)
    return true
  }

  /** A number for cells that no others have. */
  newCells(): number {
    return ++this.#cellsNamed
  }

  #map(rank: number, worth: Worth): IdentityMap {
    return this.#maps[WORTHS.indexOf(worth) * RANKS.length + rank] as IdentityMap
  }

  #push(key: number, rank: number, worth: Worth, at: number, identity: number, cells: number): number {
    const fragment = this.#place.push(ONLY_IDENTITY)
    this.#identity.push(identity)
    this.#key.push(key)
    this.#rank.push(rank)
    this.#worth.push(WORTHS.indexOf(worth))
    this.#has.push(0)
    this.#newest.push(at)
    this.#wanted.push(0)
    this.#cells.push(cells)
    this.#how.push(ALONE)
    return fragment
  }

  #merge(fragment: number, facts: ContactFacts, at: number, cells: number): void {
    const newer = at >= this.#newest.get(fragment)
    if (newer) this.#newest.set(fragment, at)
    // An identity alone says nothing new of one who has it.
    if (isOnlyIdentity(facts)) return
    const old = this.facts(fragment)
    const merged = mergeFacts(old, facts, newer ? 'replace' : 'fill')
    // Front of the list is the identity: what joins it goes to the end.
    for (const list of ['phones', 'emails'] as const) merged[list] = [...new Set([...old[list], ...facts[list]])]
    this.#cells.set(fragment, cells)
    this.#how.set(fragment, newer ? REPLACED : FILLED)
    const place = this.#place.get(fragment)
    const text = encodeFacts(merged)
    this.#place.set(fragment, place === ONLY_IDENTITY ? this.#store.add(text) : this.#store.replace(place, text))
    this.#learn(fragment, merged, old)
  }

  /** Keys of what a fragment has, and had not before. */
  #learn(fragment: number, facts: ContactFacts, old?: ContactFacts): void {
    const { emails, phones, handles } = facts
    for (const mail of emails) if (!old?.emails.includes(mail)) this.mails.add(emailKey(mail), fragment)
    for (const phone of phones) if (!old?.phones.includes(phone)) this.phones.add(phoneKey(phone), fragment)
    const known = new Set(old?.handles.map(({ network, value }) => `${network} ${value}`))
    for (const handle of handles)
      if (!known.has(`${handle.network} ${handle.value}`)) this.handles.add(handleKey(handle), fragment)
    const has =
      (emails.length > 0 ? HAS_MAILS : 0) | (phones.length > 0 ? HAS_PHONES : 0) | (handles.length > 0 ? HAS_HANDLES : 0)
    this.#has.set(fragment, has)
  }

  facts(fragment: number): ContactFacts {
    const place = this.#place.get(fragment)
    if (place !== ONLY_IDENTITY) return decodeFacts(this.#store.get(place))
    const facts = noFacts()
    const value = this.identity(fragment)
    const rank = this.rank(fragment)
    if (rank === 'email') facts.emails = [value]
    else if (rank === 'phone') facts.phones = [value]
    else facts.externalId = value
    return facts
  }

  /** The one value of a fragment that has nothing else, as UTF-8 (a window on the store); null where it says more. */
  simple(fragment: number): { kind: 'external' | 'email' | 'phone'; bytes: Uint8Array } | null {
    if (this.#place.get(fragment) !== ONLY_IDENTITY) return null
    const rank = this.rank(fragment)
    return {
      kind: rank === 'email' || rank === 'phone' ? rank : 'external',
      bytes: this.#identities.bytes(this.#identity.get(fragment)),
    }
  }

  /** Text of the strongest identity: an external id, a mail, a number, or a handle after its network. */
  identity(fragment: number): string {
    return this.#identities.get(this.#identity.get(fragment))
  }

  /** The same as UTF-8: a window on the store. */
  identityBytes(fragment: number): Uint8Array {
    return this.#identities.bytes(this.#identity.get(fragment))
  }

  /** Key of the strongest identity, as the base's indexes have it. */
  key(fragment: number): number {
    return this.#key.get(fragment)
  }

  /** Bits of what it has, see HAS_MAILS. */
  has(fragment: number): number {
    return this.#has.get(fragment)
  }

  /** The fragment of the other kind of row with this one's identity; -1 where there is none. */
  twin(fragment: number, worth: Worth): number {
    const bytes = this.#identities.bytes(this.#identity.get(fragment))
    const map = this.#map(this.#rank.get(fragment), worth)
    return map.find(this.#key.get(fragment), bytes, 0, bytes.length)
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

/** How facts were merged last. */
const ALONE = 0
const REPLACED = 1
const FILLED = 2
