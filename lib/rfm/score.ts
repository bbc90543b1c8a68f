import type { OrderFigures } from '../orders/order.ts'
import { bandOf } from './bands.ts'
import { recencyOf } from './looking.ts'
import { groupOf } from './groups.ts'
import type { AxisBands, AxisScore, RfmResult, Scoring } from './rfm.ts'

/** The score of one person, in constant time. `figures` are in the scoring's currency; null: the base has not been cut yet. */
export function scoreOf(figures: OrderFigures, scoring: Scoring | null): RfmResult {
  if (figures.count === 0 || figures.lastDay === null) return { kind: 'no-orders' }
  if (figures.mainCount === 0) return { kind: 'other-currency' }
  if (!scoring || scoring.buyers === 0) return { kind: 'pending' }
  const { today, bands } = scoring
  const r = axisScore(recencyOf(figures.lastDay, today), scoring.recency, true)
  const f = axisScore(figures.count, scoring.frequency, false)
  const m = axisScore(figures.spent, scoring.monetary, false)
  return { kind: 'scored', r, f, m, group: groupOf(r.score, f.score, m.score, bands), today, bands }
}

function axisScore(value: number, bands: AxisBands, reversed: boolean): AxisScore {
  const band = bandOf(value, bands)
  const last = bands.lower.length - 1
  return {
    score: reversed ? last - band + 1 : band + 1,
    value,
    // The outermost limits are only the extremes of the day of cutting: the band itself is open there.
    from: band === 0 ? null : (bands.lower[band] ?? null),
    to: band === last ? null : (bands.upper[band] ?? null),
  }
}

/** The score's digits, e.g. `544`; with ten bands they are parted: `10-9-4`. '' where there is no score. */
export function codeOf(result: RfmResult): string {
  if (result.kind !== 'scored') return ''
  return [result.r.score, result.f.score, result.m.score].join(result.bands > 9 ? '-' : '')
}
