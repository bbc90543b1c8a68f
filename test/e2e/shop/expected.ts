import type { ShopCustomer } from './shop.ts'

/** What the product must say of a customer, reckoned here in the slow obvious way and with none of its code. */
export interface Expected {
  purchases: number
  /** Whole cents, net of refunds. */
  spent: number
  daysSinceLast: number
  /** Three digits. */
  score: string
}

/** Figures and scores of everybody who has bought, by e-mail. */
export function expectedFigures(shop: readonly ShopCustomer[]): Map<string, Expected> {
  const figures = shop.flatMap((customer) => {
    const bought = customer.orders.filter(
      (order) => order.status !== 'voided' && !order.cancelled && order.total > order.refunded,
    )
    if (bought.length === 0) return []
    return {
      email: customer.email,
      purchases: bought.length,
      spent: bought.reduce((sum, order) => sum + order.total - order.refunded, 0),
      daysSinceLast: Math.min(...bought.map((order) => order.daysAgo)),
    }
  })
  const recency = limits(figures.map((one) => one.daysSinceLast))
  const frequency = limits(figures.map((one) => one.purchases))
  // The R package sees euros, not cents: its "plus one" is a euro.
  const monetary = limits(figures.map((one) => one.spent / 100))
  return new Map(
    figures.map(({ email, ...one }) => {
      const r = 6 - score(one.daysSinceLast, recency)
      const f = score(one.purchases, frequency)
      const m = score(one.spent / 100, monetary)
      return [email, { ...one, score: `${r}${f}${m}` }]
    }),
  )
}

/** As rfm 0.3.0 for R cuts: quantiles of type 7 at 20, 40, 60, 80 %, plus 1. */
function limits(values: number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return [0.2, 0.4, 0.6, 0.8].map((part) => {
    const at = (sorted.length - 1) * part
    const low = Math.floor(at)
    const high = Math.min(low + 1, sorted.length - 1)
    return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!) + 1
  })
}

/** Bands are closed below and open above. */
function score(value: number, cuts: number[]): number {
  return 1 + cuts.filter((cut) => value >= cut).length
}
