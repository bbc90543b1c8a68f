import type { OrderStatus } from '../../orders/order.ts'
import { currencyDigits } from '../../orders/money.ts'
import type { OrderFacts } from '../stage/staged-orders.ts'
import { EURO_IN, PRODUCTS, type Profile } from './profiles.ts'
import type { Random } from './random.ts'

/** Whose money and which today. */
export interface DemoMoney {
  /** The workspace's, ISO 4217; a few orders are in another one. */
  currency: string
  /** Days since 1970-01-01. */
  today: number
}

const STATUSES: Record<OrderStatus, number> = { paid: 92, pending: 2, unpaid: 2, cancelled: 4 }

/** One person's orders, the oldest first. */
export function demoOrders(random: Random, profile: Profile, money: DemoMoney, nextNumber: () => string): OrderFacts[] {
  const count = random.whole(...profile.orders)
  const days: number[] = []
  let day = money.today - random.whole(...profile.last)
  for (let i = 0; i < count; i++) {
    days.unshift(day)
    day -= random.whole(...profile.gap)
  }
  return days.map((own) => demoOrder(random, profile, own, money, nextNumber()))
}

function demoOrder(random: Random, profile: Profile, day: number, money: DemoMoney, number: string): OrderFacts {
  const foreign = money.currency === 'EUR' ? 'SEK' : 'EUR'
  const currency = random.chance(0.02) ? foreign : money.currency
  const euro = Math.max(4, random.spread(profile.amount, 0.45))
  const total = Math.round(euro * (EURO_IN[currency] ?? 1) * 10 ** currencyDigits(currency))
  const status = random.weighted(STATUSES)
  const items = Array.from({ length: random.whole(1, 3) }, () => random.pick(PRODUCTS))
  return {
    number,
    day,
    at: null,
    currency,
    total,
    refunded: status === 'paid' && random.chance(0.04) ? Math.round(total * random.pick([0.25, 0.5, 1])) : 0,
    status,
    refundedWhole: false,
    cancelled: false,
    item: [...new Set(items)].join('\u001F'),
  }
}
