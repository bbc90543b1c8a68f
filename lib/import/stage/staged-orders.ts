import { ORDER_STATUSES, type OrderStatus } from '../../orders/order.ts'
import { orderKey } from '../../orders/keys.ts'
import { NONE, type Fragments } from './fragments.ts'
import { growingF64, growingI32, growingU32, growingU8 } from './growing.ts'
import { NumberMap } from './number-map.ts'
import { RANKS } from './identity.ts'
import { TextStore } from './text-store.ts'

/** What a row says about an order. Null: the row does not say. */
export interface OrderFacts {
  /** '' where the file numbers no orders: then each row is one. */
  number: string
  day: number | null
  at: number | null
  currency: string
  total: number | null
  refunded: number | null
  status: OrderStatus | null
  /** The status says that all was paid back. */
  refundedWhole: boolean
  cancelled: boolean
  item: string
}

/** An order when all its rows are in. */
export interface StagedOrder extends Omit<OrderFacts, 'item'> {
  items: string[]
}

export const UNKNOWN_DAY = -0x80000000
export const NO_STATUS = 255
export const CANCELLED = 1
export const REFUNDED_WHOLE = 2

/** Staged orders as columns, one place for each order. */
export interface StagedColumns {
  /** Of the person, or NONE. */
  fragment: Uint32Array
  /** UNKNOWN_DAY where no row said it. */
  day: Int32Array
  /** NaN where no row said it; so are `total` and `refunded`. */
  at: Float64Array
  /** Place in `currencies`; 0 is unknown. */
  currency: Uint8Array
  currencies: readonly string[]
  total: Float64Array
  refunded: Float64Array
  /** Place in ORDER_STATUSES, or NO_STATUS. */
  status: Uint8Array
  /** CANCELLED and REFUNDED_WHOLE, or-ed. */
  flags: Uint8Array
  /** Places in `texts`: the order's number ('' where the file numbers none), and its items joined by U+001F (-1: none). */
  number: Float64Array
  items: Float64Array
  texts: TextStore
}

/** Orders as columns, about 60 bytes each and their texts. Rows of one number are one order, in whatever order they come. */
export class StagedOrders {
  readonly #fragment = growingU32()
  readonly #day = growingI32()
  readonly #at = growingF64()
  readonly #currency = growingU8()
  readonly #total = growingF64()
  readonly #refunded = growingF64()
  readonly #status = growingU8()
  readonly #flags = growingU8()
  readonly #file = growingU8()
  readonly #number = growingF64()
  readonly #items = growingF64()
  readonly #rowOrder = growingU32()
  readonly #rowLine = growingU32()
  readonly #rowFile = growingU8()
  readonly #store = new TextStore()
  readonly #byNumber = new NumberMap()
  readonly #currencies: string[] = []

  constructor(readonly source: string) {}

  get length(): number {
    return this.#day.length
  }

  /** All orders as columns, for whoever writes them in bulk. Windows on what is here: valid until the next `add`. */
  columns(): StagedColumns {
    return {
      fragment: this.#fragment.all(),
      day: this.#day.all(),
      at: this.#at.all(),
      currency: this.#currency.all(),
      currencies: ['', ...this.#currencies],
      total: this.#total.all(),
      refunded: this.#refunded.all(),
      status: this.#status.all(),
      flags: this.#flags.all(),
      number: this.#number.all(),
      items: this.#items.all(),
      texts: this.#store,
    }
  }

  /** Rows that went into orders; each names its order, file and line. */
  get rows(): number {
    return this.#rowOrder.length
  }

  row(row: number): { order: number; file: number; line: number } {
    return { order: this.#rowOrder.get(row), file: this.#rowFile.get(row), line: this.#rowLine.get(row) }
  }

  /**
   * Adds a row. `fragment`: the row's person or NONE. Gives the fields in which it contradicts an earlier row of the same order; the
   * earlier one stands.
   */
  add(facts: OrderFacts, fragment: number, fragments: Fragments, file: number, line: number): ('total' | 'date' | 'person')[] {
    const key = facts.number === '' ? -1 : orderKey(this.source, facts.number)
    const found = key === -1 ? -1 : this.#byNumber.find(key, (order) => this.number(order) === facts.number)
    const order = found === -1 ? this.#push(facts, fragment, file) : found
    if (found === -1 && key !== -1) this.#byNumber.add(key, order)
    this.#rowOrder.push(order)
    this.#rowLine.push(line)
    this.#rowFile.push(file)
    return found === -1 ? [] : this.#join(order, facts, fragment, fragments, file)
  }

  #push(facts: OrderFacts, fragment: number, file: number): number {
    this.#fragment.push(fragment)
    this.#day.push(facts.day ?? UNKNOWN_DAY)
    this.#at.push(facts.at ?? Number.NaN)
    this.#currency.push(facts.currency === '' ? 0 : this.#currencyPlace(facts.currency))
    this.#total.push(facts.total ?? Number.NaN)
    this.#refunded.push(facts.refunded ?? Number.NaN)
    this.#status.push(facts.status === null ? NO_STATUS : ORDER_STATUSES.indexOf(facts.status))
    this.#flags.push((facts.cancelled ? CANCELLED : 0) | (facts.refundedWhole ? REFUNDED_WHOLE : 0))
    this.#file.push(file)
    this.#number.push(this.#store.add(facts.number))
    return this.#items.push(facts.item === '' ? -1 : this.#store.add(facts.item))
  }

  #join(order: number, facts: OrderFacts, fragment: number, fragments: Fragments, file: number): ('total' | 'date' | 'person')[] {
    const differs: ('total' | 'date' | 'person')[] = []
    if (facts.total !== null) {
      const known = this.#total.get(order)
      if (Number.isNaN(known)) {
        this.#total.set(order, facts.total)
        this.#currency.set(order, this.#currencyPlace(facts.currency))
      } else if (known !== facts.total || this.#currencies[this.#currency.get(order) - 1] !== facts.currency)
        differs.push('total')
    }
    if (facts.day !== null) {
      if (this.#day.get(order) === UNKNOWN_DAY) {
        this.#day.set(order, facts.day)
        this.#at.set(order, facts.at ?? Number.NaN)
      } else if (this.#day.get(order) !== facts.day) differs.push('date')
    }
    if (facts.refunded !== null && Number.isNaN(this.#refunded.get(order))) this.#refunded.set(order, facts.refunded)
    if (facts.status !== null && this.#status.get(order) === NO_STATUS)
      this.#status.set(order, ORDER_STATUSES.indexOf(facts.status))
    const flags = (facts.cancelled ? CANCELLED : 0) | (facts.refundedWhole ? REFUNDED_WHOLE : 0)
    this.#flags.set(order, this.#flags.get(order) | flags)
    // The same order again in another file is the same order, not more of it.
    if (facts.item !== '' && this.#file.get(order) === file) this.#addItem(order, facts.item)
    if (fragment !== NONE && this.#takesOther(order, fragment, fragments)) differs.push('person')
    return differs
  }

  /** The stronger identity has the order; two of the same strength contradict each other. */
  #takesOther(order: number, fragment: number, fragments: Fragments): boolean {
    const known = this.#fragment.get(order)
    if (known === fragment) return false
    if (known !== NONE) {
      const strength = RANKS.indexOf(fragments.rank(fragment)) - RANKS.indexOf(fragments.rank(known))
      if (strength >= 0) return strength === 0
    }
    this.#fragment.set(order, fragment)
    return false
  }

  #addItem(order: number, item: string): void {
    const place = this.#items.get(order)
    const text = place === -1 ? item : `${this.#store.get(place)}\u001F${item}`
    this.#items.set(order, this.#store.add(text))
  }

  #currencyPlace(currency: string): number {
    const place = this.#currencies.indexOf(currency)
    return place === -1 ? this.#currencies.push(currency) : place + 1
  }

  fragment(order: number): number {
    return this.#fragment.get(order)
  }

  number(order: number): string {
    return this.#store.get(this.#number.get(order))
  }

  /** Why an order cannot be used; null where it can. */
  lacks(order: number): 'no-date' | 'no-amount' | 'order-without-person' | null {
    if (Number.isNaN(this.#total.get(order))) return 'no-amount'
    if (this.#day.get(order) === UNKNOWN_DAY) return 'no-date'
    return this.#fragment.get(order) === NONE ? 'order-without-person' : null
  }

  get(order: number): StagedOrder {
    const at = this.#at.get(order)
    const refunded = this.#refunded.get(order)
    const status = this.#status.get(order)
    const place = this.#items.get(order)
    const flags = this.#flags.get(order)
    return {
      number: this.number(order),
      day: this.#day.get(order),
      at: Number.isNaN(at) ? null : at,
      currency: this.#currencies[this.#currency.get(order) - 1] ?? '',
      total: this.#total.get(order),
      refunded: Number.isNaN(refunded) ? null : refunded,
      status: status === NO_STATUS ? null : (ORDER_STATUSES[status] ?? null),
      cancelled: (flags & CANCELLED) !== 0,
      refundedWhole: (flags & REFUNDED_WHOLE) !== 0,
      items: place === -1 ? [] : this.#store.get(place).split('\u001F'),
    }
  }
}
