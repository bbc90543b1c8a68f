import { isCurrency } from '../orders/money.ts'
import type { Cells, Fault, RowContext } from './row-reader.ts'
import type { OrderFacts } from './stage/staged-orders.ts'
import { parseAmount } from './values/amounts.ts'
import { parseDate } from './values/dates.ts'
import { isRefunded, parseStatus, parseYesNo } from './values/words.ts'

/**
 * What a row says about an order. What would make its figures wrong (a total, date, refund or currency that cannot be read) is a fault of
 * the row; a status that is not known counts as pending, and is told.
 */
export function readOrder(cells: Cells, context: RowContext, faults: Fault[]): OrderFacts {
  const fault = (what: Fault['what'], code: Fault['code'], target: Fault['target'], value: string): void => {
    faults.push({ what, code, target, value })
  }
  const currency = cells.one('order.currency').toUpperCase()
  if (currency !== '' && !isCurrency(currency)) fault('row', 'bad-currency', 'order.currency', currency)
  const total = amountOf('order.total', '')
  const refunded = amountOf('order.refunded', total?.currency ?? '')
  const status = cells.one('order.status')
  const known = status === '' ? null : parseStatus(status)
  if (status !== '' && known === null) fault('value', 'unknown-status', 'order.status', status)
  const cancelledAt = cells.one('order.cancelledAt')
  return {
    number: cells.one('order.number').replace(/^'/, ''),
    ...dateOf(),
    currency: total?.currency ?? '',
    total: total?.minor ?? null,
    refunded: refunded === null ? null : Math.abs(refunded.minor),
    status: known ?? (status === '' ? null : 'pending'),
    refundedWhole: isRefunded(status),
    cancelled: cancelledAt !== '' && parseYesNo(cancelledAt) !== false,
    item: cells.all('order.item').join(', '),
  }

  function amountOf(target: 'order.total' | 'order.refunded', as: string): { minor: number; currency: string } | null {
    const cell = cells.one(target)
    if (cell === '' || (currency !== '' && !isCurrency(currency))) return null
    const amount = parseAmount(cell, { decimal: context.file.decimal, currency: currency || as, usual: context.plan.currency })
    if (!amount.ok) {
      fault('row', amount.reason, target, cell)
      return null
    }
    if (amount.rounded) fault('value', 'rounded', target, cell)
    return amount
  }

  function dateOf(): { day: number | null; at: number | null } {
    const cell = cells.one('order.date')
    if (cell === '') return { day: null, at: null }
    const date = parseDate(cell, context.file.dateOrder, context.clock)
    if (date && date.day <= context.today) return date
    fault('row', date ? 'future-date' : 'bad-date', 'order.date', cell)
    return { day: null, at: null }
  }
}
