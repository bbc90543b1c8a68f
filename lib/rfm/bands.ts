import type { AxisBands } from './rfm.ts'
import { innerQuantiles } from './quantile.ts'

/** How few and how many bands an axis can be cut into. */
export const FEWEST_BANDS = 2
export const MOST_BANDS = 10

/**
 * Cuts one axis as the R package `rfm` 0.3.0 does (`../shared/data/r-rfm/SOURCE.md`): limits are type-7 quantiles plus `step`, bands are closed
 * below and open above, the first begins at the smallest value, the last ends at the largest plus `step`.
 *
 * `step` is one unit as the package sees it: a day, a purchase, one whole unit of the currency. Values in minor units therefore pass 100 for
 * the euro: plus one cent would cut elsewhere than the package does. Many equal values give equal limits and so empty bands, which no value
 * is ever in; equal values are never parted. `sorted` ascends; an empty one gives no bands.
 */
export function cutByQuantiles(sorted: ArrayLike<number>, bands: number, step: number): AxisBands {
  if (sorted.length === 0) return { lower: [], upper: [] }
  return bandsBetween(
    sorted,
    innerQuantiles(sorted, bands).map((limit) => limit + step),
    step,
  )
}

/** The same with limits given by hand: they are taken as they are, without the plus one. */
export function cutByLimits(sorted: ArrayLike<number>, limits: readonly number[], step: number): AxisBands {
  if (sorted.length === 0) return { lower: [], upper: [] }
  return bandsBetween(sorted, limits, step)
}

function bandsBetween(sorted: ArrayLike<number>, limits: readonly number[], step: number): AxisBands {
  const smallest = sorted[0] ?? 0
  const largest = sorted[sorted.length - 1] ?? 0
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
