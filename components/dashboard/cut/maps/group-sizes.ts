import { groupPlace } from '../../../../lib/rfm/groups.ts'
import type { RfmMap } from '../../../../lib/rfm/map.ts'
import { cellCount, cellOf } from '../../../../lib/rfm/maps/cells.ts'
import type { ScoreGrid } from '../../../../lib/rfm/score-grid.ts'
import { scoresOf, type Scores } from '../grid/plane.ts'

/** People and money (minor units) of one group. */
export interface GroupSize {
  people: number
  spent: number
}

/** Gives the place of a score's group in a map. */
export function groupPlacer(map: RfmMap, bands: number): (scores: Scores) => number {
  return ({ r, f, m }) => groupPlace(r, f, m, bands, map)
}

/** How the people of a grid would fall to a map's groups, in the groups' order. */
export function groupSizes(grid: ScoreGrid, map: RfmMap): GroupSize[] {
  const sizes = map.groups.map(() => ({ people: 0, spent: 0 }))
  const placeOf = groupPlacer(map, grid.bands)
  for (const { place, ...scores } of scoresOf(grid)) {
    const size = sizes[placeOf(scores)]
    if (!size) continue
    size.people += grid.people[place] ?? 0
    size.spent += grid.spent[place] ?? 0
  }
  return sizes
}

/** How many people are in another group by one map than by another. Groups are told by their ids. */
export function peopleMoved(grid: ScoreGrid, from: RfmMap, to: RfmMap): number {
  const [before, after] = [groupPlacer(from, grid.bands), groupPlacer(to, grid.bands)]
  let moved = 0
  for (const { place, ...scores } of scoresOf(grid))
    if (from.groups[before(scores)]?.id !== to.groups[after(scores)]?.id) moved += grid.people[place] ?? 0
  return moved
}

/** How many people of a grid are at each place of a map's `cells`. */
export function peopleAtPlaces(grid: ScoreGrid, map: RfmMap): number[] {
  const people = Array.from({ length: cellCount(map.axes, map.scale) }, () => 0)
  for (const { place, r, f, m } of scoresOf(grid)) {
    const at = cellOf(r, f, m, grid.bands, map)
    people[at] = (people[at] ?? 0) + (grid.people[place] ?? 0)
  }
  return people
}
