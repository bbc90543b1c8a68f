/** `paid` covers everything that is settled, refunds included; `unpaid` is authorised, due or expired; `cancelled` covers voided. */
export type OrderStatus = 'paid' | 'pending' | 'unpaid' | 'cancelled'

export const ORDER_STATUSES: readonly OrderStatus[] = ['paid', 'pending', 'unpaid', 'cancelled']

/** One order, however many rows it had in the file. */
export interface Order {
  source: string
  /** Its number in the source. Files without one get a key derived from contact, day, amount and occurrence, so a second import doubles nothing. */
  number: string
  /** Days since 1970-01-01 of the calendar date in the workspace's time zone. */
  day: number
  /** UTC milliseconds; null where the file gives a date without a time. */
  at: number | null
  /** ISO 4217. */
  currency: string
  /** Whole minor units before refunds. */
  total: number
  /** Whole minor units taken back, 0 or more. */
  refunded: number
  status: OrderStatus
  /** Whether it is a purchase by the user's choice at import: never for `cancelled`, by choice for `pending` and `unpaid`. */
  counts: boolean
  /** Names of what was bought, as the file gives them. */
  items: string[]
}

/** A sum in whole minor units of one currency. Sums of different currencies are never added. */
export interface Money {
  minor: number
  currency: string
}

/** What a contact's orders add up to. Orders that do not count, or whose net is zero or less, are in none of the sums. */
export interface OrderFigures {
  /** Purchases in any currency. */
  count: number
  /** Purchases in the workspace's currency or in one with a rate; `spent` and the average come from these alone. */
  mainCount: number
  /** Net of refunds, minor units of the workspace's currency. */
  spent: number
  /** What of `spent` came from other currencies: their sums in their own minor units, and the rate; absent where nothing did. */
  converted?: { currency: string; count: number; spent: number; rate: number }[]
  /** Day of the first and last purchase (days since 1970-01-01, workspace's zone); null without one. */
  firstDay: number | null
  lastDay: number | null
  /** Other currencies without a rate, shown beside and never added. */
  others: { currency: string; count: number; spent: number }[]
  /** Orders left out of the sums: cancelled, not counted by choice, or net zero or less. */
  leftOut: number
}
