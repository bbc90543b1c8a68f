import type { Base } from '../orders/base.ts'
import { newFigureColumns, setFigures, type FigureColumns } from '../orders/figure-columns.ts'
import type { Order, OrderFigures } from '../orders/order.ts'
import { mergedRows } from './merged-rows.ts'

/** Of somebody who is shown as another: no purchase at all. */
const NOTHING: OrderFigures = { count: 0, mainCount: 0, spent: 0, firstDay: null, lastDay: null, others: [], leftOut: 0 }

/**
 * The figures with everybody merged: each head gets those of all orders joined (an order that two members have is one), the other members get
 * none. `sum` is what made the columns; `columns` stay as they are.
 */
export async function applyMerges(
  base: Base,
  columns: FigureColumns,
  sum: (orders: readonly Order[]) => OrderFigures,
  signal?: AbortSignal,
): Promise<FigureColumns> {
  let joined: FigureColumns | null = null
  for await (const { row, standing, hidden } of mergedRows(base, signal)) {
    joined ??= newFigureColumns(columns.count.length, columns)
    setFigures(joined, standing, sum(row.orders))
    for (const ordinal of hidden) setFigures(joined, ordinal, NOTHING)
  }
  return joined ?? columns
}
