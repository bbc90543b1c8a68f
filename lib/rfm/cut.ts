import { currencyDigits } from '../orders/money.ts'
import { cutByLimits, cutByQuantiles, FEWEST_BANDS, MOST_BANDS } from './bands.ts'
import type { AxisBands, RfmSettings, Scoring } from './rfm.ts'

/** Figures of all contacts, one place for each ordinal. `spent` in minor units of the workspace's currency. */
export interface FigureColumns {
  lastDay: Int32Array
  count: Uint32Array
  spent: Float64Array
  /** Purchases in the workspace's currency; people with 0 are in no quantile. */
  mainCount: Uint32Array
}

/** What a scoring is cut for. */
export interface CutFor {
  /** Day of looking: days since 1970-01-01 in the workspace's zone. */
  today: number
  /** Generation of the base. */
  generation: number
  settings: RfmSettings
  /** ISO 4217. */
  currency: string
}

/**
 * Whole days since the last purchase. A purchase dated after today (another zone's evening, a pre-order) counts as today's: a negative
 * recency would stretch the first band below zero and says nothing more of the customer.
 */
export function recencyOf(lastDay: number, today: number): number {
  return Math.max(0, today - lastDay)
}

/**
 * Cuts the scores of a whole base. Reads the columns and copies only the buyers' numbers. Throws RangeError where the settings make no sense
 * (`checkRfmSettings` says why beforehand).
 */
export function cutScoring(columns: FigureColumns, { today, generation, settings, currency }: CutFor): Scoring {
  const problem = checkRfmSettings(settings)
  if (problem) throw new RangeError(`scoring cannot be cut: ${problem}`)
  const { recency, frequency, monetary, buyers } = sortedFigures(columns, today)
  const money = 10 ** currencyDigits(currency)
  const cut = (sorted: ArrayLike<number>, limits: readonly number[] | undefined, step: number): AxisBands =>
    limits ? cutByLimits(sorted, limits, step) : cutByQuantiles(sorted, settings.bands, step)
  return {
    today,
    generation,
    settingsRevision: settings.revision,
    currency,
    bands: settings.bands,
    buyers,
    recency: cut(recency, settings.limits?.recency, 1),
    frequency: cut(frequency, settings.limits?.frequency, 1),
    monetary: cut(monetary, settings.limits?.monetary, money),
  }
}

function sortedFigures({ lastDay, count, spent, mainCount }: FigureColumns, today: number) {
  let buyers = 0
  for (const purchases of mainCount) if (purchases > 0) buyers++
  const recency = new Int32Array(buyers)
  const frequency = new Uint32Array(buyers)
  const monetary = new Float64Array(buyers)
  let next = 0
  for (let person = 0; person < mainCount.length; person++) {
    if (!mainCount[person]) continue
    recency[next] = recencyOf(lastDay[person] ?? 0, today)
    frequency[next] = count[person] ?? 0
    monetary[next] = spent[person] ?? 0
    next++
  }
  recency.sort()
  frequency.sort()
  monetary.sort()
  return { recency, frequency, monetary, buyers }
}

/** Why settings cannot be used, or null: bands out of range, or limits that are not `bands - 1` ascending numbers. */
export function checkRfmSettings({ bands, limits }: RfmSettings): 'bands' | 'limits-count' | 'limits-order' | null {
  if (!Number.isInteger(bands) || bands < FEWEST_BANDS || bands > MOST_BANDS) return 'bands'
  if (!limits) return null
  for (const axis of [limits.recency, limits.frequency, limits.monetary]) {
    if (axis.length !== bands - 1) return 'limits-count'
    if (axis.some((limit, i) => !Number.isFinite(limit) || limit <= (axis[i - 1] ?? -Infinity))) return 'limits-order'
  }
  return null
}

/** Whether a stored scoring is still the one for this day, base, settings and currency; else it is to be cut anew. */
export function isCurrent(
  scoring: Scoring | null | undefined,
  { today, generation, settings, currency }: CutFor,
): scoring is Scoring {
  return (
    scoring !== null &&
    scoring !== undefined &&
    scoring.today === today &&
    scoring.generation === generation &&
    scoring.settingsRevision === settings.revision &&
    scoring.currency === currency
  )
}
