import type { ContactFacts } from '../../contacts/contact.ts'
import { emailKey, externalKey, handleKey, phoneKey } from '../../orders/keys.ts'
import type { Base } from '../../orders/base.ts'
import { PAGE_SIZE } from '../../orders/person-row.ts'
import type { SortedIndex } from '../../orders/sorted-index.ts'
import type { Breath } from '../breath.ts'
import { decodeFacts, encodeFacts } from '../stage/facts.ts'
import type { Fragments } from '../stage/fragments.ts'
import { TextStore } from '../stage/text-store.ts'

/** A person of the base as matching needs it. */
export interface KnownPerson {
  source: string
  facts: ContactFacts
}

const INDEX_NAMES = ['external', 'email', 'phone', 'handle'] as const
type Indexes = Record<(typeof INDEX_NAMES)[number], SortedIndex>

/** The people of the base whom any fragment may be: found by the indexes, read once, page by page. */
export class KnownPeople {
  readonly #store = new TextStore()

  private constructor(
    readonly indexes: Indexes,
    /** Place in the store for each ordinal, -1 where nobody asked. */
    readonly places: Float64Array,
  ) {}

  static async load(base: Base, fragments: Fragments, breath: Breath): Promise<KnownPeople> {
    const indexes = {} as Indexes
    for (const name of INDEX_NAMES) indexes[name] = await base.index(name)
    const known = new KnownPeople(indexes, new Float64Array(base.manifest.contacts).fill(-1))
    if (base.manifest.contacts === 0) return known
    const asked = new Uint8Array(base.manifest.contacts)
    for (let i = 0; i < fragments.length; i++) {
      if (breath.due()) await breath.take()
      if (!fragments.wanted(i)) continue
      for (const ordinal of known.#ordinalsFor(fragments.facts(i), fragments.source)) asked[ordinal] = 1
    }
    for (let page = 0; page < base.manifest.pages.length; page++) {
      if (breath.due()) await breath.take()
      const first = page * PAGE_SIZE
      if (!asked.subarray(first, first + PAGE_SIZE).includes(1)) continue
      for (const [i, { contact }] of (await base.page(page)).entries())
        if (asked[first + i]) known.places[first + i] = known.#store.add(`${contact.source}\n${encodeFacts(contact)}`)
    }
    return known
  }

  /** Throws RangeError for an ordinal that no index named. */
  person(ordinal: number): KnownPerson {
    const place = this.places[ordinal] ?? -1
    if (place < 0) throw new RangeError('this person was not asked for')
    const text = this.#store.get(place)
    const cut = text.indexOf('\n')
    return { source: text.slice(0, cut), facts: decodeFacts(text.slice(cut + 1)) }
  }

  byExternal(source: string, externalId: string): number[] {
    const ordinals = ordinalsOf(this.indexes.external, externalKey(source, externalId))
    return ordinals.filter((ordinal) => {
      const person = this.person(ordinal)
      return person.source === source && person.facts.externalId === externalId
    })
  }

  byEmail(mail: string): number[] {
    return ordinalsOf(this.indexes.email, emailKey(mail)).filter((ordinal) => this.person(ordinal).facts.emails.includes(mail))
  }

  /** A number is its own key: nothing to verify. */
  byPhone(phone: string): number[] {
    return ordinalsOf(this.indexes.phone, phoneKey(phone))
  }

  byHandle(handle: ContactFacts['handles'][number]): number[] {
    const has = (own: ContactFacts['handles'][number]): boolean => own.network === handle.network && own.value === handle.value
    return ordinalsOf(this.indexes.handle, handleKey(handle)).filter((ordinal) => this.person(ordinal).facts.handles.some(has))
  }

  *#ordinalsFor(facts: ContactFacts, source: string): Generator<number> {
    if (facts.externalId) yield* ordinalsOf(this.indexes.external, externalKey(source, facts.externalId))
    for (const mail of facts.emails) yield* ordinalsOf(this.indexes.email, emailKey(mail))
    for (const phone of facts.phones) yield* ordinalsOf(this.indexes.phone, phoneKey(phone))
    for (const handle of facts.handles) yield* ordinalsOf(this.indexes.handle, handleKey(handle))
  }
}

/** Ordinals of a key in a whole index. */
export function ordinalsOf({ keys, ordinals }: SortedIndex, key: number): number[] {
  let low = 0
  let high = keys.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  const found: number[] = []
  for (let i = low; keys[i] === key; i++) found.push(ordinals[i] as number)
  return found
}
