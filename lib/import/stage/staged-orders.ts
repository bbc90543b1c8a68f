import { ORDER_STATUSES } from '../../orders/order.ts'
import { hash53 } from '../../orders/keys.ts'
import { ByteKeys } from './byte-keys.ts'
import { CurrencyPlaces } from './currency-places.ts'
import { NONE, type Fragments } from './fragments.ts'
import { OrderColumns } from './order-columns.ts'
import {
  CANCELLED,
  factsOfBytes,
  flagsOf,
  NO_STATUS,
  REFUNDED_WHOLE,
  UNKNOWN_DAY,
  type OrderBytes,
  type OrderFacts,
  type StagedColumns,
  type StagedOrder,
} from './order-facts.ts'
import { OrderRows } from './order-rows.ts'
import { OrderNumbers } from './order-numbers.ts'
import { RANKS } from './identity.ts'
import { SparseColumn } from './sparse-column.ts'
import { TextStore } from './text-store.ts'

export { CANCELLED, NO_STATUS, REFUNDED_WHOLE, UNKNOWN_DAY }
export type { OrderBytes, OrderFacts, StagedColumns, StagedOrder }

/** Fields in which a row contradicts an earlier one of its order. */
type Differing = readonly ('total' | 'date' | 'person')[]
const NOTHING_DIFFERS: Differing = []

/** Orders as columns, about 40 bytes each and their texts. Rows of one number are one order, in whatever order they come. */
export class StagedOrders {
  readonly #columns = new OrderColumns()
  readonly #at = new SparseColumn(Number.NaN)
  readonly #refunded = new SparseColumn(Number.NaN)
  readonly #items = new SparseColumn(-1)
  readonly #rows = new OrderRows()
  readonly #store = new TextStore()
  readonly #byNumber = new OrderNumbers(this.#store, this.#columns)
  readonly #currencies = new CurrencyPlaces()
  readonly #numberKeys: ByteKeys
  readonly #encoder = new TextEncoder()

  constructor(readonly source: string) {
    this.#numberKeys = new ByteKeys(`order ${source} `)
  }

  get length(): number {
    return this.#columns.length
  }

  /** Makes room for so many orders in all. */
  reserve(count: number): void {
    this.#columns.reserve(count)
    this.#byNumber.reserve(count)
  }

  /** When no more rows come: gives back the room that only finding an order by its number takes. */
  close(): void {
    this.#byNumber.clear()
  }

  /** All orders as columns, for whoever writes them in bulk. Windows on what is here: valid until the next `add`, and not to be changed. */
  columns(): StagedColumns {
    const columns = this.#columns
    const { length } = columns
    const [at, refunded] = [this.#at.all(length), this.#refunded.all(length)]
    // What no row says takes its room once, and only now.
    const unknown = at && refunded ? new Float64Array(0) : new Float64Array(length).fill(Number.NaN)
    return {
      fragment: columns.fragment.subarray(0, length),
      day: columns.day.subarray(0, length),
      at: at ?? unknown,
      currency: columns.currency.subarray(0, length),
      currencies: this.#currencies.all(),
      total: columns.total.subarray(0, length),
      refunded: refunded ?? unknown,
      status: columns.status.subarray(0, length),
      flags: columns.flags.subarray(0, length),
      number: columns.number.subarray(0, length),
      items: this.#items.all(length) ?? new Float64Array(length).fill(-1),
      texts: this.#store,
      key: columns.key.subarray(0, length),
    }
  }

  /** Rows that went into orders; each names its order, file and line. */
  get rows(): number {
    return this.#rows.length
  }

  row(row: number): { order: number; file: number; line: number } {
    return this.#rows.get(row)
  }

  orderOf(row: number): number {
    return this.#rows.order(row)
  }

  /**
   * Adds a row. `fragment`: the row's person or NONE. Gives the fields in which it contradicts an earlier row of the same order; the
   * earlier one stands.
   */
  add(facts: OrderFacts, fragment: number, fragments: Fragments, file: number, line: number): Differing {
    const key = facts.number === '' ? 0 : hash53(`order ${this.source} ${facts.number}`)
    const bytes = this.#encoder.encode(facts.number)
    const found = facts.number === '' ? -1 : this.#byNumber.find(key, bytes, 0, bytes.length)
    this.#rows.push(found === -1 ? this.length : found, file, line)
    if (found !== -1) return this.#join(found, facts, fragment, fragments, file)
    const order = this.#push(
      fragment,
      facts.day ?? UNKNOWN_DAY,
      facts.at ?? Number.NaN,
      facts.currency,
      facts.total ?? Number.NaN,
    )
    const columns = this.#columns
    this.#refunded.set(order, facts.refunded ?? Number.NaN)
    columns.status[order] = facts.status === null ? NO_STATUS : ORDER_STATUSES.indexOf(facts.status)
    columns.flags[order] = flagsOf(facts)
    columns.file[order] = file
    columns.number[order] = this.#store.addBytes(bytes, 0, bytes.length)
    if (facts.item !== '') this.#items.set(order, this.#store.add(facts.item))
    columns.key[order] = key
    if (facts.number !== '') this.#byNumber.add(key, order, bytes, 0, bytes.length)
    return NOTHING_DIFFERS
  }

  /** As `add`, for a row that needs no text. */
  addBytes(row: OrderBytes, fragment: number, fragments: Fragments, file: number, line: number): Differing {
    const { bytes, numberFrom, numberTo } = row
    const numbered = numberTo > numberFrom
    const key = numbered ? this.#numberKeys.of(bytes, numberFrom, numberTo) : 0
    const found = numbered ? this.#byNumber.find(key, bytes, numberFrom, numberTo) : -1
    this.#rows.push(found === -1 ? this.length : found, file, line)
    if (found !== -1) return this.#join(found, factsOfBytes(row), fragment, fragments, file)
    const order = this.#push(fragment, row.day, row.at, row.currency, row.total)
    const columns = this.#columns
    this.#refunded.set(order, row.refunded)
    columns.status[order] = row.status
    columns.flags[order] = row.flags
    columns.file[order] = file
    columns.number[order] = this.#store.addBytes(bytes, numberFrom, numberTo)
    if (row.itemTo > row.itemFrom) this.#items.set(order, this.#store.addBytes(bytes, row.itemFrom, row.itemTo))
    columns.key[order] = key
    if (numbered) this.#byNumber.add(key, order, bytes, numberFrom, numberTo)
    return NOTHING_DIFFERS
  }

  #push(fragment: number, day: number, at: number, currency: string, total: number): number {
    const columns = this.#columns
    const order = columns.next()
    columns.day[order] = day
    columns.fragment[order] = fragment
    columns.currency[order] = this.#currencies.placeOf(currency)
    columns.total[order] = total
    this.#at.set(order, at)
    return order
  }

  #join(order: number, facts: OrderFacts, fragment: number, fragments: Fragments, file: number): Differing {
    const columns = this.#columns
    const differs: ('total' | 'date' | 'person')[] = []
    if (facts.total !== null) {
      const known = columns.total[order] as number
      if (Number.isNaN(known)) {
        columns.total[order] = facts.total
        columns.currency[order] = this.#currencies.placeOf(facts.currency)
      } else if (known !== facts.total || this.#currencies.get(columns.currency[order] as number) !== facts.currency)
        differs.push('total')
    }
    if (facts.day !== null) {
      if ((columns.day[order] as number) === UNKNOWN_DAY) {
        columns.day[order] = facts.day
        this.#at.set(order, facts.at ?? Number.NaN)
      } else if ((columns.day[order] as number) !== facts.day) differs.push('date')
    }
    if (facts.refunded !== null && Number.isNaN(this.#refunded.get(order))) this.#refunded.set(order, facts.refunded)
    if (facts.status !== null && (columns.status[order] as number) === NO_STATUS)
      columns.status[order] = ORDER_STATUSES.indexOf(facts.status)
    columns.flags[order] = (columns.flags[order] as number) | flagsOf(facts)
    // The same order again in another file is the same order, not more of it.
    if (facts.item !== '' && (columns.file[order] as number) === file) this.#addItem(order, facts.item)
    if (fragment !== NONE && this.#takesOther(order, fragment, fragments)) differs.push('person')
    return differs
  }

  /** The stronger identity has the order; two of the same strength contradict each other. */
  #takesOther(order: number, fragment: number, fragments: Fragments): boolean {
    const columns = this.#columns
    const known = columns.fragment[order] as number
    if (known === fragment) return false
    if (known !== NONE) {
      const strength = RANKS.indexOf(fragments.rank(fragment)) - RANKS.indexOf(fragments.rank(known))
      if (strength >= 0) return strength === 0
    }
    columns.fragment[order] = fragment
    return false
  }

  #addItem(order: number, item: string): void {
    const place = this.#items.get(order)
    const text = place === -1 ? item : `${this.#store.get(place)}\u001F${item}`
    this.#items.set(order, this.#store.add(text))
  }

  fragment(order: number): number {
    return this.#columns.fragment[order] as number
  }

  number(order: number): string {
    return this.#store.get(this.#columns.number[order] as number)
  }

  /** Why an order cannot be used; null where it can. */
  lacks(order: number): 'no-date' | 'no-amount' | 'order-without-person' | null {
    const columns = this.#columns
    if (Number.isNaN(columns.total[order] as number)) return 'no-amount'
    if ((columns.day[order] as number) === UNKNOWN_DAY) return 'no-date'
    return (columns.fragment[order] as number) === NONE ? 'order-without-person' : null
  }

  get(order: number): StagedOrder {
    const columns = this.#columns
    const at = this.#at.get(order)
    const refunded = this.#refunded.get(order)
    const status = columns.status[order] as number
    const place = this.#items.get(order)
    const flags = columns.flags[order] as number
    return {
      number: this.number(order),
      day: columns.day[order] as number,
      at: Number.isNaN(at) ? null : at,
      currency: this.#currencies.get(columns.currency[order] as number),
      total: columns.total[order] as number,
      refunded: Number.isNaN(refunded) ? null : refunded,
      status: status === NO_STATUS ? null : (ORDER_STATUSES[status] ?? null),
      cancelled: (flags & CANCELLED) !== 0,
      refundedWhole: (flags & REFUNDED_WHOLE) !== 0,
      items: place === -1 ? [] : this.#store.get(place).split('\u001F'),
    }
  }
}
