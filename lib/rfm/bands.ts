import { orderStatistics } from './order-statistics.ts'
import { innerQuantiles } from './quantile.ts'
import type { AxisBands } from './rfm.ts'

/** How few and how many bands an axis can be cut into. */
export const FEWEST_BANDS = 2
export const MOST_BANDS = 10

/** One figure of everybody who is cut, in any order. */
export type Figure = Float64Array | Int32Array | Uint32Array

/**
 * Cuts one axis as the R package `rfm` 0.3.0 does (`../shared/data/r-rfm/SOURCE.md`): limits are type-7 quantiles plus `step`, bands are closed
 * below and open above, the first begins at the smallest value, the last ends at the largest plus `step`.
 *
 * `step` is one unit as the package sees it: a day, a purchase, one whole unit of the currency. Values in minor units therefore pass 100 for
 * the euro: plus one cent would cut elsewhere than the package does. Many equal values give equal limits and so empty bands, which no value
 * is ever in; equal values are never parted. No values give no bands.
 */
export function cutByQuantiles(values: Figure, bands: number, step: number): AxisBands {
  if (values.length === 0) return { lower: [], upper: [] }
  const limits = innerQuantiles(values.length, bands, (ranks) => orderStatistics(values, ranks))
  return bandsBetween(
    values,
    limits.map((limit) => limit + step),
    step,
  )
}

/** The same with limits given by hand: they are taken as they are, without the plus one. */
export function cutByLimits(values: Figure, limits: readonly number[], step: number): AxisBands {
  return values.length === 0 ? { lower: [], upper: [] } : bandsBetween(values, limits, step)
}

function bandsBetween(values: Figure, limits: readonly number[], step: number): AxisBands {
  let smallest = Infinity
  let largest = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < smallest) smallest = value
    if (value > largest) largest = value
  }
  return { lower: [smallest, ...limits], upper: [...limits, largest + step] }
}

/**
 * The band of a value, counted from 0 upwards: how many inner limits it has reached. A value below the smallest or above the largest of the
 * day of cutting is in the first or last band, so a score exists for orders that came since.
 */
export function bandOf(value: number, bands: AxisBands): number {
  let band = 0
  while (band + 1 < bands.lower.length && value >= (bands.lower[band + 1] ?? Infinity)) band++
  return band
}
