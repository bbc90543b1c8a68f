import type { ContactRecord } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import { ColumnReader } from './byte-columns.ts'
import { ID_BYTES, readId } from './id-column.ts'
import type { NarrowInts } from './narrow-ints.ts'
import { ORDER_STATUSES, type Order } from './order.ts'
import type { Page } from './page-codec.ts'
import { COUNTS, type PageColumns } from './page-columns.ts'
import { consentOf, PAGE_INSTANTS, PAGE_LISTS, PAGE_TEXTS, splitHandles, splitList } from './page-fields.ts'
import type { PersonRow } from './person-row.ts'
import type { Texts } from './text-column.ts'

type TextName = keyof PageColumns['texts']
const TEXT_NAMES: readonly TextName[] = [...PAGE_TEXTS, ...PAGE_LISTS, 'handles', 'own', 'events']

/** The orders of a page as they stand. Other parts read them without making an object for each. */
export interface PageOrders {
  /** Where each person's orders begin, and where the last one's end. */
  starts: Uint32Array
  source: NarrowInts
  currency: NarrowInts
  state: NarrowInts
  day: NarrowInts
  at: NarrowInts
  total: NarrowInts
  refunded: NarrowInts
  numbers: Texts
  items: Texts
  words: string[]
}

/** A page of the second layout: its columns stay as they are until somebody is asked for. See `page-codec.ts`. */
export class LazyPage implements Page {
  readonly people: number
  readonly #orderCount: number
  readonly #ids: Uint8Array
  readonly #oddIds: Texts
  readonly #texts: Record<TextName, Texts>
  readonly #consent: NarrowInts
  readonly #instants: NarrowInts[]
  readonly #counts: NarrowInts
  readonly #rest: ColumnReader
  #orders: PageOrders | null = null

  constructor(bytes: Uint8Array) {
    const reader = new ColumnReader(bytes)
    const [people = 0, orders = 0] = reader.u32()
    this.people = people
    this.#orderCount = orders
    this.#ids = reader.u8()
    this.#oddIds = reader.strings()
    this.#texts = Object.fromEntries(TEXT_NAMES.map((name) => [name, reader.strings()])) as Record<TextName, Texts>
    this.#consent = reader.ints()
    this.#instants = PAGE_INSTANTS.map(() => reader.ints())
    this.#counts = reader.ints()
    this.#rest = reader
  }

  /** The orders' columns, opened when first asked for. */
  get ordered(): PageOrders {
    if (this.#orders) return this.#orders
    const reader = this.#rest
    const starts = new Uint32Array(this.people + 1)
    for (let i = 0; i < this.people; i++) starts[i + 1] = (starts[i] as number) + this.#counts.at(i)
    const [source, currency, state, day, at, total, refunded] = Array.from({ length: 7 }, () => reader.ints()) as [
      NarrowInts,
      NarrowInts,
      NarrowInts,
      NarrowInts,
      NarrowInts,
      NarrowInts,
      NarrowInts,
    ]
    const numbers = reader.strings()
    const items = reader.strings()
    const words = reader.allTexts()
    this.#orders = { starts, source, currency, state, day, at, total, refunded, numbers, items, words }
    return this.#orders
  }

  id(place: number): string {
    return this.#ids.length > 0 ? readId(this.#ids, place * ID_BYTES) : this.#oddIds.at(place)
  }

  /** One of a contact's texts as it stands: a list as its values joined. */
  text(name: TextName, place: number): string {
    return this.#texts[name].at(place)
  }

  /** One of the texts of everybody, decoded at once; null where nobody has it. */
  allTexts(name: TextName): readonly string[] | null {
    const texts = this.#texts[name]
    return texts.blank ? null : texts.all(this.people)
  }

  /** One of everybody's days or instants. */
  allInstants(name: (typeof PAGE_INSTANTS)[number]): NarrowInts {
    return this.#instants[PAGE_INSTANTS.indexOf(name)] as NarrowInts
  }

  /** Whether one of a contact's texts is this UTF-8. */
  hasText(name: TextName, place: number, bytes: Uint8Array): boolean {
    return this.#texts[name].matches(place, bytes, 0, bytes.length)
  }

  /** Whether the source said that this person is there no more. */
  isGone(place: number): boolean {
    return !Number.isNaN((this.#instants[PAGE_INSTANTS.indexOf('goneOn')] as NarrowInts).at(place))
  }

  contact(place: number): ContactRecord {
    if (place >= this.people) throw new RangeError(`nobody stands at ${place}`)
    const texts = this.#texts
    const own = texts.own.at(place)
    const [since, changedAt, seenOn, goneOn] = this.#instants as [NarrowInts, NarrowInts, NarrowInts, NarrowInts]
    return {
      id: this.id(place),
      source: texts.source.at(place),
      externalId: texts.externalId.at(place),
      name: texts.name.at(place),
      firstName: texts.firstName.at(place),
      lastName: texts.lastName.at(place),
      phones: splitList(texts.phones.at(place)),
      emails: splitList(texts.emails.at(place)),
      handles: splitHandles(texts.handles.at(place)),
      country: texts.country.at(place),
      city: texts.city.at(place),
      language: texts.language.at(place),
      crmTags: splitList(texts.crmTags.at(place)),
      crmNote: texts.crmNote.at(place),
      consent: consentOf(this.#consent.at(place)),
      company: texts.company.at(place),
      gender: texts.gender.at(place) as ContactRecord['gender'],
      birthday: texts.birthday.at(place),
      origin: texts.origin.at(place),
      since: known(since.at(place)),
      own: own === '' ? {} : (JSON.parse(own) as Record<string, string>),
      changedAt: known(changedAt.at(place)),
      seenOn: known(seenOn.at(place)),
      goneOn: known(goneOn.at(place)),
    }
  }

  orders(place: number): Order[] {
    const { starts } = this.ordered
    const orders: Order[] = []
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) orders.push(this.#order(i))
    return orders
  }

  #order(i: number): Order {
    const { source, currency, state, day, at, total, refunded, numbers, items, words } = this.ordered
    const bits = state.at(i)
    return {
      source: words[source.at(i)] ?? '',
      number: numbers.at(i),
      day: day.at(i),
      at: known(at.at(i)),
      currency: words[currency.at(i)] ?? '',
      total: total.at(i),
      refunded: refunded.at(i),
      status: ORDER_STATUSES[bits & ~COUNTS] ?? 'unpaid',
      counts: (bits & COUNTS) !== 0,
      items: splitList(items.at(i)),
    }
  }

  events(place: number): ContactEvent[] {
    const events = this.#texts.events.at(place)
    return events === '' ? [] : (JSON.parse(events) as ContactEvent[])
  }

  row(place: number): PersonRow {
    return { contact: this.contact(place), orders: this.orders(place), events: this.events(place) }
  }

  rows(): PersonRow[] {
    this.#split()
    const { numbers, items } = this.ordered
    numbers.all(this.#orderCount)
    items.all(this.#orderCount)
    return Array.from({ length: this.people }, (_, place) => this.row(place))
  }

  contacts(): ContactRecord[] {
    this.#split()
    return Array.from({ length: this.people }, (_, place) => this.contact(place))
  }

  currencies(): Map<string, number> {
    const { currency, words } = this.ordered
    const counts = new Uint32Array(words.length)
    for (let i = 0; i < this.#orderCount; i++) counts[currency.at(i)] = (counts[currency.at(i)] as number) + 1
    return new Map(words.flatMap((word, i) => (counts[i] ? [[word, counts[i]] as const] : [])))
  }

  /** Whoever wants everybody has each column decoded at once. */
  #split(): void {
    for (const name of TEXT_NAMES) if (name !== 'events') this.#texts[name].all(this.people)
  }
}

function known(value: number): number | null {
  return value === value ? value : null
}
