import { figuresOf, isPurchase, netOf } from '../orders/figures.ts'
import type { Order, OrderFigures } from '../orders/order.ts'
import { converted, rateFactor, type Rates } from '../orders/rates.ts'
import type { RfmSettings, Scoring } from './rfm.ts'

/** How purchases are looked at: from which day, how far back, which of them count, in which currency and at which rates. */
export interface Looking {
  /** Day of looking: days since 1970-01-01 in the workspace's zone. */
  today: number
  /** Absent: every purchase counts. */
  windowDays?: number | undefined
  /** The last day that counts; absent: what is dated after today counts too. */
  until?: number | undefined
  /** Purchases of less net do not count, in minor units of `currency`. One without a rate cannot be compared, and counts. */
  least?: number | undefined
  /** `days`: what was bought on one day is one purchase. Absent: each order is one. */
  purchases?: 'orders' | 'days' | undefined
  /** ISO 4217. */
  currency: string
  rates: Rates
}

/** The day that scores are looked at from: the settings' fixed one, else `today`. */
export function dayOfLooking(today: number, { lookingDay }: Pick<RfmSettings, 'lookingDay'>): number {
  return lookingDay ?? today
}

/** How scores of these settings look at purchases on the day of `today`. */
export function lookingFor(
  today: number,
  settings: Pick<RfmSettings, 'windowDays' | 'lookingDay' | 'least' | 'purchases'>,
  currency: string,
  rates: Rates,
): Looking {
  const { windowDays, lookingDay, least, purchases } = settings
  return { today: dayOfLooking(today, settings), windowDays, until: lookingDay, least, purchases, currency, rates }
}

/** How a scoring that was cut looks at purchases. */
export function lookingOf(scoring: Scoring): Looking {
  return lookingFor(scoring.today, scoring, scoring.currency, scoring.rates ?? {})
}

/** Whether all purchases count, each as one: then the figures of all of a person's orders are those that scores count. */
export function countsAll({ windowDays, until, least, purchases }: Looking): boolean {
  return windowDays === undefined && until === undefined && least === undefined && purchases !== 'days'
}

/**
 * Whole days since the last purchase. A purchase dated after today (another zone's evening, a pre-order) counts as today's: a negative
 * recency would stretch the first band below zero and says nothing more of the customer.
 */
export function recencyOf(lastDay: number, today: number): number {
  return Math.max(0, today - lastDay)
}

/** What the money axis measures: the sum, or the mean of a purchase as a whole minor unit. */
export function moneyOf(spent: number, purchases: number, money: RfmSettings['money']): number {
  return money === 'mean' && purchases > 0 ? Math.round(spent / purchases) : spent
}

/** The first day that is in the window: `windowDays` before the day of looking. */
export function windowStart({ today, windowDays }: Pick<Looking, 'today' | 'windowDays'>): number {
  return windowDays === undefined ? -Infinity : today - windowDays
}

/** The orders, or whatever else has a day, that are in the window. */
export function inWindow<T extends { day: number }>(
  orders: readonly T[],
  looking: Pick<Looking, 'today' | 'windowDays' | 'until'>,
): readonly T[] {
  if (looking.windowDays === undefined && looking.until === undefined) return orders
  const since = windowStart(looking)
  const until = looking.until ?? Infinity
  return orders.filter(({ day }) => day >= since && day <= until)
}

/** Adds up those of a person's orders that count. Where days are counted, `count` and `mainCount` are days of buying. */
export function countedFigures(orders: readonly Order[], looking: Looking): OrderFigures {
  const { least, currency, rates } = looking
  const factorOf = (order: Order): number | null => rateFactor(order.currency, currency, rates)
  const isEnough = (order: Order): boolean => {
    const factor = least === undefined ? null : factorOf(order)
    return factor === null || converted(netOf(order), factor) >= (least ?? 0)
  }
  const counted = inWindow(orders, looking).filter(isEnough)
  const figures = figuresOf(counted, currency, rates)
  if (looking.purchases !== 'days') return figures
  const bought = counted.filter(isPurchase)
  return { ...figures, count: daysOf(bought), mainCount: daysOf(bought.filter((order) => factorOf(order) !== null)) }
}

function daysOf(orders: readonly Order[]): number {
  return new Set(orders.map(({ day }) => day)).size
}
