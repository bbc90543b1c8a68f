import { describe, expect, it } from 'vitest'
import { holm } from '../../../../lib/results/statistics/holm.ts'
import { compared, wilson } from '../../../../lib/results/statistics/proportions.ts'
import figures from '../r/proportions.json' with { type: 'json' }

const rows = figures.rows as (number | null)[][]

describe('two proportions', () => {
  it('are what R makes of them', () => {
    expect(rows.length).toBeGreaterThan(300)
    for (const [x1, n1, x2, n2, statistic, p, low1, high1, low2, high2, low, high] of rows) {
      const [one, other] = [
        { of: x1!, among: n1! },
        { of: x2!, among: n2! },
      ]
      const said = `${x1}/${n1} and ${x2}/${n2}`
      const found = compared(one, other)
      if (statistic === null) expect([found.statistic, found.p], said).toEqual([Number.NaN, Number.NaN])
      else {
        expect(Math.abs(found.statistic - statistic!) / Math.max(1, statistic!), said).toBeLessThan(1e-10)
        expect(Math.abs(found.p - p!), said).toBeLessThan(1e-10)
      }
      const ours = [wilson(one).low, wilson(one).high, wilson(other).low, wilson(other).high, found.low, found.high]
      const theirs = [low1!, high1!, low2!, high2!, low!, high!]
      for (const [i, value] of ours.entries()) expect(Math.abs(value - theirs[i]!), said).toBeLessThan(1e-12)
    }
  })

  it('give the intervals that Newcombe published', () => {
    // Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10.
    const published: [number, number, number, number, number, number][] = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [6, 7, 2, 7, 0.0582, 0.8062],
      [5, 56, 0, 29, -0.0381, 0.1926],
      [0, 10, 0, 20, -0.1611, 0.2775],
      [0, 10, 0, 10, -0.2775, 0.2775],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ]
    for (const [x1, n1, x2, n2, low, high] of published) {
      const found = compared({ of: x1, among: n1 }, { of: x2, among: n2 })
      expect([found.low.toFixed(4), found.high.toFixed(4)], `${x1}/${n1} - ${x2}/${n2}`).toEqual([
        low.toFixed(4),
        high.toFixed(4),
      ])
    }
  })

  it('mirror each other, and hold their difference', () => {
    for (const [x1, n1, x2, n2] of rows) {
      const there = compared({ of: x1!, among: n1! }, { of: x2!, among: n2! })
      const back = compared({ of: x2!, among: n2! }, { of: x1!, among: n1! })
      expect(there.low).toBeCloseTo(-back.high, 12)
      expect(there.low <= there.difference && there.difference <= there.high).toBe(true)
      expect(there.low >= -1 && there.high <= 1).toBe(true)
    }
  })

  it('are refused where there is nobody, or more did it than there are', () => {
    for (const wrong of [
      { of: 0, among: 0 },
      { of: 2, among: 1 },
      { of: -1, among: 3 },
      { of: Number.NaN, among: 3 },
    ])
      expect(() => compared(wrong, { of: 1, among: 2 })).toThrow(RangeError)
  })
})

describe('several comparisons', () => {
  it('are raised as R raises them', () => {
    for (const [ps, theirs] of figures.holm) for (const [i, p] of holm(ps!).entries()) expect(p).toBeCloseTo(theirs![i]!, 14)
    expect(holm([])).toEqual([])
  })
})
