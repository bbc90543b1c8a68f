import { jStat } from 'jstat'

/** `of` of `among`: whole numbers, 0 <= of <= among. */
export interface Proportion {
  of: number
  among: number
}

/** Limits of 95 %. */
export interface Interval {
  low: number
  high: number
}

/** Two proportions beside each other. */
export interface Difference extends Interval {
  /** The first share minus the second, -1 to 1. */
  difference: number
  /** Chi-squared with one degree of freedom; NaN where nobody, or everybody, did it in both. */
  statistic: number
  p: number
}

/** The quantile of 97.5 % of the standard normal distribution: 95 % lie between its two sides. */
const Z = jStat.normal.inv(0.975, 0, 1)

/** Wilson's score interval of one proportion (Wilson 1927; Newcombe 1998, Statistics in Medicine 17:857-872, method 3). Throws RangeError for nobody. */
export function wilson({ of, among }: Proportion): Interval {
  checked({ of, among })
  const p = of / among
  const half = Z * Math.sqrt(Z * Z + 4 * among * p * (1 - p))
  const [middle, whole] = [2 * among * p + Z * Z, 2 * (among + Z * Z)]
  // The limits of none and of all are 0 and 1: rounding is not to say otherwise.
  return { low: of === 0 ? 0 : (middle - half) / whole, high: of === among ? 1 : (middle + half) / whole }
}

/**
 * The difference of two independent proportions with Newcombe's hybrid score interval (Newcombe 1998, Statistics in Medicine 17:873-890, method
 * 10), and the chi-squared test of R's `prop.test`, with Yates' correction of at most 0.5. Throws RangeError where one of them is of nobody.
 */
export function compared(one: Proportion, other: Proportion): Difference {
  const [a, b] = [wilson(one), wilson(other)]
  const [p, q] = [one.of / one.among, other.of / other.among]
  const difference = p - q
  return {
    difference,
    low: difference - Math.hypot(p - a.low, b.high - q),
    high: difference + Math.hypot(a.high - p, q - b.low),
    ...tested(one, other),
  }
}

/** As `prop.test(c(x1, x2), c(n1, n2))`. */
function tested(one: Proportion, other: Proportion): { statistic: number; p: number } {
  const difference = Math.abs(one.of / one.among - other.of / other.among)
  const all = (one.of + other.of) / (one.among + other.among)
  const yates = Math.min(0.5, difference / (1 / one.among + 1 / other.among))
  let statistic = 0
  for (const { of, among } of [one, other])
    for (const [seen, awaited] of [
      [of, among * all],
      [among - of, among * (1 - all)],
    ] as const)
      statistic += (Math.abs(seen - awaited) - yates) ** 2 / awaited
  return { statistic, p: Number.isNaN(statistic) ? Number.NaN : 1 - jStat.chisquare.cdf(statistic, 1) }
}

function checked({ of, among }: Proportion): void {
  if (!Number.isInteger(of) || !Number.isInteger(among) || among < 1 || of < 0 || of > among)
    throw new RangeError(`${of} of ${among} is no proportion`)
}
