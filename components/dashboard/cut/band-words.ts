import type { Axis, AxisBands, Scoring } from '../../../lib/rfm/rfm.ts'
import { firstInBand, lastBelow } from '../../../lib/rfm/whole-band.ts'
import type { Speech } from '../../ui/language.tsx'

/**
 * The limits of some neighbouring scores of an axis in words, e.g. "13 to 40", "8 and more", "nobody". Of one score by default; money with its
 * currency, days and purchases as whole numbers.
 */
export function bandWords(scoring: Scoring, axis: Axis, from: number, speech: Speech, to = from): string {
  const { bands, currency } = scoring
  if (axis !== 'recency') {
    const money = (minor: number): string => speech.format.shortMoney({ minor, currency })
    return axis === 'monetary'
      ? sums(scoring.monetary, from - 1, to - 1, money, speech)
      : whole(scoring.frequency, from - 1, to - 1, speech)
  }
  // Few days ago is best, so the first band of recency has the highest score.
  return whole(scoring.recency, bands - to, bands - from, speech)
}

/** Days and purchases are whole, so the upper limit that a band does not hold is said as the last that it holds. */
function whole({ lower, upper }: AxisBands, first: number, last: number, { t, format }: Speech): string {
  const from = firstInBand(lower[first] ?? 0)
  const to = lastBelow(upper[last] ?? 0)
  if (to < from) return t('rfm.bands.empty')
  // Whoever is below the smallest or above the largest of the day of cutting is in the outermost bands too.
  if (first === 0 && last === lower.length - 1) return t('cut.bands.any')
  if (last === lower.length - 1) return t('rfm.bands.atLeast', { from })
  if (first === 0) return from === to ? format.number(to) : t('rfm.bands.atMost', { to })
  return from === to ? format.number(from) : t('rfm.bands.range', { from, to })
}

function sums({ lower, upper }: AxisBands, first: number, last: number, say: (value: number) => string, { t }: Speech): string {
  const from = firstInBand(lower[first] ?? 0)
  const to = firstInBand(upper[last] ?? 0)
  if (to <= from) return t('rfm.bands.empty')
  if (first === 0 && last === lower.length - 1) return t('cut.bands.any')
  if (last === lower.length - 1) return t('rfm.bands.atLeast', { from: say(from) })
  return first === 0 ? t('rfm.bands.under', { to: say(to) }) : t('rfm.bands.below', { from: say(from), to: say(to) })
}
