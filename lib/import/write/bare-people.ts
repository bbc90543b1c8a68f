import { ID_BYTES, NewIds } from '../../orders/id-column.ts'
import { ORDER_STATUSES } from '../../orders/order.ts'
import { stateOf, type PageColumns } from '../../orders/page-columns.ts'
import { CANCELLED, NO_STATUS, REFUNDED_WHOLE, type StagedColumns } from '../stage/staged-orders.ts'
import type { Stage } from '../stage/stage.ts'
import type { Groups } from './groups.ts'
import type { OrderChoices } from './staged-people.ts'

/**
 * New people of whom an import says no more than an external id and numbered orders: from the stage's columns to a page's, without an
 * object for a person or an order. What comes out is what `StagedPeople.outcome` gives, which says what it means.
 */
export class BarePeople {
  readonly #orders: StagedColumns
  readonly #ids = new NewIds()
  /** State of an order by its staged status, with 256 added where it was cancelled. */
  readonly #states = new Uint8Array(512)
  readonly #places: number[] = []
  #sorted = new Uint32Array(256)

  constructor(
    readonly stage: Stage,
    readonly groups: Groups,
    readonly today: number,
    { countPending, countUnpaid }: OrderChoices,
  ) {
    this.#orders = stage.orders.columns()
    const counting = { paid: true, pending: countPending, unpaid: countUnpaid, cancelled: false }
    for (const [i, status] of ORDER_STATUSES.entries()) this.#states[i] = stateOf(status, counting[status])
    this.#states[NO_STATUS] = stateOf('paid', true)
    this.#states.fill(stateOf('cancelled', false), 256)
  }

  /** Whether all orders of a person have a number: one without is told apart by the person's id and the others. */
  hasNumbers(person: number): boolean {
    const { number, texts } = this.#orders
    for (const order of this.groups.of(person)) if (texts.bytes(number[order] as number).length === 0) return false
    return true
  }

  /** Puts the person into the next place of a page. Gives the number of orders. */
  fill(person: number, externalId: Uint8Array, columns: PageColumns): number {
    const place = columns.beginPerson()
    this.#ids.write(columns.ids, place * ID_BYTES)
    columns.setSource(place, this.stage.source)
    columns.texts.externalId.pad(place)
    columns.texts.externalId.addBytes(externalId, 0, externalId.length)
    columns.instants.seenOn[place] = this.today
    const orders = this.#byDay(person)
    columns.orderCounts[place] = orders.length
    this.#fillOrders(orders, columns)
    return orders.length
  }

  #fillOrders(orders: Uint32Array, columns: PageColumns): void {
    const { day, at, currency, currencies, total, refunded, status, flags, number, items, texts } = this.#orders
    columns.reserve(orders.length)
    const source = columns.word(this.stage.source)
    let to = columns.orders
    let [code, word] = [-1, 0]
    for (let i = 0; i < orders.length; i++, to++) {
      const order = orders[i] as number
      const bits = flags[order] as number
      const paid = total[order] as number
      const back = refunded[order] as number
      columns.orderSource[to] = source
      if (currency[order] !== code) {
        code = currency[order] as number
        word = columns.word(currencies[code] ?? '')
      }
      columns.orderCurrency[to] = word
      columns.orderState[to] = this.#states[(status[order] as number) + ((bits & CANCELLED) === 0 ? 0 : 256)] as number
      columns.orderDay[to] = day[order] as number
      columns.orderAt[to] = at[order] as number
      columns.orderTotal[to] = paid
      columns.orderRefunded[to] = (bits & REFUNDED_WHOLE) !== 0 && !back ? Math.max(0, paid) : back || 0
      const text = texts.bytes(number[order] as number)
      columns.orderNumbers.addBytes(text, 0, text.length)
      const named = items[order] as number
      if (named === -1) continue
      columns.orderItems.pad(to)
      const things = texts.bytes(named)
      columns.orderItems.addBytes(things, 0, things.length)
    }
    columns.orders = to
  }

  /** A person's orders by day, then by instant, then by number, as `mergeOrders` has them. */
  #byDay(person: number): Uint32Array {
    const orders = this.groups.of(person)
    if (orders.length < 2) return orders
    if (orders.length > this.#sorted.length) this.#sorted = new Uint32Array(orders.length * 2)
    const sorted = this.#sorted.subarray(0, orders.length)
    if (orders.length > 64) return (sorted.set(orders), sorted.sort(this.#compare))
    const { day } = this.#orders
    for (let i = 0; i < orders.length; i++) {
      const order = orders[i] as number
      const on = day[order] as number
      let to = i
      for (; to > 0; to--) {
        const before = sorted[to - 1] as number
        const difference = (day[before] as number) - on
        if (difference < 0 || (difference === 0 && this.#compare(before, order) <= 0)) break
        sorted[to] = before
      }
      sorted[to] = order
    }
    return sorted
  }

  readonly #compare = (a: number, b: number): number => {
    const { day, at, number, texts } = this.#orders
    const days = (day[a] as number) - (day[b] as number)
    if (days !== 0) return days
    const instants = ((at[a] as number) || 0) - ((at[b] as number) || 0)
    if (instants !== 0) return instants
    const [left, right] = [texts.get(number[a] as number), texts.get(number[b] as number)]
    return left < right ? -1 : left > right ? 1 : 0
  }
}
