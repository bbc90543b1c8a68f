import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { idKey } from '../orders/keys.ts'
import { mergedPeople, type MergedGroup, type MergedPeople } from './merged-people.ts'

/** A merged person among the ordinals of a base. */
export interface MergedOrdinals {
  group: MergedGroup
  /** Where the person stands in columns and lists: the head's ordinal, or the first member's where the head was typed by hand. */
  standing: number
  /** The other members' ordinals: they are not shown and not counted. */
  hidden: readonly number[]
}

const cached = new WeakMap<Base, { of: MergedPeople; groups: Promise<MergedOrdinals[]> }>()

/** The merged people of whom the base holds anybody; those who were typed by hand alone have no ordinal. Kept for as long as base and merges stay. */
export async function mergedOrdinals(base: Base): Promise<MergedOrdinals[]> {
  const merged = await mergedPeople(base.db)
  const known = cached.get(base)
  if (known?.of === merged) return known.groups
  const groups = placed(base, merged)
  cached.set(base, { of: merged, groups })
  groups.catch(() => cached.delete(base))
  return groups
}

/** Ordinals that lists and counts leave out, ascending: the person is shown at another one. */
export async function hiddenOrdinals(base: Base): Promise<Uint32Array> {
  const groups = await mergedOrdinals(base)
  return Uint32Array.from(groups.flatMap(({ hidden }) => hidden)).toSorted()
}

/** For each hidden ordinal the one at which the person is shown: a search that finds a member shows the head. */
export async function headOrdinals(base: Base): Promise<ReadonlyMap<number, number>> {
  const groups = await mergedOrdinals(base)
  return new Map(groups.flatMap(({ standing, hidden }) => hidden.map((ordinal) => [ordinal, standing] as const)))
}

/** Contacts typed by hand that are not counted beside the base, because they are somebody whom it holds, or another one typed by hand. */
export async function hiddenByHand(base: Base, typed: readonly Id[]): Promise<Set<Id>> {
  const merged = await mergedPeople(base.db)
  const inBase = new Set((await mergedOrdinals(base)).map(({ group }) => group))
  const hidden = new Set<Id>()
  const shown = new Set<MergedGroup>()
  for (const id of typed) {
    const group = merged.groupOf(id)
    if (!group) continue
    if (inBase.has(group) || shown.has(group)) hidden.add(id)
    else shown.add(group)
  }
  return hidden
}

async function placed(base: Base, merged: MergedPeople): Promise<MergedOrdinals[]> {
  const ordinals = await ordinalsOf(
    base,
    merged.groups.flatMap(({ members }) => members),
  )
  const found: MergedOrdinals[] = []
  for (const group of merged.groups) {
    const [standing, ...hidden] = group.members.flatMap((id) => ordinals.get(id) ?? [])
    if (standing !== undefined) found.push({ group, standing, hidden })
  }
  return found
}

/** Where contacts stand in a base; those whom it does not hold are left out. */
export async function ordinalsOf(base: Base, ids: readonly Id[]): Promise<Map<Id, number>> {
  const found = new Map<Id, number>()
  // In the index's order, so that each of its pages is read once.
  for (const id of ids.toSorted()) {
    const ordinals = await base.lookup('id', idKey(id))
    const [only] = ordinals
    if (ordinals.length === 1 && only !== undefined) found.set(id, only)
    // Keys are the first 52 of 128 random bits: two that share one must be looked at.
    else for (const ordinal of ordinals) if ((await base.person(ordinal))?.contact.id === id) found.set(id, ordinal)
  }
  return found
}
