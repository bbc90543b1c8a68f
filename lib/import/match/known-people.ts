import type { ContactRecord, Handle } from '../../contacts/contact.ts'
import { emailKey, handleKey, phoneKey } from '../../orders/keys.ts'
import type { Base } from '../../orders/base.ts'
import { PAGE_SIZE } from '../../orders/person-row.ts'
import type { SortedIndex } from '../../orders/sorted-index.ts'
import type { Breath } from '../breath.ts'
import type { Fragments } from '../stage/fragments.ts'
import { identityKeyOf, rankOf } from '../stage/identity.ts'
import { TextStore } from '../stage/text-store.ts'
import { HAS_ID, HAS_MAIL, KNOWN } from './person-traits.ts'

const INDEX_NAMES = ['external', 'email', 'phone', 'handle'] as const
type Indexes = Record<(typeof INDEX_NAMES)[number], SortedIndex>

/** Mails and handles of a person, as kept while matching. */
type Reach = [emails: string[], handles: [string, string][]]

/** The people of the base whom any fragment may be: found by the indexes, read once, page by page. */
export class KnownPeople {
  readonly #store = new TextStore()
  readonly #traits: Uint8Array
  readonly #own: Float64Array
  /** Places in the store, -1 where nobody asked or there is none: the id of the import's source, and the rest. */
  readonly #external: Float64Array
  readonly #reach: Float64Array

  private constructor(
    readonly indexes: Indexes,
    readonly source: string,
    contacts: number,
  ) {
    this.#traits = new Uint8Array(contacts)
    this.#own = new Float64Array(contacts)
    this.#external = new Float64Array(contacts).fill(-1)
    this.#reach = new Float64Array(contacts).fill(-1)
  }

  static async load(base: Base, fragments: Fragments, breath: Breath): Promise<KnownPeople> {
    const indexes = {} as Indexes
    for (const name of INDEX_NAMES) indexes[name] = await base.index(name)
    const { contacts } = base.manifest
    const known = new KnownPeople(indexes, fragments.source, contacts)
    if (contacts === 0) return known
    const asked = await known.#asked(fragments, contacts, breath)
    for (let page = 0; page < base.manifest.pages.length; page++) {
      if (breath.due()) await breath.take()
      const first = page * PAGE_SIZE
      if (!asked.subarray(first, first + PAGE_SIZE).includes(1)) continue
      for (const [i, contact] of (await base.contactsOf(page)).entries()) if (asked[first + i]) known.#learn(first + i, contact)
    }
    return known
  }

  /** A mark for everybody whom an index names for anything that a wanted fragment has. */
  async #asked(fragments: Fragments, contacts: number, breath: Breath): Promise<Uint8Array> {
    const asked = new Uint8Array(contacts)
    const ask = (index: SortedIndex, key: number): void => {
      for (let i = firstOf(index, key); index.keys[i] === key; i++) asked[index.ordinals[i] as number] = 1
    }
    for (let i = 0; i < fragments.length; i++) {
      if (breath.due()) await breath.take()
      const rank = fragments.rank(i)
      if ((rank === 'external' || rank === 'derived') && fragments.wanted(i)) ask(this.indexes.external, fragments.key(i))
    }
    for (const [pairs, index] of [
      [fragments.mails, this.indexes.email],
      [fragments.phones, this.indexes.phone],
      [fragments.handles, this.indexes.handle],
    ] as const)
      for (let i = 0; i < pairs.length; i++) {
        if (breath.due()) await breath.take()
        if (fragments.wanted(pairs.fragment(i))) ask(index, pairs.key(i))
      }
    return asked
  }

  #learn(ordinal: number, contact: ContactRecord): void {
    const { source, externalId, emails, handles } = contact
    const hasId = externalId !== '' && source === this.source
    const rank = externalId === '' ? rankOf(contact) : null
    this.#own[ordinal] = rank === null ? -1 : identityKeyOf(contact, rank, source)
    this.#traits[ordinal] = KNOWN | (hasId ? HAS_ID : 0) | (emails.length > 0 ? HAS_MAIL : 0)
    if (hasId) this.#external[ordinal] = this.#store.add(externalId)
    if (emails.length + handles.length === 0) return
    const reach: Reach = [emails, handles.map(({ network, value }) => [network, value])]
    this.#reach[ordinal] = this.#store.add(JSON.stringify(reach))
  }

  /** Bits of `person-traits.ts`. Throws RangeError for an ordinal that no index named. */
  traits(ordinal: number): number {
    const traits = this.#traits[ordinal] ?? 0
    if (traits === 0) throw new RangeError('this person was not asked for')
    return traits
  }

  /** Key of the identity of a person who has no external id; -1 for others. */
  own(ordinal: number): number {
    return this.#own[ordinal] ?? -1
  }

  /** The first one with this id of the import's source, as UTF-8. */
  byExternal(key: number, externalId: Uint8Array): number | undefined {
    const { keys, ordinals } = this.indexes.external
    for (let i = firstOf(this.indexes.external, key); keys[i] === key; i++) {
      const ordinal = ordinals[i] as number
      const place = this.#external[ordinal] ?? -1
      if (place !== -1 && this.#store.holds(place, externalId, 0, externalId.length)) return ordinal
    }
    return undefined
  }

  byEmail(mail: string): number[] {
    return ordinalsOf(this.indexes.email, emailKey(mail)).filter((ordinal) => this.#reachOf(ordinal)[0].includes(mail))
  }

  /** A number is its own key: nothing to verify. */
  byPhone(phone: string): number[] {
    return ordinalsOf(this.indexes.phone, phoneKey(phone))
  }

  byHandle({ network, value }: Handle): number[] {
    const has = (own: readonly [string, string]): boolean => own[0] === network && own[1] === value
    return ordinalsOf(this.indexes.handle, handleKey({ network, value })).filter((ordinal) => this.#reachOf(ordinal)[1].some(has))
  }

  #reachOf(ordinal: number): Reach {
    const place = this.#reach[ordinal] ?? -1
    return place === -1 ? [[], []] : (JSON.parse(this.#store.get(place)) as Reach)
  }
}

/** Ordinals of a key in a whole index. */
export function ordinalsOf(index: SortedIndex, key: number): number[] {
  const found: number[] = []
  for (let i = firstOf(index, key); index.keys[i] === key; i++) found.push(index.ordinals[i] as number)
  return found
}

/** First place of a key in a whole index, or where it would stand. */
function firstOf({ keys }: SortedIndex, key: number): number {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return low
}
