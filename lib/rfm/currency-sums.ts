import type { RecencyDatabase } from '../db/database.ts'
import { Base } from '../orders/base.ts'
import { purchaseBlocks } from './purchase-blocks.ts'

/** What a base holds in one currency. */
export interface CurrencySum {
  /** ISO 4217. */
  currency: string
  /** Orders, whether they count or not. */
  orders: number
  purchases: number
  /** Net of the purchases, in the currency's minor units. */
  sum: number
}

/** The currencies of the present base, most orders first. */
export async function currencySums(db: RecencyDatabase): Promise<CurrencySum[]> {
  const base = await Base.open(db)
  const found = new Map<string, CurrencySum>()
  const of = (currency: string): CurrencySum => {
    const sum = found.get(currency) ?? { currency, orders: 0, purchases: 0, sum: 0 }
    found.set(currency, sum)
    return sum
  }
  for (const [currency, orders] of Object.entries(base.manifest.currencies)) of(currency).orders = orders
  for await (const { net, currency, currencies } of purchaseBlocks(base)) {
    const sums = currencies.map(of)
    for (let i = 0; i < net.length; i++) {
      const sum = sums[currency[i] as number]
      if (!sum) continue
      sum.purchases++
      sum.sum += net[i] as number
    }
  }
  return [...found.values()].toSorted((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1))
}
