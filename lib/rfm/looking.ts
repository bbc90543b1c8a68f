import type { Rates } from '../orders/rates.ts'

/** How purchases are looked at: from which day, how far back, in which currency and at which rates. */
export interface Looking {
  /** Days since 1970-01-01 in the workspace's zone. */
  today: number
  /** Absent: every purchase counts. */
  windowDays?: number | undefined
  /** ISO 4217. */
  currency: string
  rates: Rates
}

/**
 * Whole days since the last purchase. A purchase dated after today (another zone's evening, a pre-order) counts as today's: a negative
 * recency would stretch the first band below zero and says nothing more of the customer.
 */
export function recencyOf(lastDay: number, today: number): number {
  return Math.max(0, today - lastDay)
}

/** The first day that is in the window: `windowDays` before the day of looking. What is dated after today is in every window. */
export function windowStart({ today, windowDays }: Pick<Looking, 'today' | 'windowDays'>): number {
  return windowDays === undefined ? -Infinity : today - windowDays
}

/** The orders, or whatever else has a day, that are in the window. */
export function inWindow<T extends { day: number }>(
  orders: readonly T[],
  looking: Pick<Looking, 'today' | 'windowDays'>,
): readonly T[] {
  if (looking.windowDays === undefined) return orders
  const since = windowStart(looking)
  return orders.filter((order) => order.day >= since)
}
