/** Buckets of one pass. Whole numbers that spread no wider have one bucket each, and are found in that pass. */
const BUCKETS = 1 << 16
/** So few are sorted. */
const FEW = 2048

/**
 * The values at some ranks (0 the smallest; ascending, the last the highest) of unsorted numbers, without sorting them all: they are counted into buckets, and
 * only the buckets that hold a wanted rank are looked into. `values` stays as it is. Throws RangeError where a rank does not exist.
 */
export function orderStatistics(values: Float64Array | Int32Array | Uint32Array, ranks: readonly number[]): number[] {
  const last = ranks.at(-1)
  if (last === undefined) return []
  if (last >= values.length) throw new RangeError(`rank ${last} of ${values.length} values`)
  if (values.length <= FEW) {
    const sorted = values.toSorted()
    return ranks.map((rank) => sorted[rank] as number)
  }
  let least = Infinity
  let most = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < least) least = value
    if (value > most) most = value
  }
  if (least === most) return ranks.map(() => least)
  const scale = (BUCKETS - 1) / (most - least)
  const buckets = new Uint32Array(BUCKETS)
  for (let i = 0; i < values.length; i++) {
    const bucket = (((values[i] as number) - least) * scale) | 0
    buckets[bucket] = (buckets[bucket] as number) + 1
  }
  return lookInto(values, ranks, { least, scale, buckets })
}

interface Counted {
  least: number
  scale: number
  buckets: Uint32Array
}

function lookInto(
  values: Float64Array | Int32Array | Uint32Array,
  ranks: readonly number[],
  { least, scale, buckets }: Counted,
): number[] {
  const found: number[] = []
  let bucket = 0
  let before = 0
  for (let next = 0; next < ranks.length;) {
    while (before + (buckets[bucket] as number) <= (ranks[next] as number)) before += buckets[bucket++] as number
    const size = buckets[bucket] as number
    const inside: number[] = []
    for (; next < ranks.length && (ranks[next] as number) < before + size; next++) inside.push((ranks[next] as number) - before)
    const held = new Float64Array(size)
    let at = 0
    for (let i = 0; i < values.length && at < size; i++) {
      const value = values[i] as number
      if ((((value - least) * scale) | 0) === bucket) held[at++] = value
    }
    found.push(...orderStatistics(held, inside))
  }
  return found
}
