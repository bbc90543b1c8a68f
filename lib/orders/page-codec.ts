import type { ContactRecord } from '../contacts/contact.ts'
import type { ContactEvent } from '../contacts/event.ts'
import { ColumnReader } from './byte-columns.ts'
import { decodeFirstLayout } from './first-layout.ts'
import { ID_BYTES, readId } from './id-column.ts'
import type { NarrowInts } from './narrow-ints.ts'
import { ORDER_STATUSES, type Order } from './order.ts'
import { COUNTS, PageColumns } from './page-columns.ts'
import { consentOf, PAGE_INSTANTS, PAGE_LISTS, PAGE_TEXTS, splitHandles, splitList } from './page-fields.ts'
import type { PersonRow } from './person-row.ts'
import type { Texts } from './text-column.ts'

/**
 * A page of people with their orders and events, layout 2. Columns (`byte-columns.ts`) in this order, `ints` and `strings` being those of
 * `narrow-ints.ts` and `text-column.ts`:
 * - u32: people, orders, 2, 0 (the first layout has only the two counts, and is read by `first-layout.ts`);
 * - u8: ids, 16 bytes each, or none where some are no ids; then strings: the ids where they are none above;
 * - strings: texts, lists (values joined by U+001F), handles (`network value`, joined alike), own fields and events (JSON) of each person;
 * - ints: consent bits; days and instants; number of orders of each person;
 * - of the orders, the people's one after another: ints for source, currency (places among the words at the end), state (status, and
 *   0x80 where it counts), day, instant, total and refunded; strings for number and items;
 * - text: the words.
 * A chunk's check sum is over all of it. Reading is lazy: a person is read without the others.
 */
export interface Page {
  readonly people: number
  contact(place: number): ContactRecord
  orders(place: number): Order[]
  events(place: number): ContactEvent[]
  row(place: number): PersonRow
  rows(): PersonRow[]
  /** Everybody without orders and events, for lists. */
  contacts(): ContactRecord[]
  /** Number of orders in each currency. */
  currencies(): Map<string, number>
}

export function encodePage(rows: readonly PersonRow[]): Uint8Array<ArrayBuffer> {
  const columns = new PageColumns()
  for (const row of rows) columns.addRow(row)
  return columns.encode()
}

/** Everybody of a page at once. */
export function decodePage(bytes: Uint8Array): PersonRow[] {
  return openPage(bytes).rows()
}

/** A page of either layout. Throws where the bytes are not what was written. */
export function openPage(bytes: Uint8Array): Page {
  const isFirst = new DataView(bytes.buffer, bytes.byteOffset, 8).getUint32(4, true) === 8
  return isFirst ? new RowsPage(decodeFirstLayout(bytes)) : new LazyPage(bytes)
}

/** Rows that are there already. */
class RowsPage implements Page {
  constructor(readonly all: PersonRow[]) {}

  get people(): number {
    return this.all.length
  }
  contact(place: number): ContactRecord {
    return this.row(place).contact
  }
  orders(place: number): Order[] {
    return this.row(place).orders
  }
  events(place: number): ContactEvent[] {
    return this.row(place).events
  }
  row(place: number): PersonRow {
    const row = this.all[place]
    if (!row) throw new RangeError(`nobody stands at ${place}`)
    return row
  }
  rows(): PersonRow[] {
    return this.all
  }
  contacts(): ContactRecord[] {
    return this.all.map(({ contact }) => contact)
  }
  currencies(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { orders } of this.all) for (const { currency } of orders) counts.set(currency, (counts.get(currency) ?? 0) + 1)
    return counts
  }
}

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
