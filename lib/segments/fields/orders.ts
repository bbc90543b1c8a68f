import { figuresOf, isPurchase } from '../../orders/figures.ts'
import { meanInterval } from '../../orders/intervals.ts'
import { currencyDigits } from '../../orders/money.ts'
import type { Order, OrderFigures } from '../../orders/order.ts'
import type { Facts } from '../facts.ts'
import { day, isWithin, type Field, type FieldType, type Window } from './field.ts'

const ofFigures = (type: FieldType, read: (figures: OrderFigures, currency: string) => number | null): Field => ({
  type,
  windowed: true,
  read: (facts, within) => read(within ? figuresWithin(facts, within) : facts.figures, facts.currency),
})

/** What somebody bought. Orders that do not count, or whose net is zero or less, are no purchases and in none of these. */
export const ORDER_FIELDS = {
  'orders.count': ofFigures('number', ({ count }) => count),
  'orders.spent': ofFigures('money', spent),
  'orders.average': ofFigures('money', average),
  'orders.last': day(({ figures }) => figures.lastDay),
  'orders.first': day(({ figures }) => figures.firstDay),
  /** Mean days from one day of buying to the next, to a tenth; unknown with fewer than two such days. */
  'orders.interval': { type: 'number', read: (facts) => interval(facts.orders()) },
  /** Names of what was bought. */
  'orders.items': {
    type: 'set',
    windowed: true,
    read: (facts, within) => [...new Set(purchases(facts, within).flatMap(({ items }) => items.filter(Boolean)))],
  },
} as const satisfies Record<string, Field>

function purchases({ orders, today }: Facts, within: Window | undefined): Order[] {
  return orders().filter((order) => isPurchase(order) && (!within || isWithin(order.day, within, today)))
}

function figuresWithin(facts: Facts, within: Window): OrderFigures {
  return figuresOf(
    facts.orders().filter((order) => isWithin(order.day, within, facts.today)),
    facts.currency,
    facts.rates,
  )
}

/** Whole units. Nothing bought is a spend of 0; bought in other currencies alone is unknown. */
function spent({ count, mainCount, spent: minor }: OrderFigures, currency: string): number | null {
  return mainCount === 0 && count > 0 ? null : minor / 10 ** currencyDigits(currency)
}

function average({ mainCount, spent: minor }: OrderFigures, currency: string): number | null {
  return mainCount === 0 ? null : Math.round(minor / mainCount) / 10 ** currencyDigits(currency)
}

function interval(orders: readonly Order[]): number | null {
  const days = new Set(orders.filter(isPurchase).map((order) => order.day))
  const mean = days.size < 2 ? null : meanInterval(Math.min(...days), Math.max(...days), days.size)
  return mean === null ? null : Math.round(mean * 10) / 10
}
