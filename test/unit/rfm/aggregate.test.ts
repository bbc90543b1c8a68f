import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { NO_DAY } from '../../../lib/orders/figure-columns.ts'
import { figuresOf, isPurchase } from '../../../lib/orders/figures.ts'
import { meanInterval } from '../../../lib/orders/intervals.ts'
import { aggregate } from '../../../lib/rfm/aggregate.ts'
import { inWindow, type Looking } from '../../../lib/rfm/looking.ts'
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
  currency: fc.constantFrom('EUR', 'JPY'),
  rates: fc.constantFrom({}, { USD: 0.92 }, { JPY: 0.006, USD: 0.92 }),
})

test('what is added up block by block is what is added up person by person, in whatever order the purchases stand', async () => {
  await fc.assert(
    fc.asyncProperty(people, people, someLooking, async (first, second, looking) => {
      const all = [...first, ...second]
      const columns = await aggregate([blockOf(first), blockOf(second)], all.length, looking)
      for (const [i, orders] of all.entries()) {
        const counted = inWindow(orders, looking)
        const { count, mainCount, spent, firstDay, lastDay } = figuresOf(counted, looking.currency, looking.rates)
        const days = [...new Set(counted.filter(isPurchase).map(({ day }) => day))].toSorted((a, b) => a - b)
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
