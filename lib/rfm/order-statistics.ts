/** Buckets of one pass. Whole numbers that spread no wider have one bucket each: then counting is all there is to do. */
const BUCKETS = 1 << 16
/** So few are sorted. */
const FEW = 2048

/**
 * The values at some ranks (0 the smallest; ascending, the last the highest) of unsorted numbers, without sorting them all: they are counted
 * into buckets, and only the buckets that hold a wanted rank are looked into. `values` stays as it is. Throws RangeError where a rank does not
 * exist.
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
  if (!(values instanceof Float64Array) && most - least < BUCKETS) return byCounting(values, ranks, least)
  return byBuckets(values, ranks, least, (BUCKETS - 1) / (most - least))
}

function byCounting(values: Int32Array | Uint32Array, ranks: readonly number[], least: number): number[] {
  const counts = new Uint32Array(BUCKETS)
  for (let i = 0; i < values.length; i++) {
    const place = (values[i] as number) - least
    counts[place] = (counts[place] as number) + 1
  }
  return placesOf(counts, ranks).map(({ bucket }) => least + bucket)
}

function byBuckets(
  values: Float64Array | Int32Array | Uint32Array,
  ranks: readonly number[],
  least: number,
  scale: number,
): number[] {
  // Kept, since reckoning a bucket a second time costs more than reading it.
  const bucketOf = new Uint16Array(values.length)
  const counts = new Uint32Array(BUCKETS)
  for (let i = 0; i < values.length; i++) {
    const bucket = (((values[i] as number) - least) * scale) | 0
    bucketOf[i] = bucket
    counts[bucket] = (counts[bucket] as number) + 1
  }
  const places = placesOf(counts, ranks)
  const buckets = [...new Set(places.map(({ bucket }) => bucket))]
  /** 1 and up for a bucket that is looked into. */
  const slots = new Uint8Array(BUCKETS)
  buckets.forEach((bucket, i) => (slots[bucket] = i + 1))
  const held = buckets.map((bucket) => new Float64Array(counts[bucket] as number))
  const filled = new Uint32Array(buckets.length)
  for (let i = 0; i < values.length; i++) {
    const slot = slots[bucketOf[i] as number] as number
    if (slot === 0) continue
    const at = filled[slot - 1] as number
    ;(held[slot - 1] as Float64Array)[at] = values[i] as number
    filled[slot - 1] = at + 1
  }
  return buckets.flatMap((bucket, i) => {
    const inside = places.flatMap((place) => (place.bucket === bucket ? [place.rank] : []))
    return orderStatistics(held[i] as Float64Array, inside)
  })
}

/** In which bucket each rank is, and which rank it has there. */
function placesOf(counts: Uint32Array, ranks: readonly number[]): { bucket: number; rank: number }[] {
  let bucket = 0
  let before = 0
  return ranks.map((rank) => {
    while (before + (counts[bucket] as number) <= rank) before += counts[bucket++] as number
    return { bucket, rank: rank - before }
  })
}
