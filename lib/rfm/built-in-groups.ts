import type { GroupColour, RfmGroup } from './map.ts'

/** Every group that a built-in map has, best first, with its colour: no built-in map has two of one colour. The dictionaries name each (`group.<id>`). */
export const BUILT_IN_GROUPS = {
  champions: 'champions',
  premium: 'champions',
  loyal: 'loyal',
  repeat: 'loyal',
  'potential-loyalist': 'potential-loyalist',
  'top-spender': 'promising',
  recent: 'new',
  new: 'new',
  promising: 'promising',
  'needs-attention': 'needs-attention',
  'about-to-sleep': 'about-to-sleep',
  'at-risk': 'at-risk',
  'cant-lose': 'cant-lose',
  hibernating: 'hibernating',
  inactive: 'lost',
  lost: 'lost',
  others: 'hibernating',
} as const satisfies Record<string, GroupColour>
export type BuiltInGroupId = keyof typeof BUILT_IN_GROUPS
export const BUILT_IN_GROUP_IDS = Object.keys(BUILT_IN_GROUPS) as BuiltInGroupId[]

export function isBuiltInGroup(id: string): id is BuiltInGroupId {
  return Object.hasOwn(BUILT_IN_GROUPS, id)
}

/** A built-in group as maps have it. */
export function builtInGroup(id: BuiltInGroupId): RfmGroup {
  return { id, colour: BUILT_IN_GROUPS[id] }
}

/** The group of an id among a map's groups, else the built-in one; null where neither has it: the map that had it is gone. */
export function groupById(id: string, groups: readonly RfmGroup[]): RfmGroup | null {
  return groups.find((group) => group.id === id) ?? (isBuiltInGroup(id) ? builtInGroup(id) : null)
}
