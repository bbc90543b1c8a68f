/** Numbers that are easy to say: two digits that count, from hundredths up; ascending, with those below zero. */
const EASY = easyNumbers()

function easyNumbers(): number[] {
  const above: number[] = []
  for (let power = -2; power <= 12; power++)
    for (let digits = 1; digits < 100; digits++) {
      const number = Number(`${digits}e${power}`)
      if (number > (above.at(-1) ?? 0)) above.push(number)
    }
  return [...above.map((number) => -number).toReversed(), 0, ...above]
}

/**
 * Limits that part people in about equal bands, at numbers that are easy to say: `v` is the limit of the band "up to v". `countUpTo(v)`: how many of
 * them have at most v; `known`: how many have a number. Fewer limits, or none, where many have the same number.
 */
export async function numberLimits(
  countUpTo: (limit: number) => Promise<number>,
  known: number,
  bands: number,
): Promise<number[]> {
  const limits: number[] = []
  for (let band = 1; band < bands; band++) {
    const wanted = (known * band) / bands
    let [from, to] = [0, EASY.length - 1]
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((await countUpTo(EASY[middle] as number)) >= wanted) to = middle
      else from = middle + 1
    }
    const limit = EASY[from] as number
    if (limit > (limits.at(-1) ?? -Infinity) && (await countUpTo(limit)) < known) limits.push(limit)
  }
  return limits
}
