import { describe, expect, test } from 'vitest'
import { cutScoring } from '../../../lib/rfm/cut.ts'
import type { OrderFigures } from '../../../lib/orders/order.ts'
import { scoreOf } from '../../../lib/rfm/score.ts'
import { dayFrom } from '../../../lib/workspace/day.ts'
import { columnsOf, figures } from './figure-columns.ts'
import { hasSharedData, readText } from './shared-data.ts'

function people(): OrderFigures[] {
  const base = new Map<string, OrderFigures>()
  for (const line of readText('cdnow/CDNOW_sample.txt').trim().split('\n')) {
    const [, id, date, , dollars] = line.trim().split(/\s+/)
    const cents = Math.round(Number(dollars) * 100)
    if (cents <= 0) continue
    const day = dayFrom(Number(date!.slice(0, 4)), Number(date!.slice(4, 6)), Number(date!.slice(6)))
    const before = base.get(id!)
    base.set(id!, figures(Math.max(day, before?.lastDay ?? 0), (before?.count ?? 0) + 1, (before?.spent ?? 0) + cents))
  }
  return [...base.values()]
}

/** The package's way, written plainly and apart from the code under test: sort, interpolate, plus one; a score is the limits reached. */
function plainLimits(values: number[], bands: number): number[] {
  const sorted = values.toSorted((a, b) => a - b)
  return Array.from({ length: bands - 1 }, (_, i) => {
    const at = ((sorted.length - 1) * (i + 1)) / bands
    const low = Math.floor(at)
    return sorted[low]! + (at - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!) + 1
  })
}

function plainScores(values: number[], bands: number): number[] {
  const limits = plainLimits(values, bands)
  return values.map((value) => limits.filter((limit) => value >= limit - 1e-9).length + 1)
}

describe.skipIf(!hasSharedData)('CDNOW, the sample of a tenth', () => {
  test('every customer has the score that a plain reckoning gives, ties and empty bands included', () => {
    const base = people()
    // 2,357 people, of whom 8 got everything for nothing.
    expect(base).toHaveLength(2349)
    const today = dayFrom(1998, 6, 30)
    const scoring = cutScoring(columnsOf(base), { today, generation: 1, settings: { revision: 1, bands: 5 }, currency: 'USD' })
    const recency = plainScores(
      base.map((one) => today - one.lastDay!),
      5,
    )
    const frequency = plainScores(
      base.map((one) => one.count),
      5,
    )
    const monetary = plainScores(
      base.map((one) => one.spent / 100),
      5,
    )
    // Over half bought once: the lower limits of frequency fall together and bands stay empty.
    expect(scoring.frequency.lower.slice(0, 3)).toEqual([1, 2, 2])
    const differences = base.filter((one, i) => {
      const result = scoreOf(one, scoring)
      return !(
        result.kind === 'scored' &&
        result.r.score === 6 - recency[i]! &&
        result.f.score === frequency[i] &&
        result.m.score === monetary[i]
      )
    })
    expect(differences).toEqual([])
    const onceScores = new Set(
      base.filter((one) => one.count === 1).map((one) => (scoreOf(one, scoring) as { f: { score: number } }).f.score),
    )
    expect([...onceScores]).toEqual([1])
  })
})
