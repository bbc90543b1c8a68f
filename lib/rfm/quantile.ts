/**
 * The inner limits that cut sorted values into `bands` parts: R's quantiles of type 7 at 1/bands, 2/bands, ...
 *
 * R reckons `(1 - h) * low + h * high` with rounded probabilities, so a limit that is a whole number can miss it by a hair. Here the position
 * is a whole number of parts and one division is made last: a limit that is whole is exactly whole, and no value lands on the wrong side of it.
 * `sorted` ascends and is not empty.
 */
export function innerQuantiles(sorted: ArrayLike<number>, bands: number): number[] {
  const last = sorted.length - 1
  const limits: number[] = []
  for (let band = 1; band < bands; band++) {
    const low = Math.floor((last * band) / bands)
    const part = (last * band) % bands
    const from = sorted[low] ?? 0
    const to = sorted[Math.min(low + 1, last)] ?? from
    limits.push((from * bands + part * (to - from)) / bands)
  }
  return limits
}
