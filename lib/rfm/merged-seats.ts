import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Base } from '../orders/base.ts'
import { idKey } from '../orders/keys.ts'
import type { Order } from '../orders/order.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { mergeRows } from '../same/merge-rows.ts'
import type { PersonRow } from '../orders/person-row.ts'

/** Contacts of a base that were merged into one person: at which ordinal the person is counted, and at which nobody is. */
export interface MergedSeat {
  seat: number
  others: number[]
  row: PersonRow
  orders: readonly Order[]
}

/** Of every merged group of which at least two are in the base. These are few: people made them one by one. */
export async function mergedSeats(db: RecencyDatabase, base: Base): Promise<MergedSeat[]> {
  const seats: MergedSeat[] = []
  for (const { head, members } of (await mergedPeople(db)).groups) {
    const found: { ordinal: number; row: PersonRow }[] = []
    for (const id of members) {
      const one = await seatOf(base, id)
      if (one) found.push(one)
    }
    const [first, ...others] = found
    if (!first || others.length === 0) continue
    const row = mergeRows(
      found.map((one) => one.row),
      head,
    )
    seats.push({ seat: first.ordinal, others: others.map((one) => one.ordinal), row, orders: row.orders })
  }
  return seats
}

async function seatOf(base: Base, id: Id): Promise<{ ordinal: number; row: PersonRow } | null> {
  for (const ordinal of await base.lookup('id', idKey(id))) {
    const row = await base.person(ordinal)
    if (row?.contact.id === id) return { ordinal, row }
  }
  return null
}

/** Which merges a cut was made with, as a short text that changes with every merge and every undoing of one. */
export async function mergesName(db: RecencyDatabase): Promise<string> {
  const { groups } = await mergedPeople(db)
  if (groups.length === 0) return ''
  let sum = 0
  let newest = 0
  for (const { members, since } of groups) {
    sum += members.length
    for (const at of since.values()) newest = Math.max(newest, at)
  }
  return `${groups.length} ${sum} ${newest}`
}
