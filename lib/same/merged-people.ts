import { Dexie } from 'dexie'
import type { RecencyDatabase, SamePerson } from '../db/database.ts'
import type { Id } from '../db/id.ts'

/** Contacts that are shown and counted as one. */
export interface MergedGroup {
  /** Whose name and id stand: the one kept by the last merge. */
  head: Id
  /** All of them, the head first, then in the order in which they came together. */
  members: readonly Id[]
  /** For each member but the head: since when it is one with the head (UTC ms). */
  since: ReadonlyMap<Id, number>
}

/** Who is one with whom. Merging joins on reading alone: the base, and what was written of each, stay as they are. */
export class MergedPeople {
  readonly groups: readonly MergedGroup[]
  readonly #groupOf = new Map<Id, MergedGroup>()

  constructor(pairs: readonly Pick<SamePerson, 'one' | 'other' | 'kept' | 'at'>[]) {
    this.groups = groupsOf(pairs)
    for (const group of this.groups) for (const member of group.members) this.#groupOf.set(member, group)
  }

  get none(): boolean {
    return this.groups.length === 0
  }

  /** The group of somebody who was merged; null for everybody else. */
  groupOf(id: Id): MergedGroup | null {
    return this.#groupOf.get(id) ?? null
  }

  /** Under whose id this person is shown: their own where nobody merged them. */
  headOf(id: Id): Id {
    return this.#groupOf.get(id)?.head ?? id
  }

  /** All contacts that are this person, the head first; themselves alone where nobody merged them. */
  membersOf(id: Id): readonly Id[] {
    return this.#groupOf.get(id)?.members ?? [id]
  }
}

/** Raised by every write to `same`, here or in another place of this origin. */
let version = -1
const cached = new WeakMap<RecencyDatabase, { version: number; merged: Promise<MergedPeople> }>()

/** The present merges of a database: read once, and again after one was made or undone. Not within a transaction. */
export function mergedPeople(db: RecencyDatabase): Promise<MergedPeople> {
  if (version < 0) {
    version = 0
    Dexie.on('storagemutated', (parts) => {
      if (Object.keys(parts).some((part) => part.includes('/same/'))) version++
    })
  }
  const known = cached.get(db)
  if (known?.version === version) return known.merged
  const merged = readMerged(db)
  cached.set(db, { version, merged })
  merged.catch(() => cached.delete(db))
  return merged
}

/** The merges as they stand this moment, for long work in another place than the one they were written in, whose word may be under way. */
export async function readMerged(db: RecencyDatabase): Promise<MergedPeople> {
  return new MergedPeople(await db.same.where('verdict').equals('merged').toArray())
}

/** Unions in the order of the merges, so that the last one of a group names its head, and each union dates those whom it brings together. */
function groupsOf(pairs: readonly Pick<SamePerson, 'one' | 'other' | 'kept' | 'at'>[]): MergedGroup[] {
  const ordered = pairs.toSorted((a, b) => a.at - b.at || (a.one + a.other < b.one + b.other ? -1 : 1))
  const parts = new Map<Id, Part>()
  for (const { one, other, kept, at } of ordered) {
    const a = parts.get(one) ?? { members: [one], head: one, unions: [] }
    const b = parts.get(other) ?? { members: [other], head: other, unions: [] }
    if (a === b) {
      a.head = kept
      continue
    }
    const union = { at, sides: [a.members, b.members] as const }
    const joined = { members: [...a.members, ...b.members], head: kept, unions: [...a.unions, ...b.unions, union] }
    for (const member of joined.members) parts.set(member, joined)
  }
  return [...new Set(parts.values())].map(asGroup)
}

interface Part {
  members: Id[]
  head: Id
  unions: { at: number; sides: readonly [readonly Id[], readonly Id[]] }[]
}

function asGroup({ members, head, unions }: Part): MergedGroup {
  const since = new Map<Id, number>()
  for (const { at, sides } of unions) {
    const away = sides.find((side) => !side.includes(head))
    const here = sides.find((side) => side.includes(head))
    // A union that the head had no part in dates nobody: those came together with the head by a later one.
    if (here && away) for (const member of away) since.set(member, at)
  }
  return { head, members: [head, ...members.filter((member) => member !== head)], since }
}
