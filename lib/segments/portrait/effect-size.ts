/** Fewer people than this on one of two sides say nothing of how they differ. */
export const FEWEST = 30

/** Weaker differences are not told: "small" by Cohen's convention. */
const LEAST = 0.2

/** Quantile of the normal distribution for 99 of 100: many values are compared, and some differ by chance. */
const SURE = 2.576

/**
 * How far two shares (0 to 1) lie apart: h = 2 asin(sqrt(p)) - 2 asin(sqrt(q)). A distance of one size is as hard to come by near 0 and 1 as it is
 * in the middle (Cohen, Statistical Power Analysis for the Behavioral Sciences, 2nd ed. 1988, formula 6.2.1; 0.2 small, 0.5 medium, 0.8 large).
 */
export function cohensH(p: number, q: number): number {
  return 2 * Math.asin(Math.sqrt(p)) - 2 * Math.asin(Math.sqrt(q))
}

/**
 * Whether h of two shares, of so many people each, is worth telling: enough people on both sides, strong enough, and further from zero than chance
 * brings it in 99 of 100 times (the arcsine's variance is 1/n for each side, Cohen 1988, chapter 6).
 */
export function isFinding(h: number, members: number, others: number): boolean {
  if (members < FEWEST || others < FEWEST) return false
  return Math.abs(h) >= LEAST && Math.abs(h) > SURE * Math.sqrt(1 / members + 1 / others)
}

/**
 * How often one taken at random from `a` is larger than one from `b`, a draw counted half: A of Vargha and Delaney (Journal of Educational and
 * Behavioral Statistics 25, 2000). Both are sorted ascending. Null where one is empty.
 */
export function shareOfMore(a: ArrayLike<number>, b: ArrayLike<number>): number | null {
  if (a.length === 0 || b.length === 0) return null
  let smaller = 0
  let notLarger = 0
  let sum = 0
  for (let i = 0; i < a.length; i++) {
    const value = a[i] as number
    while (smaller < b.length && (b[smaller] as number) < value) smaller++
    if (notLarger < smaller) notLarger = smaller
    while (notLarger < b.length && (b[notLarger] as number) <= value) notLarger++
    sum += smaller + (notLarger - smaller) / 2
  }
  return sum / a.length / b.length
}

/** The middle of sorted numbers, the mean of the two middle ones of an even number; null of none. */
export function medianOf(sorted: ArrayLike<number>): number | null {
  const { length } = sorted
  if (length === 0) return null
  return ((sorted[(length - 1) >> 1] as number) + (sorted[length >> 1] as number)) / 2
}
