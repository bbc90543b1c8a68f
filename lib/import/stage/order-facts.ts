import { ORDER_STATUSES, type OrderStatus } from '../../orders/order.ts'
import type { TextStore } from './text-store.ts'

/** What a row says about an order. Null: the row does not say. */
export interface OrderFacts {
  /** '' where the file numbers no orders: then each row is one. */
  number: string
  day: number | null
  at: number | null
  currency: string
  total: number | null
  refunded: number | null
  status: OrderStatus | null
  /** The status says that all was paid back. */
  refundedWhole: boolean
  cancelled: boolean
  item: string
}

/** An order when all its rows are in. */
export interface StagedOrder extends Omit<OrderFacts, 'item'> {
  items: string[]
}

export const UNKNOWN_DAY = -0x80000000
export const NO_STATUS = 255
export const CANCELLED = 1
export const REFUNDED_WHOLE = 2

/** Staged orders as columns, one place for each order. */
export interface StagedColumns {
  /** Of the person, or NONE. */
  fragment: Uint32Array
  /** UNKNOWN_DAY where no row said it. */
  day: Int32Array
  /** NaN where no row said it; so are `total` and `refunded`. */
  at: Float64Array
  /** Place in `currencies`; 0 is unknown. */
  currency: Uint8Array
  currencies: readonly string[]
  total: Float64Array
  refunded: Float64Array
  /** Place in ORDER_STATUSES, or NO_STATUS. */
  status: Uint8Array
  /** CANCELLED and REFUNDED_WHOLE, or-ed. */
  flags: Uint8Array
  /** Places in `texts`: the order's number ('' where the file numbers none), and its items joined by U+001F (-1: none). */
  number: Float64Array
  items: Float64Array
  texts: TextStore
  /** `hash53` of `order <source> <number>`; 0 where the file numbers none. */
  key: Float64Array
}

/** An order's row as places in bytes and plain numbers: what most rows are. */
export interface OrderBytes {
  bytes: Uint8Array
  /** Of the number, plain ASCII; empty where the file numbers none. */
  numberFrom: number
  numberTo: number
  /** Of the item's name; empty where there is none. */
  itemFrom: number
  itemTo: number
  /** As in StagedColumns. */
  day: number
  at: number
  currency: string
  total: number
  refunded: number
  status: number
  flags: number
}

/** What bytes say, for joining them to an order that is there: its number is known by then. */
export function factsOfBytes(row: OrderBytes): OrderFacts {
  const item = row.bytes.subarray(row.itemFrom, row.itemTo)
  return {
    number: '',
    day: row.day === UNKNOWN_DAY ? null : row.day,
    at: Number.isNaN(row.at) ? null : row.at,
    currency: row.currency,
    total: Number.isNaN(row.total) ? null : row.total,
    refunded: Number.isNaN(row.refunded) ? null : row.refunded,
    status: row.status === NO_STATUS ? null : (ORDER_STATUSES[row.status] ?? null),
    refundedWhole: (row.flags & REFUNDED_WHOLE) !== 0,
    cancelled: (row.flags & CANCELLED) !== 0,
    item: item.length === 0 ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(item),
  }
}

/** CANCELLED and REFUNDED_WHOLE, or-ed. */
export function flagsOf({ cancelled, refundedWhole }: OrderFacts): number {
  return (cancelled ? CANCELLED : 0) | (refundedWhole ? REFUNDED_WHOLE : 0)
}
