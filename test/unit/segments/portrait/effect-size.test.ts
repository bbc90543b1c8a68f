import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bandOf, bandValue, bandValues, limitsFor } from '../../../../lib/segments/portrait/bands.ts'
import { compareSamples } from '../../../../lib/segments/portrait/compare-samples.ts'
import { cohensH, FEWEST, isFinding, medianOf, shareOfMore } from '../../../../lib/segments/portrait/effect-size.ts'

test("Cohen's h is the difference of his transformed shares (Cohen 1988, table 6.2.2)", () => {
  expect(cohensH(0.5, 0.25)).toBeCloseTo(1.571 - 1.047, 3)
  expect(cohensH(0.1, 0.25)).toBeCloseTo(0.644 - 1.047, 2)
  expect(cohensH(1, 0)).toBeCloseTo(Math.PI, 10)
})

test('three of five are no finding, and neither is what chance brings', () => {
  expect(isFinding(cohensH(3 / 5, 0.2), 5, 1000)).toBe(false)
  expect(isFinding(cohensH(0.6, 0.2), FEWEST - 1, 1000)).toBe(false)
  expect(isFinding(cohensH(0.6, 0.2), FEWEST, 1000)).toBe(true)
  // Strong enough, but 30 people of each are too few to be sure of it.
  expect(isFinding(0.5, 30, 30)).toBe(false)
  expect(isFinding(0.5, 100, 100)).toBe(true)
  // Sure, but weak.
  expect(isFinding(0.19, 100_000, 100_000)).toBe(false)
})

test('how often one of two has more is counted over all pairs, and the median is the middle', () => {
  const some = fc.array(fc.integer({ min: -3, max: 6 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(some, some, (a, b) => {
      const pairs = a.flatMap((one) => b.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
      const [first, second] = [a, b].map((list) => list.toSorted((x, y) => x - y)) as [number[], number[]]
      expect(shareOfMore(first, second)).toBeCloseTo(pairs.reduce<number>((sum, one) => sum + one, 0) / pairs.length, 10)
      // Small whole numbers are counted, others are sorted: the same comes of it.
      const shifted = ([a, b] as const).map((list) => Float64Array.from(list, (one) => one + 3)) as [Float64Array, Float64Array]
      const counted = compareSamples(...shifted)
      const halves = shifted.map((list) => list.map((one) => one / 2)) as [Float64Array, Float64Array]
      const asSorted = compareSamples(...halves)
      expect(counted.more).toBeCloseTo(shareOfMore(first, second) as number, 10)
      expect(asSorted.more).toBeCloseTo(counted.more as number, 10)
      expect([counted.first, counted.second]).toEqual([asSorted.first, asSorted.second].map((half) => (half as number) * 2))
      expect(counted.first).toBe((medianOf(first) as number) + 3)
      const middle = medianOf(first) as number
      expect(first.filter((one) => one <= middle).length * 2).toBeGreaterThanOrEqual(first.length)
      expect(first.filter((one) => one >= middle).length * 2).toBeGreaterThanOrEqual(first.length)
    }),
    { seed: 4 },
  )
  expect(medianOf([1, 2, 4, 9])).toBe(3)
  expect(medianOf([])).toBeNull()
  expect(shareOfMore([], [1])).toBeNull()
})

test('every number falls in exactly one band', () => {
  const limits = [18, 25, 65]
  expect(bandValues(limits)).toEqual(['|18', '18|25', '25|65', '65|'])
  for (const [value, band] of [
    [17.9, '|18'],
    [18, '18|25'],
    [64, '25|65'],
    [65, '65|'],
  ] as const)
    expect(bandValue(value, limits)).toBe(band)
  expect(bandOf('18|25')).toEqual({ from: 18, to: 25 })
  expect(bandOf('65|')).toEqual({ from: 65, to: null })
})

test('bands of unknown numbers hold about as many people each, and few numbers stand by themselves', () => {
  const incomes = new Map(Array.from({ length: 1000 }, (_, i) => [10_000 + i * 37, 1]))
  expect(limitsFor(incomes, 2)).toEqual([17_000, 25_000, 32_000, 40_000])
  // Where most have the same, fewer bands.
  expect(limitsFor(new Map([...incomes, [10_000, 9000]]), 2)).toEqual(null)
  expect(limitsFor(new Map([...incomes].slice(0, 10)), 2)).toBeNull()
  expect(limitsFor(new Map(), 2)).toBeNull()
})
