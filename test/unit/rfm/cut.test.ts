import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkRfmSettings, cutScoring, isCurrent, type CutFor } from '../../../lib/rfm/cut.ts'
import { GROUPS, type RfmResult } from '../../../lib/rfm/rfm.ts'
import { codeOf, scoreOf } from '../../../lib/rfm/score.ts'
import { columnsOf, figures, NO_ORDERS } from './figure-columns.ts'

const TODAY = 20_000
const cutFor = (bands = 5, today = TODAY): CutFor => ({ today, generation: 3, settings: { revision: 2, bands }, currency: 'EUR' })

function scored(result: RfmResult): Extract<RfmResult, { kind: 'scored' }> {
  if (result.kind !== 'scored') throw new Error(result.kind)
  return result
}

const person = fc
  .record({
    ago: fc.integer({ min: 0, max: 800 }),
    count: fc.integer({ min: 1, max: 40 }),
    spent: fc.integer({ min: 1, max: 900_000 }),
  })
  .map(({ ago, count, spent }) => figures(TODAY - ago, count, spent))
const base = fc.array(person, { minLength: 1, maxLength: 80 })
const bandCount = fc.integer({ min: 2, max: 10 })

describe('properties of the cut', () => {
  test('more recent, more often, more money never scores lower; equal values score equally', () => {
    fc.assert(
      fc.property(base, bandCount, (people, bands) => {
        const scoring = cutScoring(columnsOf(people), cutFor(bands))
        const all = people.map((one) => scored(scoreOf(one, scoring)))
        for (const a of all)
          for (const b of all) {
            if (a.r.value <= b.r.value) expect(a.r.score).toBeGreaterThanOrEqual(b.r.score)
            if (a.f.value >= b.f.value) expect(a.f.score).toBeGreaterThanOrEqual(b.f.score)
            if (a.m.value >= b.m.value) expect(a.m.score).toBeGreaterThanOrEqual(b.m.score)
          }
      }),
      { numRuns: 60 },
    )
  })

  test('moving the day and every purchase together changes no score', () => {
    fc.assert(
      fc.property(base, bandCount, fc.integer({ min: -5000, max: 5000 }), (people, bands, shift) => {
        const before = cutScoring(columnsOf(people), cutFor(bands))
        const moved = people.map((one) => figures(one.lastDay! + shift, one.count, one.spent))
        const after = cutScoring(columnsOf(moved), cutFor(bands, TODAY + shift))
        expect(moved.map((one) => codeOf(scoreOf(one, after)))).toEqual(people.map((one) => codeOf(scoreOf(one, before))))
      }),
    )
  })

  test('a day of waiting moves every limit of recency by a day, so nobody changes place', () => {
    fc.assert(
      fc.property(base, bandCount, (people, bands) => {
        const columns = columnsOf(people)
        const [now, tomorrow] = [cutScoring(columns, cutFor(bands)), cutScoring(columns, cutFor(bands, TODAY + 1))]
        expect(tomorrow.recency.lower.map((limit) => limit - 1)).toEqual(
          now.recency.lower.map((limit) => expect.closeTo(limit, 9)),
        )
        expect(people.map((one) => codeOf(scoreOf(one, tomorrow)))).toEqual(people.map((one) => codeOf(scoreOf(one, now))))
      }),
    )
  })

  test('every score lies in the band that is shown as its reason', () => {
    fc.assert(
      fc.property(base, bandCount, (people, bands) => {
        const scoring = cutScoring(columnsOf(people), cutFor(bands))
        for (const one of people) {
          const result = scored(scoreOf(one, scoring))
          expect(GROUPS).toContain(result.group)
          for (const axis of [result.r, result.f, result.m]) {
            expect(axis.score).toBeGreaterThanOrEqual(1)
            expect(axis.score).toBeLessThanOrEqual(bands)
            if (axis.from !== null) expect(axis.value).toBeGreaterThanOrEqual(axis.from)
            if (axis.to !== null) expect(axis.value).toBeLessThan(axis.to)
          }
        }
      }),
    )
  })
})

describe('who is scored', () => {
  const people = [figures(TODAY - 5, 3, 9000), figures(TODAY - 50, 1, 1000)]
  const foreign = { ...figures(TODAY - 1, 2, 0), mainCount: 0, others: [{ currency: 'SEK', count: 2, spent: 70_000 }] }

  test('people without purchases, or without any in the main currency, are in no quantile and have no score', () => {
    const alone = cutScoring(columnsOf(people), cutFor())
    const among = cutScoring(columnsOf([NO_ORDERS, foreign, ...people, NO_ORDERS]), cutFor())
    expect(among).toEqual(alone)
    expect(among.buyers).toBe(2)
    expect(scoreOf(NO_ORDERS, among)).toEqual({ kind: 'no-orders' })
    expect(scoreOf(foreign, among)).toEqual({ kind: 'other-currency' })
  })

  test('before the first cut a buyer is pending, and so with a cut of a base without buyers', () => {
    expect(scoreOf(people[0]!, null)).toEqual({ kind: 'pending' })
    expect(scoreOf(people[0]!, cutScoring(columnsOf([]), cutFor()))).toEqual({ kind: 'pending' })
    expect(scoreOf(NO_ORDERS, null)).toEqual({ kind: 'no-orders' })
  })

  test('a purchase dated in the future counts as of today', () => {
    const scoring = cutScoring(columnsOf([figures(TODAY + 9, 1, 500), ...people]), cutFor())
    expect(scoring.recency.lower[0]).toBe(0)
    expect(scored(scoreOf(figures(TODAY + 9, 1, 500), scoring)).r).toEqual(scored(scoreOf(figures(TODAY, 1, 500), scoring)).r)
  })

  test('figures beyond the extremes of the day of cutting are in the outermost bands', () => {
    const scoring = cutScoring(columnsOf(people), cutFor())
    expect(scored(scoreOf(figures(TODAY, 99, 9_999_999), scoring))).toMatchObject({
      f: { score: 5, to: null },
      m: { score: 5, to: null },
    })
    expect(scored(scoreOf(figures(TODAY - 9999, 1, 1), scoring))).toMatchObject({
      r: { score: 1, to: null },
      m: { score: 1, from: null },
    })
  })

  test('one value for all: nobody is parted, and all have the lowest score of how often', () => {
    const same = Array.from({ length: 30 }, () => figures(TODAY - 7, 2, 4000))
    const scoring = cutScoring(columnsOf(same), cutFor())
    expect(new Set(same.map((one) => codeOf(scoreOf(one, scoring))))).toEqual(new Set(['511']))
  })

  test('the unit of plus one follows the decimals of the currency', () => {
    const top = ['EUR', 'JPY', 'KWD'].map((currency) =>
      cutScoring(columnsOf([figures(TODAY, 1, 5000)]), { ...cutFor(), currency }).monetary.upper.at(-1),
    )
    expect(top).toEqual([5100, 5001, 6000])
  })

  test('ten bands have a code that can be read back', () => {
    const many = Array.from({ length: 100 }, (_, i) => figures(TODAY - 100 + i, 1 + i, 100_000 * (1 + i)))
    const scoring = cutScoring(columnsOf(many), cutFor(10))
    expect(codeOf(scoreOf(many.at(-1)!, scoring))).toBe('10-10-10')
    expect(codeOf({ kind: 'no-orders' })).toBe('')
  })
})

test('settings that make no sense are refused with the reason', () => {
  const limits = { recency: [1, 2], frequency: [1, 2], monetary: [1, 2] }
  expect(checkRfmSettings({ revision: 1, bands: 1 })).toBe('bands')
  expect(checkRfmSettings({ revision: 1, bands: 11 })).toBe('bands')
  expect(checkRfmSettings({ revision: 1, bands: 2.5 })).toBe('bands')
  expect(checkRfmSettings({ revision: 1, bands: 4, limits })).toBe('limits-count')
  expect(checkRfmSettings({ revision: 1, bands: 3, limits: { ...limits, monetary: [2, 2] } })).toBe('limits-order')
  expect(checkRfmSettings({ revision: 1, bands: 3, limits })).toBeNull()
  expect(() => cutScoring(columnsOf([]), { ...cutFor(), settings: { revision: 1, bands: 0 } })).toThrow(RangeError)
})

test('a scoring stands until day, base, settings or currency change', () => {
  const wanted = cutFor()
  const scoring = cutScoring(columnsOf([]), wanted)
  expect(isCurrent(scoring, wanted)).toBe(true)
  expect(isCurrent(null, wanted)).toBe(false)
  for (const change of [{ today: 1 }, { generation: 4 }, { currency: 'SEK' }, { settings: { revision: 3, bands: 5 } }])
    expect(isCurrent(scoring, { ...wanted, ...change })).toBe(false)
})

test('a million people are cut in a moment', () => {
  const size = 1_000_000
  let seed = 42
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
  const columns = {
    lastDay: Int32Array.from({ length: size }, () => TODAY - Math.floor(random() * 900)),
    count: Uint32Array.from({ length: size }, () => 1 + Math.floor(random() * random() * 40)),
    spent: Float64Array.from({ length: size }, () => 100 + Math.floor(random() * random() * 5_000_000)),
    mainCount: new Uint32Array(size).fill(1),
  }
  const start = performance.now()
  const scoring = cutScoring(columns, cutFor())
  const took = performance.now() - start
  expect(scoring.buyers).toBe(size)
  // About a third of a second on two slow cores; the limit leaves room for a busy machine.
  expect(took).toBeLessThan(5000)
  if (process.env['SHOW_FIGURES']) console.log(`cut of 1,000,000: ${Math.round(took)} ms`)
})
