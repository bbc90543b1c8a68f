import type { Order, OrderFigures } from './order.ts'
import { converted, NO_RATES, rateFactor, type Rates } from './rates.ts'

/** What an order brought after refunds, in minor units of its currency. May be zero or less. */
export function netOf(order: Pick<Order, 'total' | 'refunded'>): number {
  return order.total - order.refunded
}

/** Whether an order is a purchase: it counts by the user's choice, and something was paid that was not given back. */
export function isPurchase(order: Order): boolean {
  return order.counts && netOf(order) > 0
}

/**
 * Adds up a person's orders. `currency` is the workspace's (ISO 4217): in `spent` are its orders and those in currencies that the user gave a
 * rate for; others stand apart, in the order of their codes. First and last day and `count` are of purchases in any currency.
 */
export function figuresOf(orders: readonly Order[], currency: string, rates: Rates = NO_RATES): OrderFigures {
  const atRate: OrderFigures['others'] = []
  const figures: OrderFigures = { count: 0, mainCount: 0, spent: 0, firstDay: null, lastDay: null, others: [], leftOut: 0 }
  for (const order of orders) {
    if (!isPurchase(order)) {
      figures.leftOut++
      continue
    }
    figures.count++
    if (figures.firstDay === null || order.day < figures.firstDay) figures.firstDay = order.day
    if (figures.lastDay === null || order.day > figures.lastDay) figures.lastDay = order.day
    const factor = rateFactor(order.currency, currency, rates)
    if (factor === null) addOther(figures.others, order)
    else {
      figures.mainCount++
      figures.spent += converted(netOf(order), factor)
      if (order.currency !== currency) addOther(atRate, order)
    }
  }
  figures.others.sort(byCode)
  if (atRate.length > 0) {
    const inOrder = atRate.toSorted(byCode)
    figures.converted = inOrder.map(({ currency: code, count, spent }) => ({
      currency: code,
      count,
      spent,
      rate: rates[code] ?? 0,
    }))
  }
  return figures
}

function byCode(a: { currency: string }, b: { currency: string }): number {
  return a.currency < b.currency ? -1 : 1
}

function addOther(others: OrderFigures['others'], order: Order): void {
  const known = others.find((other) => other.currency === order.currency)
  if (known) {
    known.count++
    known.spent += netOf(order)
  } else others.push({ currency: order.currency, count: 1, spent: netOf(order) })
}
