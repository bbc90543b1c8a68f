import type { ContactRecord } from '../contacts/contact.ts'
import { ColumnWriter } from './byte-columns.ts'
import { ID_BYTES, readId, writeId } from './id-column.ts'
import { ORDER_STATUSES, type Order, type OrderStatus } from './order.ts'
import { consentBits, joinList, joinHandles, PAGE_INSTANTS, PAGE_LISTS, PAGE_TEXTS } from './page-fields.ts'
import { PAGE_SIZE, type PersonRow } from './person-row.ts'
import { TextColumn } from './text-column.ts'

/** Bit of an order's state that says that it counts; the rest is its status. */
export const COUNTS = 0x80

/** State of an order as a page holds it. */
export function stateOf(status: OrderStatus, counts: boolean): number {
  return ORDER_STATUSES.indexOf(status) | (counts ? COUNTS : 0)
}

/**
 * A page of people that is being made, as columns; used again for the next. Whoever has columns already fills it without making an object
 * for a person: `beginPerson`, an id, the source, what else
 * is known of them, their orders and how many those are. What is not set is unknown.
 */
export class PageColumns {
  people = 0
  orders = 0
  readonly ids = new Uint8Array(PAGE_SIZE * ID_BYTES)
  /** Whether somebody's id is not 32 hex digits (a blank place): then all stand as texts. */
  #hasOddIds = false
  readonly #oddIds = new TextColumn()
  readonly texts = Object.fromEntries(
    [...PAGE_TEXTS, ...PAGE_LISTS, 'handles', 'own', 'events'].map((name) => [name, new TextColumn()]),
  ) as Record<(typeof PAGE_TEXTS)[number] | (typeof PAGE_LISTS)[number] | 'handles' | 'own' | 'events', TextColumn>
  readonly consent = new Uint8Array(PAGE_SIZE)
  readonly instants = Object.fromEntries(PAGE_INSTANTS.map((name) => [name, new Float64Array(PAGE_SIZE)])) as Record<
    (typeof PAGE_INSTANTS)[number],
    Float64Array
  >
  readonly orderCounts = new Uint32Array(PAGE_SIZE)
  /** The people who were given as rows, by their place: they may have what the indexes are made of. */
  readonly rows: (PersonRow | null)[] = []

  /** Of the people who were not given as rows: their source. */
  readonly sources: string[] = []

  /** Words that orders share: sources and currencies. */
  words: string[] = []
  orderSource = new Uint8Array(0)
  orderCurrency = new Uint8Array(0)
  orderState = new Uint8Array(0)
  orderDay = new Int32Array(0)
  orderAt = new Float64Array(0)
  orderTotal = new Float64Array(0)
  orderRefunded = new Float64Array(0)
  readonly orderNumbers = new TextColumn()
  readonly orderItems = new TextColumn()

  constructor() {
    this.clear()
  }

  clear(): void {
    this.people = 0
    this.orders = 0
    this.#hasOddIds = false
    this.words = []
    this.rows.length = 0
    this.sources.length = 0
    this.consent.fill(0)
    this.orderCounts.fill(0)
    for (const name of PAGE_INSTANTS) this.instants[name].fill(Number.NaN)
    this.orderNumbers.clear()
    this.orderItems.clear()
    for (const column of Object.values(this.texts)) column.clear()
  }

  /** Place of the next person, of whom nothing is known yet. */
  beginPerson(): number {
    const place = this.people++
    if (place >= PAGE_SIZE) throw new RangeError('a page has no more places')
    this.rows.push(null)
    return place
  }

  /** The source of somebody who is not given as a row. */
  setSource(place: number, source: string): void {
    this.sources[place] = source
    this.setText('source', place, source)
  }

  setText(name: keyof PageColumns['texts'], place: number, text: string): void {
    if (text === '') return
    const column = this.texts[name]
    column.pad(place)
    column.add(text)
  }

  addRow(row: PersonRow): void {
    const place = this.beginPerson()
    this.rows[place] = row
    this.#addContact(row.contact, place)
    if (row.events.length > 0) this.setText('events', place, JSON.stringify(row.events))
    for (const order of row.orders) this.#addOrder(order)
    this.orderCounts[place] = row.orders.length
  }

  #addContact(contact: ContactRecord, place: number): void {
    if (!writeId(contact.id, this.ids, place * ID_BYTES)) this.#hasOddIds = true
    for (const name of PAGE_TEXTS) this.setText(name, place, contact[name])
    for (const name of PAGE_LISTS) if (contact[name].length > 0) this.setText(name, place, joinList(contact[name]))
    if (contact.handles.length > 0) this.setText('handles', place, joinHandles(contact.handles))
    for (const name of PAGE_INSTANTS) this.instants[name][place] = contact[name] ?? Number.NaN
    this.consent[place] = consentBits(contact.consent)
    for (const _ in contact.own) {
      this.setText('own', place, JSON.stringify(contact.own))
      break
    }
  }

  #addOrder(order: Order): void {
    const at = this.orders
    this.reserve(1)
    this.orders++
    this.orderSource[at] = this.word(order.source)
    this.orderCurrency[at] = this.word(order.currency)
    this.orderState[at] = stateOf(order.status, order.counts)
    this.orderDay[at] = order.day
    this.orderAt[at] = order.at ?? Number.NaN
    this.orderTotal[at] = order.total
    this.orderRefunded[at] = order.refunded
    this.orderNumbers.add(order.number)
    if (order.items.length === 0) return
    this.orderItems.pad(at)
    this.orderItems.add(joinList(order.items))
  }

  /** Place of a word among `words`. Throws RangeError past 256 of them: nobody has so many sources and currencies. */
  word(word: string): number {
    const known = this.words.indexOf(word)
    if (known !== -1) return known
    if (this.words.length === 256) throw new RangeError('too many sources and currencies on one page')
    return this.words.push(word) - 1
  }

  /** Room for `more` orders after those that are here. */
  reserve(more: number): void {
    const least = this.orders + more
    if (least <= this.orderDay.length) return
    const length = Math.max(2048, least, this.orderDay.length * 2)
    this.orderSource = grown(this.orderSource, new Uint8Array(length))
    this.orderCurrency = grown(this.orderCurrency, new Uint8Array(length))
    this.orderState = grown(this.orderState, new Uint8Array(length))
    this.orderDay = grown(this.orderDay, new Int32Array(length))
    this.orderAt = grown(this.orderAt, new Float64Array(length))
    this.orderTotal = grown(this.orderTotal, new Float64Array(length))
    this.orderRefunded = grown(this.orderRefunded, new Float64Array(length))
  }

  /** The page's bytes, as `Page` reads them. */
  encode(): Uint8Array<ArrayBuffer> {
    const { people, orders, texts } = this
    const ids = this.#oddIds
    ids.clear()
    if (this.#hasOddIds)
      for (let place = 0; place < people; place++) ids.add(this.rows[place]?.contact.id ?? readId(this.ids, place * ID_BYTES))
    const writer = new ColumnWriter().numbers('u32', [people, orders, 2, 0])
    writer.numbers('u8', this.#hasOddIds ? [] : this.ids.subarray(0, people * ID_BYTES)).strings(ids, people)
    for (const column of Object.values(texts)) writer.strings(column, people)
    writer.ints(this.consent, people)
    for (const name of PAGE_INSTANTS) writer.ints(this.instants[name], people)
    writer.ints(this.orderCounts, people)
    writer.ints(this.orderSource, orders).ints(this.orderCurrency, orders).ints(this.orderState, orders)
    writer.ints(this.orderDay, orders).ints(this.orderAt, orders).ints(this.orderTotal, orders).ints(this.orderRefunded, orders)
    return writer.strings(this.orderNumbers, orders).strings(this.orderItems, orders).texts(this.words).bytes()
  }
}

function grown<T extends Uint8Array | Int32Array | Float64Array>(from: T, to: T): T {
  to.set(from as never)
  return to
}
