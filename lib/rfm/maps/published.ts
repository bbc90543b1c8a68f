import { builtInGroup, BUILT_IN_GROUP_IDS, type BuiltInGroupId } from '../built-in-groups.ts'
import type { MapAxes, Meant, RfmGroup, RfmMap } from '../map.ts'
import { cellCount, cellsText, scoresOfCell } from './cells.ts'

/** A map from score to group as somebody published it. */
export interface Published {
  /** Address or name of what was read, '' where several public notebooks have it and none is known to be the first; see `../shared/facts/scores-and-stages.md`, 4.2. */
  source: string
  axes: MapAxes
  scale: number
  /** The lowest score as published; ours begin at 1. */
  lowest: 0 | 1
  /**
   * In the order of the table. `cells`: codes of one digit for each axis, each digit or range of digits as published, divided by blanks:
   * `555 4-5/1/1-3`.
   */
  groups: { id: BuiltInGroupId; meant?: Meant; cells: string }[]
  /** Cells that several groups name go to the first in the table. `and-nobody-empty`: a group that would be left without any keeps all of its own. */
  taken: 'first' | 'first-and-nobody-empty'
}

/** What had to be decided for a published map. Codes are written as published. */
export interface Completion {
  /** Cells that no group names: they are "Others". */
  gaps: string[]
  /** Cells that several groups name, with those groups in the order of the table, and the one that they went to. */
  overlaps: { code: string; groups: BuiltInGroupId[]; given: BuiltInGroupId }[]
  /** Groups that never come about, since others before them name all of their cells; the map leaves them out. */
  never: BuiltInGroupId[]
}

/** The published map with exactly one group for every cell, groups best first, and what was decided. */
export function completed(
  id: string,
  { axes, scale, lowest, groups, taken }: Published,
): { map: RfmMap; completion: Completion } {
  const named = groups.map((group) => new Set(codesOf(group.cells)))
  const codes = Array.from({ length: cellCount(axes, scale) }, (_, cell) =>
    scoresOfCell(cell, { axes, scale })
      .map((score) => score - 1 + lowest)
      .join(''),
  )
  const claims = codes.map((code) => groups.flatMap(({ id: group }, at) => (named[at]?.has(code) ? [group] : [])))
  const first = new Set(claims.flatMap(([group]) => group ?? []))
  const kept = new Set(
    groups.flatMap(({ id: group }) => (taken === 'first-and-nobody-empty' && !first.has(group) ? [group] : [])),
  )
  const given = claims.map((claim) => claim.find((group) => kept.has(group)) ?? claim[0] ?? 'others')
  const used = BUILT_IN_GROUP_IDS.filter((group) => given.includes(group))
  const shown = used.map((group): RfmGroup => {
    const meant = groups.find((one) => one.id === group)?.meant
    return { ...builtInGroup(group), ...(meant && { meant }) }
  })
  return {
    map: { id, axes, scale, groups: shown, cells: cellsText(given.map((group) => used.indexOf(group))) },
    completion: {
      gaps: codes.filter((_, cell) => claims[cell]?.length === 0),
      overlaps: codes.flatMap((code, cell) => {
        const claim = claims[cell] ?? []
        return claim.length > 1 ? [{ code, groups: claim, given: given[cell] ?? 'others' }] : []
      }),
      never: groups.flatMap(({ id: group }) => (used.includes(group) ? [] : [group])),
    },
  }
}

/** All codes of a text such as `555 4-5/1/1-3`. */
export function codesOf(text: string): string[] {
  return text.split(' ').flatMap((item) => {
    if (!item.includes('/')) return [item]
    const axes = item.split('/').map((range) => {
      const [low, high = low] = range.split('-').map(Number)
      return Array.from({ length: Number(high) - Number(low) + 1 }, (_, i) => String(Number(low) + i))
    })
    return axes.reduce((codes, axis) => codes.flatMap((code) => axis.map((digit) => code + digit)), [''])
  })
}
