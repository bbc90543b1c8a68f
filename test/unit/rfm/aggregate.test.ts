import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_DAY } from '../../../lib/orders/figure-columns.ts'
import type { Order } from '../../../lib/orders/order.ts'
import { meanInterval } from '../../../lib/orders/intervals.ts'
import { aggregate } from '../../../lib/rfm/aggregate.ts'
import { countedFigures, type Looking } from '../../../lib/rfm/looking.ts'
import { orderStatistics } from '../../../lib/rfm/order-statistics.ts'
import { blockOf } from '../../../lib/rfm/purchase-blocks.ts'
import { order } from '../orders/made-up-people.ts'

const TODAY = 20_000

const someOrder = fc
  .record({
    day: fc.integer({ min: -2, max: 60 }).map((ago) => TODAY - ago),
    total: fc.integer({ min: 0, max: 9000 }),
    refunded: fc.constantFrom(0, 0, 100),
    currency: fc.constantFrom('EUR', 'EUR', 'USD', 'JPY'),
    counts: fc.constantFrom(true, true, false),
  })
  .map((given) => order(given))
const people = fc.array(fc.array(someOrder, { maxLength: 6 }), { maxLength: 12 })
const someLooking: fc.Arbitrary<Looking> = fc.record({
  today: fc.constant(TODAY),
  windowDays: fc.option(fc.integer({ min: 1, max: 50 }), { nil: undefined }),
  until: fc.option(fc.integer({ min: TODAY - 30, max: TODAY }), { nil: undefined }),
  least: fc.option(fc.constantFrom(0, 900, 4000), { nil: undefined }),
  purchases: fc.constantFrom('orders', 'days', undefined),
  currency: fc.constantFrom('EUR', 'JPY'),
  rates: fc.constantFrom({}, { USD: 0.92 }, { JPY: 0.006, USD: 0.92 }),
})

/** What an order is worth in the main currency, from the definition; null where that is not known. */
function worthOf({ total, refunded, currency }: Order, looking: Looking): number | null {
  const decimals: Record<string, number> = { EUR: 2, USD: 2, JPY: 0 }
  const rate = currency === looking.currency ? 1 : looking.rates[currency]
  if (rate === undefined) return null
  const shift = 10 ** (decimals[looking.currency]! - decimals[currency]!)
  return currency === looking.currency ? total - refunded : Math.round((total - refunded) * (rate * shift))
}

/** The purchases that count, from the definition. */
function plainlyCounted(orders: readonly Order[], looking: Looking): Order[] {
  const { today, windowDays = Infinity, until = Infinity, least = 0 } = looking
  return orders.filter(
    (one) =>
      one.counts &&
      one.total - one.refunded > 0 &&
      one.day >= today - windowDays &&
      one.day <= until &&
      (worthOf(one, looking) ?? Infinity) >= least,
  )
}

test('what is added up block by block is what is added up person by person, in whatever order the purchases stand', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, someLooking, async (first, second, looking) => {
      const all = [...first, ...second]
      const columns = await aggregate([blockOf(first), blockOf(second)], all.length, looking)
      for (const [i, orders] of all.entries()) {
        const counted = plainlyCounted(orders, looking)
        const { count, mainCount, spent, firstDay, lastDay } = countedFigures(orders, looking)
        const days = [...new Set(counted.map(({ day }) => day))].toSorted((a, b) => a - b)
        const known = counted.filter((one) => worthOf(one, looking) !== null)
        const byDay = looking.purchases === 'days'
        expect(count).toBe(byDay ? days.length : counted.length)
        expect(mainCount).toBe(byDay ? new Set(known.map(({ day }) => day)).size : known.length)
        expect(spent).toBe(known.reduce((sum, one) => sum + (worthOf(one, looking) ?? 0), 0))
        expect([firstDay, lastDay]).toEqual([days[0] ?? null, days.at(-1) ?? null])
        expect([columns.count[i], columns.mainCount[i], columns.spent[i]]).toEqual([count, mainCount, spent])
        expect([columns.firstDay[i], columns.lastDay[i]]).toEqual([firstDay ?? NO_DAY, lastDay ?? NO_DAY])
        const gaps = days.slice(1).map((day, at) => day - days[at]!)
        const mean = gaps.length === 0 ? null : gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
        expect(meanInterval(firstDay, lastDay, columns.purchaseDays[i]!)).toEqual(mean)
      }
    }),
  )
})

test('values at ranks are those of the sorted list, however they are spread', () => {
  let seed = 5
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
  const size = 5000
  const lists = [
    Int32Array.from({ length: size }, () => Math.floor(random() * 900) - 30),
    Uint32Array.from({ length: size }, () => 1 + Math.floor(random() ** 8 * 4e9)),
    Float64Array.from({ length: size }, () => Math.floor(random() ** 20 * 1e13)),
    // One far out, all others close together: nearly all fall into one bucket, again and again.
    Float64Array.from({ length: size }, (_, i) => (i === 7 ? 9e15 : i === 8 ? 4e9 : Math.floor(random() * 5000))),
    Float64Array.from({ length: size }, () => random() - 0.5),
    new Float64Array(size).fill(12),
  ]
  for (const list of lists) {
    const ranks = [0, 1, 999, 1000, 2500, 2500, 4998, 4999]
    const sorted = list.toSorted()
    const before = list.slice()
    expect(orderStatistics(list, ranks)).toEqual(ranks.map((rank) => sorted[rank]))
    expect(list).toEqual(before)
  }
  expect(orderStatistics(new Float64Array(3), [])).toEqual([])
  expect(() => orderStatistics(new Float64Array(3), [3])).toThrow(RangeError)
})
