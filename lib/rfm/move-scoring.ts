import type { CutFor } from './cut.ts'
import { dayOfLooking } from './looking.ts'
import type { Scoring } from './rfm.ts'

/**
 * The limits of an earlier cut, as they stand on a later day: quantiles of days grow older with everybody, limits given by hand stay. Of the
 * same base without a window, and without purchases dated ahead, this is what the new cut will say; of another base it is the last known.
 */
export function movedTo(scoring: Scoring, { today, settings }: Pick<CutFor, 'today' | 'settings'>): Scoring {
  const day = dayOfLooking(today, settings)
  const days = settings.limits?.recency ? 0 : day - scoring.today
  const later = (limits: readonly number[]): number[] => limits.map((limit) => limit + days)
  const { lower, upper } = scoring.recency
  return { ...scoring, today: day, recency: { lower: later(lower), upper: later(upper) }, renewing: true }
}
