import type { RfmGroup } from './map.ts'
import { ELEVEN } from './maps/eleven.ts'
import type { GroupId } from './rfm.ts'
import { groupAt, UNSCORED, type ScoreColumns, type Unscored } from './score-columns.ts'

/** How the people of a base fall to the groups, and how many have no score, by the reason. */
export interface GroupCounts {
  /** By the ids of the map's groups. `spent` in minor units of the scoring's currency, of the purchases that it counts. */
  groups: Record<GroupId, { people: number; spent: number }>
  unscored: Record<Unscored, number>
}

/** Counts a whole base off its columns. `all`: the groups of the map that they were made with. */
export function countGroups(
  { spent }: { spent: Float64Array },
  { group }: ScoreColumns,
  all: readonly RfmGroup[] = ELEVEN.groups,
): GroupCounts {
  const people = new Uint32Array(256)
  const sums = new Float64Array(256)
  for (let ordinal = 0; ordinal < group.length; ordinal++) {
    const place = group[ordinal] as number
    people[place] = (people[place] as number) + 1
    sums[place] = (sums[place] as number) + (spent[ordinal] as number)
  }
  const groups = Object.fromEntries(
    all.map(({ id }, place) => [id, { people: people[place] ?? 0, spent: sums[place] ?? 0 }]),
  ) as GroupCounts['groups']
  const unscored = Object.fromEntries(
    Object.values(UNSCORED).map((place) => [groupAt(place), people[place] ?? 0]),
  ) as GroupCounts['unscored']
  return { groups, unscored }
}
