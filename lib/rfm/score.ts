import type { Order, OrderFigures } from '../orders/order.ts'
import { bandOf } from './bands.ts'
import { countedFigures, countsAll, lookingOf, moneyOf, recencyOf } from './looking.ts'
import { groupPlace } from './groups.ts'
import { GROUP_COLOURS, type RfmGroup } from './map.ts'
import type { AxisBands, AxisScore, Measured, RfmResult, Scoring } from './rfm.ts'

/**
 * The score of one person by their orders. `ever` are the figures of all of them, at the scoring's rates; a scoring that does not count all
 * purchases looks at those alone that it counts.
 */
export function scoreOrders(orders: readonly Order[], ever: OrderFigures, scoring: Scoring | null): RfmResult {
  if (!scoring || ever.count === 0) return scoreOf(ever, scoring)
  const looking = lookingOf(scoring)
  if (countsAll(looking)) return scoreOf(ever, scoring)
  const counted = countedFigures(orders, looking)
  if (counted.count > 0) return scoreOf(counted, scoring)
  return { kind: 'outside-window', ...(scoring.windowDays !== undefined && { windowDays: scoring.windowDays }) }
}

/**
 * The score of one person, in constant time. `figures` are of the purchases that the scoring counts, at its rates; null: the
 * base has not been cut yet.
 */
export function scoreOf(figures: OrderFigures, scoring: Scoring | null): RfmResult {
  if (figures.count === 0 || figures.lastDay === null) return { kind: 'no-orders' }
  if (figures.mainCount === 0) return { kind: 'other-currency' }
  if (!scoring || scoring.buyers === 0) return { kind: 'pending' }
  const { today, bands } = scoring
  const r = axisScore(recencyOf(figures.lastDay, today), scoring.recency, true)
  const f = axisScore(figures.count, scoring.frequency, false)
  const m = axisScore(moneyOf(figures.spent, figures.mainCount, scoring.money), scoring.monetary, false)
  const { map } = scoring
  const measured = measuredBy(scoring)
  const group = map.groups[groupPlace(r.score, f.score, m.score, bands, map)] as RfmGroup
  return {
    kind: 'scored',
    r,
    f,
    m,
    group: group.id,
    ...(!isPlain(group) && { shownAs: group }),
    ...(measured && { measured }),
    today,
    bands,
    ...(scoring.renewing && { renewing: true }),
  }
}

const AXES = 3

/** What the scores measure, where it is not the plain thing; null where it is. */
function measuredBy({ lookingDay, purchases, money, limits }: Scoring): Measured | null {
  const byHand = Object.keys(limits ?? {}).length
  const measured: Measured = {
    ...(lookingDay !== undefined && { lookingDay }),
    ...(purchases && { purchases }),
    ...(money && { money }),
    ...(byHand > 0 && { limits: byHand === AXES ? 'all' : 'some' }),
  }
  return Object.keys(measured).length > 0 ? measured : null
}

/** Whether a group is one of the eleven as everybody knows it: then its id says all. */
function isPlain({ id, name, colour, meant }: RfmGroup): boolean {
  return name === undefined && meant === undefined && id === colour && (GROUP_COLOURS as readonly string[]).includes(id)
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
