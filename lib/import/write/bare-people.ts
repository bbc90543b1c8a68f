import { ID_BYTES, NewIds } from '../../orders/id-column.ts'
import { ORDER_STATUSES } from '../../orders/order.ts'
import type { LazyPage, PageOrders } from '../../orders/lazy-page.ts'
import { COUNTS, stateOf, type PageColumns } from '../../orders/page-columns.ts'
import { CANCELLED, NO_STATUS, REFUNDED_WHOLE, type StagedColumns } from '../stage/staged-orders.ts'
import type { Stage } from '../stage/stage.ts'
import type { Groups } from './groups.ts'
import { OrderWindow } from './order-window.ts'
import type { OrderChoices } from './staged-people.ts'

/** From here on orders are sorted by the platform: putting each in its place one after another takes the square of their number. */
const MANY = 64

/**
 * New people of whom an import says no more than an external id and numbered orders: from the stage's columns to a page's, without an
 * object for a person or an order. What comes out is what `StagedPeople.outcome` gives, which says what it means.
 */
export class BarePeople {
  readonly #ids = new NewIds()
  /** State of an order by its staged status, with 256 added where it was cancelled. */
  readonly #states = new Uint8Array(512)
  readonly #unnumbered: Uint8Array | null
  readonly window: OrderWindow
  #sorted = new Uint32Array(256)

  constructor(
    readonly stage: Stage,
    readonly orders: StagedColumns,
    readonly groups: Groups,
    readonly today: number,
    { countPending, countUnpaid }: OrderChoices,
  ) {
    const counting = { paid: true, pending: countPending, unpaid: countUnpaid, cancelled: false }
    for (const [i, status] of ORDER_STATUSES.entries()) this.#states[i] = stateOf(status, counting[status])
    this.#states[NO_STATUS] = stateOf('paid', true)
    this.window = new OrderWindow(orders, groups)
    this.#unnumbered = unnumbered(orders, groups)
    this.#states.fill(stateOf('cancelled', false), 256)
  }

  /** Whether all orders of a person have a number: one without is told apart by the person's id and the others. */
  hasNumbers(person: number): boolean {
    return this.#unnumbered === null || this.#unnumbered[person] === 0
  }

  /** Puts the person into the next place of a page. Gives the number of orders. */
  fill(person: number, externalId: Uint8Array, columns: PageColumns): number {
    const place = columns.beginPerson()
    this.#ids.write(columns.ids, place * ID_BYTES)
    columns.setSource(place, this.stage.source)
    columns.texts.externalId.pad(place)
    columns.texts.externalId.addBytes(externalId, 0, externalId.length)
    columns.instants.seenOn[place] = this.today
    const count = this.groups.count(person)
    columns.orderCounts[place] = count
    if (count > 0) this.#fillOrders(this.#byDay(person, count), count, columns)
    return count
  }

  /**
   * Whether a person of the base is told of by nothing but the external id and orders that stand there as they are: then nothing changes,
   * and nobody need look closer. False also where that is not plain to see.
   */
  isAsKnown(person: number, externalId: Uint8Array, page: LazyPage, place: number): boolean {
    if (page.isGone(place) || page.text('source', place) !== this.stage.source) return false
    if (!page.hasText('externalId', place, externalId)) return false
    const count = this.groups.count(person)
    const { starts, source, words } = page.ordered
    const first = starts[place] as number
    if (count > (starts[place + 1] as number) - first) return false
    if (count === 0) return true
    const sorted = this.#byDay(person, count)
    // Both stand by day. Those of other imports may stand between.
    let known = first
    for (let i = 0; i < count; i++) {
      while (known < (starts[place + 1] as number) && !this.#isSame(sorted[i] as number, page.ordered, known)) known++
      if (known === starts[place + 1] || words[source.at(known)] !== this.stage.source) return false
      known++
    }
    return true
  }

  /** Whether a staged order says nothing else than the order at a place of a page; what a row does not say changes nothing. */
  #isSame(order: number, known: PageOrders, at: number): boolean {
    const { window } = this
    if (!window.hasNumber(order, known.numbers, at)) return false
    const bits = window.flags(order)
    if (window.day(order) !== known.day.at(at) || window.total(order) !== known.total.at(at)) return false
    if (this.orders.currencies[window.currency(order)] !== known.words[known.currency.at(at)]) return false
    const items = window.items(order)
    if (items !== -1) {
      const text = this.orders.texts.bytes(items)
      if (!known.items.matches(at, text, 0, text.length)) return false
    }
    const instant = window.at(order)
    if (!Number.isNaN(instant) && instant !== known.at.at(at)) return false
    const back = this.#refunded(order)
    if (!Number.isNaN(back) && back !== known.refunded.at(at)) return false
    const state = known.state.at(at)
    const status = window.status(order)
    if ((bits & CANCELLED) !== 0) return state === this.#states[256 + status]
    return state === this.#states[status === NO_STATUS ? state & ~COUNTS : status]
  }

  /** What was paid back; NaN where no row said it. */
  #refunded(order: number): number {
    const back = this.window.refunded(order)
    const isWhole = (this.window.flags(order) & REFUNDED_WHOLE) !== 0 && !back
    return isWhole ? Math.max(0, this.window.total(order)) : back
  }

  #fillOrders(places: Uint32Array, count: number, columns: PageColumns): void {
    const { window } = this
    columns.reserve(count)
    const source = columns.word(this.stage.source)
    let to = columns.orders
    let [code, word] = [-1, 0]
    for (let i = 0; i < count; i++, to++) {
      const order = places[i] as number
      const bits = window.flags(order)
      const currency = window.currency(order)
      if (currency !== code) {
        code = currency
        word = columns.word(this.orders.currencies[code] ?? '')
      }
      columns.orderSource[to] = source
      columns.orderCurrency[to] = word
      columns.orderState[to] = this.#states[window.status(order) + ((bits & CANCELLED) === 0 ? 0 : 256)] as number
      columns.orderDay[to] = window.day(order)
      columns.orderAt[to] = window.at(order)
      columns.orderTotal[to] = window.total(order)
      columns.orderRefunded[to] = this.#refunded(order) || 0
      window.appendNumber(order, columns.orderNumbers)
      const items = window.items(order)
      if (items === -1) continue
      columns.orderItems.pad(to)
      this.orders.texts.appendTo(columns.orderItems, items)
    }
    columns.orders = to
  }

  /** Records of a person's orders, by day, then by instant, then by number, as `mergeOrders` has them. */
  #byDay(person: number, count: number): Uint32Array {
    const { window } = this
    if (count > this.#sorted.length) this.#sorted = new Uint32Array(count * 2)
    const sorted = this.#sorted
    window.records(person, count, sorted)
    if (count > MANY) return sorted.subarray(0, count).toSorted(this.#compare)
    for (let i = 1; i < count; i++) {
      const order = sorted[i] as number
      const day = window.day(order)
      let to = i
      for (; to > 0; to--) {
        const before = sorted[to - 1] as number
        const difference = window.day(before) - day
        if (difference < 0 || (difference === 0 && this.#compare(before, order) <= 0)) break
        sorted[to] = before
      }
      sorted[to] = order
    }
    return sorted
  }

  readonly #compare = (a: number, b: number): number => {
    const { window } = this
    const days = window.day(a) - window.day(b)
    if (days !== 0) return days
    const instants = (window.at(a) || 0) - (window.at(b) || 0)
    if (instants !== 0) return instants
    const [left, right] = [window.number(a), window.number(b)]
    return left < right ? -1 : left > right ? 1 : 0
  }
}

/** A 1 for each person with an order that has no number; null where there is none. */
function unnumbered({ key }: StagedColumns, { persons, people }: Groups): Uint8Array | null {
  if (!key.includes(0)) return null
  const found = new Uint8Array(people)
  for (let order = 0; order < key.length; order++) {
    const person = persons[order] as number
    if (key[order] === 0 && person < people) found[person] = 1
  }
  return found
}
