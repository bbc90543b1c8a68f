import { foldName } from '../contacts/fold.ts'
import type { ContactRecord } from '../contacts/contact.ts'
import { indexWords, tailKey } from '../search/contact-words.ts'
import { WordIndexBuilder } from '../search/word-index.ts'
import { externalKeys, orderKeys, type ByteKeys } from './byte-keys.ts'
import { NO_DAY, type FigureColumns } from './figure-columns.ts'
import { ID_BYTES, idKeyAt } from './id-column.ts'
import { emailKey, externalKey, handleKey, idKey, nameKey, phoneKey } from './keys.ts'
import { INDEXES, type IndexName } from './manifest.ts'
import { COUNTS, type PageColumns } from './page-columns.ts'
import { PAGE_SIZE } from './person-row.ts'
import { PurchaseBuilder } from './purchase-columns.ts'
import { IndexBuilder } from './sorted-index.ts'
import { clearTraits, setTraits, TRAIT, traitWord, type TraitColumns } from './trait-columns.ts'

/** What is kept of the people on written pages beside the pages: index entries, words, figures, traits, purchases, counts of orders. */
export class GenerationColumns {
  readonly builders = Object.fromEntries(INDEXES.map((name) => [name, new IndexBuilder()])) as Record<IndexName, IndexBuilder>
  readonly words = new WordIndexBuilder()
  readonly purchases = new PurchaseBuilder()
  readonly #keys = { order: new Map<string, ByteKeys>(), external: new Map<string, ByteKeys>() }
  orders = 0

  constructor(
    readonly figures: FigureColumns,
    readonly traits: TraitColumns,
    /** Orders of each currency. */
    readonly currencies: Record<string, number>,
    /** The one that figures are summed in. */
    readonly currency: string,
  ) {}

  /** Orders of a currency that come (or go). */
  count(currency: string, by: number): void {
    this.orders += by
    const count = (this.currencies[currency] ?? 0) + by
    if (count === 0) delete this.currencies[currency]
    else this.currencies[currency] = count
  }

  /** Pages come in ascending order, so that purchases do. */
  add(page: number, columns: PageColumns): void {
    this.#addOrders(page, columns)
    for (let place = 0; place < columns.people; place++) {
      const ordinal = page * PAGE_SIZE + place
      const row = columns.rows[place]
      if (!row) this.#addBare(columns, place, ordinal)
      else if (row.contact.id === '') clearTraits(this.traits, ordinal)
      else {
        setTraits(this.traits, ordinal, row)
        this.#addContact(row.contact, ordinal)
      }
    }
  }

  #addOrders(page: number, columns: PageColumns): void {
    const { words, orderNumbers: numbers, orderCurrency, orderSource, orderState, orderDay, orderTotal, orderRefunded } = columns
    const { firstDay, lastDay, count, mainCount, spent } = this.figures
    const { purchases, builders } = this
    const keys = words.map((word) => this.#keysOf('order', word))
    const places = new Int16Array(words.length).fill(-1)
    const counted = new Uint32Array(words.length)
    const main = words.indexOf(this.currency)
    numbers.pad(columns.orders)
    let at = 0
    for (let place = 0; place < columns.people; place++) {
      const ordinal = page * PAGE_SIZE + place
      const end = at + (columns.orderCounts[place] as number)
      let [first, last, all, own, sum] = [NO_DAY, NO_DAY, 0, 0, 0]
      purchases.addPerson()
      for (; at < end; at++) {
        const currency = orderCurrency[at] as number
        counted[currency] = (counted[currency] as number) + 1
        const key = keys[orderSource[at] as number] as ByteKeys
        key.addTo(builders.order, numbers.bytes, numbers.start(at), numbers.ends[at] as number, ordinal)
        const net = (orderTotal[at] as number) - (orderRefunded[at] as number)
        if (((orderState[at] as number) & COUNTS) === 0 || !(net > 0)) continue
        const day = orderDay[at] as number
        if (places[currency] === -1) places[currency] = purchases.currency(words[currency] as string)
        purchases.add(day, net, places[currency] as number)
        if (all === 0 || day < first) first = day
        if (all === 0 || day > last) last = day
        all++
        if (currency !== main) continue
        own++
        sum += net
      }
      firstDay[ordinal] = first
      lastDay[ordinal] = last
      count[ordinal] = all
      mainCount[ordinal] = own
      spent[ordinal] = sum
    }
    for (const [i, word] of words.entries()) if (counted[i]) this.count(word, counted[i])
  }

  /** Somebody of whom columns say no more than an external id, a source and a day. */
  #addBare(columns: PageColumns, place: number, ordinal: number): void {
    const { externalId } = columns.texts
    const source = columns.sources[place] ?? ''
    this.builders.id.add(idKeyAt(columns.ids, place * ID_BYTES), ordinal)
    externalId.pad(columns.people)
    const [start, end] = [externalId.start(place), externalId.ends[place] as number]
    if (end > start) this.#keysOf('external', source).addTo(this.builders.external, externalId.bytes, start, end, ordinal)
    const { traits } = this
    clearTraits(traits, ordinal)
    traits.source[ordinal] = traitWord(traits.sources, source)
    const { seenOn, goneOn } = columns.instants
    traits.flags[ordinal] = Number.isNaN(goneOn[place]) ? 0 : TRAIT.gone
    const seen = seenOn[place] as number
    traits.seenOn[ordinal] = Number.isNaN(seen) ? NO_DAY : seen
  }

  /** A name is found here by the whole; by its words, see `lib/search`. */
  #addContact(contact: ContactRecord, ordinal: number): void {
    const { builders } = this
    builders.id.add(idKey(contact.id), ordinal)
    for (const phone of contact.phones) {
      builders.phone.add(phoneKey(phone), ordinal)
      builders.tail.add(tailKey(phone), ordinal)
    }
    for (const mail of contact.emails) builders.email.add(emailKey(mail), ordinal)
    for (const handle of contact.handles) builders.handle.add(handleKey(handle), ordinal)
    if (contact.externalId) builders.external.add(externalKey(contact.source, contact.externalId), ordinal)
    const name = contact.name === '' ? '' : foldName(contact.name)
    if (name !== '') builders.name.add(nameKey(name), ordinal)
    indexWords(this.words, { contact }, ordinal)
  }

  #keysOf(kind: 'order' | 'external', source: string): ByteKeys {
    const known = this.#keys[kind]
    let keys = known.get(source)
    if (!keys) {
      keys = kind === 'order' ? orderKeys(source) : externalKeys(source)
      known.set(source, keys)
    }
    return keys
  }
}
