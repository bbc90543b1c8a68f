import type { ScoreColumns } from './score-columns.ts'

/**
 * How the people with a score fall to the scores. One place for each score, `((r - 1) * bands + f - 1) * bands + m - 1`: the heat map's planes
 * and the sizes of every map's groups follow from it without the base.
 */
export interface ScoreGrid {
  bands: number
  people: number[]
  /** Minor units of the scoring's currency, of the purchases that it counts. */
  spent: number[]
}

/** Counts a whole base off its columns. */
export function countGrid({ spent }: { spent: Float64Array }, { r, f, m }: ScoreColumns, bands: number): ScoreGrid {
  const size = bands ** 3
  const people = new Uint32Array(size)
  const sums = new Float64Array(size)
  for (let ordinal = 0; ordinal < r.length; ordinal++) {
    const recency = r[ordinal] as number
    if (recency === 0) continue
    const cell = ((recency - 1) * bands + (f[ordinal] as number) - 1) * bands + (m[ordinal] as number) - 1
    people[cell] = (people[cell] as number) + 1
    sums[cell] = (sums[cell] as number) + (spent[ordinal] as number)
  }
  return { bands, people: [...people], spent: [...sums] }
}
