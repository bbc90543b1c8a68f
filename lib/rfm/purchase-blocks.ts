import type { Base } from '../orders/base.ts'
import { isPurchase, netOf } from '../orders/figures.ts'
import type { Order } from '../orders/order.ts'
import type { PurchaseBlock } from './aggregate.ts'

/** The purchases of a base in the order of ordinals. A base of the first layout has them only in its pages. */
export async function* purchaseBlocks(base: Base, signal?: AbortSignal): AsyncGenerator<PurchaseBlock> {
  const { layout, purchases, pages } = base.manifest
  if (layout === 2) {
    for (let block = 0; block < purchases.length; block++) {
      signal?.throwIfAborted()
      yield await base.purchases(block)
    }
    return
  }
  for (let page = 0; page < pages.length; page++) {
    signal?.throwIfAborted()
    const rows = await base.page(page)
    yield blockOf(rows.map((row) => row.orders))
  }
}

/** The purchases among each person's orders, as columns. */
export function blockOf(people: readonly (readonly Order[])[]): PurchaseBlock {
  const purchases = people.map((orders) => orders.filter(isPurchase))
  const all = purchases.flat()
  const currencies = [...new Set(all.map((order) => order.currency))]
  return {
    counts: Uint32Array.from(purchases, (orders) => orders.length),
    day: Int32Array.from(all, (order) => order.day),
    net: Float64Array.from(all, netOf),
    currency: Uint8Array.from(all, (order) => currencies.indexOf(order.currency)),
    currencies,
  }
}
