import { expect, test } from 'vitest'
import { figuresOf } from '../../../lib/orders/figures.ts'
import type { Order } from '../../../lib/orders/order.ts'

function order(change: Partial<Order>): Order {
  return {
    source: 'csv',
    number: '1',
    day: 100,
    at: null,
    currency: 'EUR',
    total: 1000,
    refunded: 0,
    status: 'paid',
    counts: true,
    items: [],
    ...change,
  }
}

test('refunds are taken off, days are the first and last purchase', () => {
  expect(figuresOf([order({ day: 90 }), order({ total: 500, refunded: 100, day: 120 }), order({ day: 70 })], 'EUR')).toEqual({
    count: 3,
    mainCount: 3,
    spent: 2400,
    firstDay: 70,
    lastDay: 120,
    others: [],
    leftOut: 0,
  })
})

test('what does not count, or nets zero or less, is in no sum and no day but is counted as left out', () => {
  const figures = figuresOf(
    [
      order({}),
      order({ counts: false, status: 'cancelled', day: 300 }),
      order({ refunded: 1000, day: 301 }),
      order({ total: 0, day: 302 }),
      order({ refunded: 1500, day: 1 }),
    ],
    'EUR',
  )
  expect(figures).toEqual({ count: 1, mainCount: 1, spent: 1000, firstDay: 100, lastDay: 100, others: [], leftOut: 4 })
})

test('other currencies stand apart: purchases and days count, money does not', () => {
  const figures = figuresOf(
    [
      order({}),
      order({ currency: 'SEK', total: 9000, day: 140 }),
      order({ currency: 'GBP', total: 700, day: 60 }),
      order({ currency: 'SEK', total: 100, day: 130 }),
    ],
    'EUR',
  )
  expect(figures).toMatchObject({ count: 4, mainCount: 1, spent: 1000, firstDay: 60, lastDay: 140 })
  expect(figures.others).toEqual([
    { currency: 'GBP', count: 1, spent: 700 },
    { currency: 'SEK', count: 2, spent: 9100 },
  ])
})

test('nobody has bought: unknown days, no average to be had', () => {
  expect(figuresOf([], 'EUR')).toEqual({
    count: 0,
    mainCount: 0,
    spent: 0,
    firstDay: null,
    lastDay: null,
    others: [],
    leftOut: 0,
  })
})
