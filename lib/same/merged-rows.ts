import type { Base } from '../orders/base.ts'
import type { PersonRow } from '../orders/person-row.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedOrdinals, type MergedOrdinals } from './merged-ordinals.ts'
import type { MergedGroup } from './merged-people.ts'
import { mergeRows, type MergedRow } from './merge-rows.ts'

/** One merged person with everything joined, and where they stand in the base. */
export interface PlacedRow extends MergedOrdinals {
  row: MergedRow
}

/** Merged people whom a base holds, joined. In the order of their ordinals, so that walking reads each page of the base about once. */
export async function* mergedRows(base: Base, signal?: AbortSignal): AsyncGenerator<PlacedRow> {
  const groups = await mergedOrdinals(base)
  for (const placed of groups.toSorted((a, b) => a.standing - b.standing)) {
    signal?.throwIfAborted()
    const rows: PersonRow[] = []
    for (const ordinal of [placed.standing, ...placed.hidden]) {
      const row = await base.person(ordinal)
      if (row) rows.push(row)
    }
    const [joined] = await withTyped(base.db, placed.group, rows)
    if (joined) yield { ...placed, row: joined }
  }
}

/** Adds those members who were typed by hand, and joins all. Empty where nobody of the group is there any more. */
export async function withTyped(db: RecencyDatabase, group: MergedGroup, rows: readonly PersonRow[]): Promise<MergedRow[]> {
  const known = new Set(rows.map((row) => row.contact.id))
  const typed = await typedRows(
    db,
    group.members.filter((id) => !known.has(id)),
  )
  const byId = new Map([...rows, ...typed].map((row) => [row.contact.id, row]))
  const ordered = group.members.flatMap((id) => byId.get(id) ?? [])
  return ordered.length === 0 ? [] : [mergeRows(ordered, group.head)]
}

async function typedRows(db: RecencyDatabase, ids: readonly Id[]): Promise<PersonRow[]> {
  const found = await db.contacts.bulkGet([...ids])
  return found.flatMap((typed) => {
    if (!typed) return []
    const { keys: _, ...contact } = typed
    return [{ contact, orders: [], events: [] }]
  })
}
