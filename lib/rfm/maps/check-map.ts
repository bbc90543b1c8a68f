import { isBuiltInGroup } from '../built-in-groups.ts'
import { GROUP_COLOURS, MEANT, type MapAxes, type RfmGroup, type RfmMap } from '../map.ts'
import { FEWEST_BANDS, MOST_BANDS } from '../bands.ts'
import { cellCount, groupInCell, MOST_GROUPS } from './cells.ts'

/** What is wrong with a map from outside. `cell` is its place in `cells`, `group` its place in `groups`, both from 0. */
export type MapProblem =
  | { kind: 'shape' }
  | { kind: 'scale' }
  | { kind: 'no-groups' }
  | { kind: 'too-many-groups'; most: number }
  | { kind: 'empty-name'; group: number }
  | { kind: 'long-name'; group: number; most: number }
  /** Two groups of one id or one name. */
  | { kind: 'twice'; group: number }
  /** Too few cells or too many. */
  | { kind: 'length'; wanted: number; found: number }
  | { kind: 'unknown-group'; cell: number }

export const LONGEST_NAME = 60

const AXES: readonly MapAxes[] = ['r-f-m', 'r-fm', 'r-f']

/** Reads a map from outside (a file, the settings of another version): as it is, or what is wrong with it. Anything more that it holds is left out. */
export function checkMap(value: unknown): { map: RfmMap } | { problem: MapProblem } {
  if (!isRecord(value)) return { problem: { kind: 'shape' } }
  const { id, axes, scale, groups, cells } = value
  if (typeof id !== 'string' || id === '' || typeof cells !== 'string' || !Array.isArray(groups) || !isOneOf(axes, AXES))
    return { problem: { kind: 'shape' } }
  if (typeof scale !== 'number' || !Number.isInteger(scale) || scale < FEWEST_BANDS || scale > MOST_BANDS)
    return { problem: { kind: 'scale' } }
  if (groups.length === 0) return { problem: { kind: 'no-groups' } }
  if (groups.length > MOST_GROUPS) return { problem: { kind: 'too-many-groups', most: MOST_GROUPS } }
  const read: RfmGroup[] = []
  for (const [place, one] of groups.entries()) {
    const group = readGroup(one, place)
    if ('problem' in group) return group
    if (read.some((other) => other.id === group.id || sameName(other, group))) return { problem: { kind: 'twice', group: place } }
    read.push(group)
  }
  const wanted = cellCount(axes, scale)
  if (cells.length !== wanted) return { problem: { kind: 'length', wanted, found: cells.length } }
  for (let cell = 0; cell < wanted; cell++)
    if (!(groupInCell({ cells }, cell) < read.length)) return { problem: { kind: 'unknown-group', cell } }
  return { map: { id, axes, scale, groups: read, cells: cells.toLowerCase() } }
}

/** A group without a name must be one that the dictionaries know. */
function readGroup(value: unknown, place: number): RfmGroup | { problem: MapProblem } {
  if (!isRecord(value) || typeof value['id'] !== 'string' || value['id'] === '' || !isOneOf(value['colour'], GROUP_COLOURS))
    return { problem: { kind: 'shape' } }
  const { id, colour, name, meant } = value
  if (name === undefined) {
    if (!isBuiltInGroup(id)) return { problem: { kind: 'empty-name', group: place } }
    return { id, colour, ...(isOneOf(meant, MEANT) && meant.startsWith(`${id}.`) && { meant }) }
  }
  if (typeof name !== 'string') return { problem: { kind: 'shape' } }
  const trimmed = name.trim()
  if (trimmed === '') return { problem: { kind: 'empty-name', group: place } }
  if (trimmed.length > LONGEST_NAME) return { problem: { kind: 'long-name', group: place, most: LONGEST_NAME } }
  return { id, name: trimmed, colour }
}

function sameName(a: RfmGroup, b: RfmGroup): boolean {
  return a.name !== undefined && b.name !== undefined && a.name.toLocaleLowerCase() === b.name.toLocaleLowerCase()
}

function isOneOf<T extends string>(value: unknown, list: readonly T[]): value is T {
  return (list as readonly unknown[]).includes(value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
