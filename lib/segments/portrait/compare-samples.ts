import { medianOf, shareOfMore } from './effect-size.ts'

/** Two samples of numbers compared; a median is null where a sample is empty, and `more` (see `shareOfMore`) where one is. */
export interface Compared {
  first: number | null
  second: number | null
  more: number | null
}

/** Whole numbers below this are counted instead of being sorted, which takes a tenth of the time for a million: 16 MB for each sample. */
const COUNTED = 1 << 22

/** Compares unsorted samples of numbers of zero or more. */
export function compareSamples(first: Float64Array, second: Float64Array): Compared {
  const most = Math.max(mostOf(first), mostOf(second))
  if (most >= COUNTED) {
    const [a, b] = [first.toSorted(), second.toSorted()]
    return { first: medianOf(a), second: medianOf(b), more: shareOfMore(a, b) }
  }
  const [a, b] = [countsOf(first, most), countsOf(second, most)]
  let below = 0
  let sum = 0
  for (let value = 0; value <= most; value++) {
    const same = b[value] as number
    sum += (a[value] as number) * (below + same / 2)
    below += same
  }
  return {
    first: medianIn(a, first.length),
    second: medianIn(b, second.length),
    more: first.length === 0 || second.length === 0 ? null : sum / first.length / second.length,
  }
}

/** The largest; Infinity where one is no whole number. */
function mostOf(values: Float64Array): number {
  let most = 0
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value > most) most = value
    if (value !== (value | 0)) return Infinity
  }
  return most
}

function countsOf(values: Float64Array, most: number): Uint32Array {
  const counts = new Uint32Array(most + 1)
  for (let i = 0; i < values.length; i++) counts[values[i] as number] = (counts[values[i] as number] as number) + 1
  return counts
}

function medianIn(counts: Uint32Array, length: number): number | null {
  if (length === 0) return null
  const at = (rank: number): number => {
    let value = 0
    for (let before = counts[0] as number; before <= rank; before += counts[value] as number) value++
    return value
  }
  return (at((length - 1) >> 1) + at(length >> 1)) / 2
}
