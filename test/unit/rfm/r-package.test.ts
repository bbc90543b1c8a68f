import { describe, expect, test } from 'vitest'
import { figuresOf } from '../../../lib/orders/figures.ts'
import type { Order, OrderFigures } from '../../../lib/orders/order.ts'
import { cutScoring } from '../../../lib/rfm/cut.ts'
import type { AxisBands, RfmSettings, Scoring } from '../../../lib/rfm/rfm.ts'
import { codeOf, scoreOf } from '../../../lib/rfm/score.ts'
import { dayFromIso } from '../../../lib/workspace/day.ts'
import { columnsOf } from './figure-columns.ts'
import { hasSharedData, readCsv } from './shared-data.ts'

const TODAY = dayFromIso('2006-12-31')!

const GIVEN: RfmSettings['limits'] = {
  recency: [115, 181, 297, 482],
  frequency: [4, 5, 6, 8],
  monetary: [25600, 38200, 50600, 66600],
}

function people(): Map<string, OrderFigures> {
  const orders = new Map<string, Order[]>()
  for (const row of readCsv('r-rfm/rfm_data_orders.csv')) {
    const list = orders.get(row['customer_id']!) ?? []
    list.push({
      source: 'csv',
      number: String(list.length),
      day: dayFromIso(row['order_date']!)!,
      at: null,
      currency: 'USD',
      total: Number(row['revenue']) * 100,
      refunded: 0,
      status: 'paid',
      counts: true,
      items: [],
    })
    orders.set(row['customer_id']!, list)
  }
  return new Map([...orders].map(([name, list]) => [name, figuresOf(list, 'USD')]))
}

function cut(base: Map<string, OrderFigures>, settings: RfmSettings): Scoring {
  return cutScoring(columnsOf(base.values()), { today: TODAY, generation: 1, settings, currency: 'USD' })
}

const printed = (bands: AxisBands, unit: number) => bands.lower.map((lower, i) => [lower / unit, bands.upper[i]! / unit])

describe.skipIf(!hasSharedData)('the scores are those of the R package rfm', () => {
  test.each([
    ['five bands', { revision: 1, bands: 5 }, ''],
    ['four bands', { revision: 1, bands: 4 }, '-bins-4'],
    ['given limits', { revision: 1, bands: 5, limits: GIVEN }, '-custom'],
  ])('%s: limits and every customer', (_, settings, suffix) => {
    const base = people()
    const scoring = cut(base, settings as RfmSettings)
    const limits = readCsv(`r-rfm/expected-order-thresholds${suffix}.csv`)
    const axis = (name: string) => limits.map((row) => [Number(row[`${name}_lower`]), Number(row[`${name}_upper`])])
    expect(printed(scoring.recency, 1)).toEqual(axis('recency'))
    expect(printed(scoring.frequency, 1)).toEqual(axis('frequency'))
    expect(printed(scoring.monetary, 100)).toEqual(axis('monetary'))

    const scores = readCsv(`r-rfm/expected-order-scores${suffix && suffix.replace('custom', 'custom-thresholds')}.csv`)
    expect(scores).toHaveLength(995)
    const differences = scores.filter((row) => {
      const figures = base.get(row['customer_id']!)
      const result = figures && scoreOf(figures, scoring)
      return !(
        result?.kind === 'scored' &&
        result.r.value === Number(row['recency_days']) &&
        result.f.value === Number(row['transaction_count']) &&
        result.m.value === Number(row['amount']) * 100 &&
        result.r.score === Number(row['recency_score']) &&
        result.f.score === Number(row['frequency_score']) &&
        result.m.score === Number(row['monetary_score']) &&
        codeOf(result) === row['rfm_score']
      )
    })
    expect(differences).toEqual([])
    expect(base.size).toBe(995)
  })

  test('plus one on money is one whole unit of the currency: plus one cent would score people differently', () => {
    const base = people()
    const right = cut(base, { revision: 1, bands: 5 })
    const cents: Scoring = {
      ...right,
      monetary: { ...right.monetary, lower: right.monetary.lower.map((limit, i) => (i === 0 ? limit : limit - 99)) },
    }
    const moved = [...base.values()].filter((one) => codeOf(scoreOf(one, right)) !== codeOf(scoreOf(one, cents)))
    expect(moved.length).toBeGreaterThan(0)
  })
})
