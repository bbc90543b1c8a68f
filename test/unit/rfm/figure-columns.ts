import type { FigureColumns } from '../../../lib/rfm/cut.ts'
import type { OrderFigures } from '../../../lib/orders/order.ts'

/** The columns that a base keeps, made from people's figures. */
export function columnsOf(people: Iterable<OrderFigures>): FigureColumns {
  const all = [...people]
  return {
    lastDay: Int32Array.from(all, (one) => one.lastDay ?? 0),
    count: Uint32Array.from(all, (one) => one.count),
    spent: Float64Array.from(all, (one) => one.spent),
    mainCount: Uint32Array.from(all, (one) => one.mainCount),
  }
}

/** Figures of a made-up person whose purchases are all in the main currency. */
export function figures(lastDay: number, count: number, spent: number): OrderFigures {
  return { count, mainCount: count, spent, firstDay: lastDay, lastDay, others: [], leftOut: 0 }
}

export const NO_ORDERS: OrderFigures = { count: 0, mainCount: 0, spent: 0, firstDay: null, lastDay: null, others: [], leftOut: 0 }
