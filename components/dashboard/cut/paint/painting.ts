import { GROUP_COLOURS, type GroupColour, type RfmGroup, type RfmMap } from '../../../../lib/rfm/map.ts'
import { cellCount, cellsText, groupInCell, MOST_GROUPS, onScale, scoresOfCell } from '../../../../lib/rfm/maps/cells.ts'
import type { Cell } from '../grid/cells.ts'

/**
 * The places of `cells` that one square of the painted grid stands for: recency along the columns, frequency (or the mean) along the rows. A map of
 * three axes has one for each score of money; `money` picks one of them, null takes all.
 */
export function placesOf({ axes, scale }: RfmMap, { x, y }: Cell, money: number | null): number[] {
  const place = (x - 1) * scale + y - 1
  if (axes !== 'r-f-m') return [place]
  if (money !== null) return [place * scale + money - 1]
  return Array.from({ length: scale }, (_, at) => place * scale + at)
}

/** The groups (their places) of one square, each once, in the order of money. */
export function groupsIn(map: RfmMap, cell: Cell, money: number | null): number[] {
  return [...new Set(placesOf(map, cell, money).map((place) => groupInCell(map, place)))]
}

/** Gives squares to a group. The map itself where nothing changes. */
export function painted(map: RfmMap, cells: readonly Cell[], money: number | null, group: number): RfmMap {
  const signs = [...map.cells]
  for (const cell of cells) for (const place of placesOf(map, cell, money)) signs[place] = group.toString(MOST_GROUPS)
  const next = signs.join('')
  return next === map.cells ? map : { ...map, cells: next }
}

/** The same map on another number of bands: every square takes the group that its scores had when they were brought to the old number evenly. */
export function rescaled(map: RfmMap, scale: number): RfmMap {
  const { axes } = map
  const cells = Array.from({ length: cellCount(axes, scale) }, (_, place) => {
    const old = scoresOfCell(place, { axes, scale }).map((score) => onScale(score, scale, map.scale))
    return groupInCell(
      map,
      old.reduce((at, score) => at * map.scale + score - 1, 0),
    )
  })
  return { ...map, scale, cells: cellsText(cells) }
}

/** One more group, with no square yet, in the colour that fewest others have. The map itself where there are 36. */
export function withGroup(map: RfmMap, id: string, name: string): RfmMap {
  if (map.groups.length >= MOST_GROUPS) return map
  return { ...map, groups: [...map.groups, { id, name, colour: leastUsedColour(map.groups) }] }
}

/** Calls a group by the user's own words. The sentence that told who is in it may hold no more, so it goes. */
export function withGroupName(map: RfmMap, id: string, name: string): RfmMap {
  return withChanged(map, id, ({ meant: _, ...group }) => ({ ...group, name }))
}

export function withGroupColour(map: RfmMap, id: string, colour: GroupColour): RfmMap {
  return withChanged(map, id, (group) => ({ ...group, colour }))
}

function withChanged(map: RfmMap, id: string, change: (group: RfmGroup) => RfmGroup): RfmMap {
  return { ...map, groups: map.groups.map((group) => (group.id === id ? change(group) : group)) }
}

/** Takes a group away; its squares go to another one, so that none is without. The map itself where the two are one, or one is not there. */
export function withoutGroup(map: RfmMap, id: string, heir: string): RfmMap {
  const from = map.groups.findIndex((group) => group.id === id)
  const to = map.groups.findIndex((group) => group.id === heir)
  if (from < 0 || to < 0 || from === to) return map
  // Those that stood behind the one that is gone move up by one.
  const moved = (place: number): number => (place > from ? place - 1 : place)
  const cells = [...map.cells].map((sign) => {
    const place = Number.parseInt(sign, MOST_GROUPS)
    return moved(place === from ? to : place).toString(MOST_GROUPS)
  })
  return { ...map, groups: map.groups.filter((group) => group.id !== id), cells: cells.join('') }
}

function leastUsedColour(groups: readonly RfmGroup[]): GroupColour {
  const uses = (colour: GroupColour): number => groups.filter((group) => group.colour === colour).length
  return GROUP_COLOURS.toSorted((a, b) => uses(a) - uses(b))[0] ?? 'lost'
}
