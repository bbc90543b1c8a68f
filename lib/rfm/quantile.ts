/**
 * The inner limits that cut values into `bands` parts: R's quantiles of type 7 at 1/bands, 2/bands, ...
 *
 * R reckons `(1 - h) * low + h * high` with rounded probabilities, so a limit that is a whole number can miss it by a hair. Here the position
 * is a whole number of parts and one division is made last: a limit that is whole is exactly whole, and no value lands on the wrong side of it.
 * `at` gives the value at each of some ascending ranks of `count` values, at least one.
 */
export function innerQuantiles(count: number, bands: number, at: (ranks: readonly number[]) => readonly number[]): number[] {
  const last = count - 1
  const low: number[] = []
  for (let band = 1; band < bands; band++) low.push(Math.floor((last * band) / bands))
  const values = at(low.flatMap((rank) => [rank, Math.min(rank + 1, last)]))
  return low.map((_, i) => {
    const from = values[2 * i] ?? 0
    const to = values[2 * i + 1] ?? from
    return (from * bands + ((last * (i + 1)) % bands) * (to - from)) / bands
  })
}
