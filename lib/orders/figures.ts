import type { Order, OrderFigures } from './order.ts'

/** What an order brought after refunds, in minor units of its currency. May be zero or less. */
export function netOf(order: Pick<Order, 'total' | 'refunded'>): number {
  return order.total - order.refunded
}

/** Whether an order is a purchase: it counts by the user's choice, and something was paid that was not given back. */
export function isPurchase(order: Order): boolean {
  return order.counts && netOf(order) > 0
}

/**
 * Adds up a person's orders. `currency` is the workspace's (ISO 4217): only its orders are in `spent`; other currencies stand apart,
 * in the order of their codes. First and last day and `count` are of purchases in any currency.
 */
export function figuresOf(orders: readonly Order[], currency: string): OrderFigures {
  const figures: OrderFigures = { count: 0, mainCount: 0, spent: 0, firstDay: null, lastDay: null, others: [], leftOut: 0 }
  for (const order of orders) {
    if (!isPurchase(order)) {
      figures.leftOut++
      continue
    }
    figures.count++
    if (figures.firstDay === null || order.day < figures.firstDay) figures.firstDay = order.day
    if (figures.lastDay === null || order.day > figures.lastDay) figures.lastDay = order.day
    if (order.currency === currency) {
      figures.mainCount++
      figures.spent += netOf(order)
    } else addOther(figures.others, order)
  }
  figures.others.sort((a, b) => (a.currency < b.currency ? -1 : 1))
  return figures
}

function addOther(others: OrderFigures['others'], order: Order): void {
  const known = others.find((other) => other.currency === order.currency)
  if (known) {
    known.count++
    known.spent += netOf(order)
  } else others.push({ currency: order.currency, count: 1, spent: netOf(order) })
}
