import type { Id } from '../../db/id.ts'
import type { Order, OrderStatus } from '../../orders/order.ts'
import { isoDay } from '../../workspace/day.ts'
import { DERIVED } from '../stage/identity.ts'
import type { StagedOrder } from '../stage/staged-orders.ts'

/** An order as the file gives it; what the file does not say is null or empty, and does not erase what is known. */
export interface GivenOrder extends Omit<Order, 'refunded' | 'status'> {
  refunded: number | null
  status: OrderStatus | null
  counting: Record<OrderStatus, boolean>
}

/**
 * `seen` counts a person's orders without number by day and amount: the second of two equal ones is another order, and a second import
 * of the same file gives the same numbers.
 */
export function toOrder(
  staged: StagedOrder,
  source: string,
  contact: Id,
  choices: { countPending: boolean; countUnpaid: boolean },
  seen: Map<string, number>,
): GivenOrder {
  const { day, at, currency, total, items } = staged
  const status = staged.cancelled ? 'cancelled' : staged.status
  const paidBack = staged.refundedWhole && !staged.refunded ? Math.max(0, total ?? 0) : staged.refunded
  const counting = { paid: true, pending: choices.countPending, unpaid: choices.countUnpaid, cancelled: false }
  return {
    source,
    number: staged.number || derivedNumber(staged, contact, seen),
    day: day ?? 0,
    at,
    currency,
    total: total ?? 0,
    refunded: paidBack,
    status,
    counts: counting[status ?? 'paid'],
    counting,
    items,
  }
}

function derivedNumber({ day, total, currency }: StagedOrder, contact: Id, seen: Map<string, number>): string {
  const equal = `${isoDay(day ?? 0)}/${total}/${currency}`
  const occurrence = (seen.get(equal) ?? 0) + 1
  seen.set(equal, occurrence)
  return `${DERIVED}${contact.slice(0, 12)}/${equal}/${occurrence}`
}

export interface MergedOrders {
  orders: Order[]
  fresh: number
  updated: number
  unchanged: number
}

/** A person's orders with those of the import put over them, by day. `elsewhere`: numbers that another person had until now. */
export function mergeOrders(
  existing: readonly Order[],
  given: readonly GivenOrder[],
  elsewhere: ReadonlySet<string>,
): MergedOrders {
  const merged: MergedOrders = { orders: [...existing], fresh: 0, updated: 0, unchanged: 0 }
  if (given.length === 0) return merged
  const places = new Map(existing.map((order, i) => [`${order.source} ${order.number}`, i]))
  for (const order of given) {
    const key = `${order.source} ${order.number}`
    const place = places.get(key)
    const known = place === undefined ? undefined : existing[place]
    const next = over(known, order)
    if (place === undefined || known === undefined) {
      merged.orders.push(next)
      if (elsewhere.has(order.number)) merged.updated++
      else merged.fresh++
    } else if (same(known, next)) merged.unchanged++
    else {
      merged.orders[place] = next
      merged.updated++
    }
  }
  if (merged.fresh + merged.updated > 0) merged.orders.sort(byDay)
  return merged
}

function over(known: Order | undefined, { counting, ...given }: GivenOrder): Order {
  const status = given.status ?? known?.status ?? 'paid'
  return {
    ...given,
    at: given.at ?? (known?.day === given.day ? known.at : null),
    refunded: given.refunded ?? known?.refunded ?? 0,
    status,
    counts: counting[status],
    items: given.items.length === 0 && known ? known.items : given.items,
  }
}

/** Rows of one order may come in another order: what was bought is compared as a set of things. */
function same(a: Order, b: Order): boolean {
  return (
    a.day === b.day &&
    a.at === b.at &&
    a.currency === b.currency &&
    a.total === b.total &&
    a.refunded === b.refunded &&
    a.status === b.status &&
    a.counts === b.counts &&
    thingsOf(a) === thingsOf(b)
  )
}

function thingsOf({ items }: Order): string {
  return items.toSorted().join('\u001F')
}

function byDay(a: Order, b: Order): number {
  return a.day - b.day || (a.at ?? 0) - (b.at ?? 0) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0)
}
