import type { MapAxes, RfmMap } from '../map.ts'

/** How many groups a map can have: one digit of base 36 each. */
export const MOST_GROUPS = 36

/** How many cells a map of these axes and this scale has. */
export function cellCount(axes: MapAxes, scale: number): number {
  return scale ** (axes === 'r-f-m' ? 3 : 2)
}

/** A score of 1 to `bands` on a scale of 1 to `scale`: the lowest stays lowest, the highest highest, those between are spread evenly. */
export function onScale(score: number, bands: number, scale: number): number {
  return bands === scale ? score : Math.round(1 + ((score - 1) * (scale - 1)) / (bands - 1))
}

/** The cell of a score: each axis is brought to the map's scale first, then the mean of frequency and money is rounded up where it is asked for. */
export function cellOf(r: number, f: number, m: number, bands: number, { axes, scale }: Pick<RfmMap, 'axes' | 'scale'>): number {
  const [recency, frequency, money] = [onScale(r, bands, scale) - 1, onScale(f, bands, scale), onScale(m, bands, scale)]
  if (axes === 'r-f-m') return (recency * scale + frequency - 1) * scale + money - 1
  return recency * scale + (axes === 'r-f' ? frequency : Math.ceil((frequency + money) / 2)) - 1
}

/** The place of a cell's group in the map's `groups`; NaN where the map says nothing of it. */
export function groupInCell({ cells }: Pick<RfmMap, 'cells'>, cell: number): number {
  return Number.parseInt(cells.charAt(cell), MOST_GROUPS)
}

/** A map's `cells` from the place of each cell's group. */
export function cellsText(places: readonly number[]): string {
  return places.map((place) => place.toString(MOST_GROUPS)).join('')
}

/** The scores of a cell, each from 1 to `scale`: recency, then frequency (or the mean), then money. */
export function scoresOfCell(cell: number, { axes, scale }: Pick<RfmMap, 'axes' | 'scale'>): number[] {
  const scores: number[] = []
  let rest = cell
  for (let axis = axes === 'r-f-m' ? 3 : 2; axis > 0; axis--) {
    scores.unshift((rest % scale) + 1)
    rest = Math.floor(rest / scale)
  }
  return scores
}
