import type { RecencyDatabase } from '../db/database.ts'
import { Base } from '../orders/base.ts'
import { NO_DAY } from '../orders/figure-columns.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'

/** How many events of contacts are kept. Only people who have any are read. */
export async function countEvents(db: RecencyDatabase, signal?: AbortSignal): Promise<number> {
  const base = await Base.open(db)
  const traits = await base.traits()
  let events = 0
  if (!traits) return events
  for (const [ordinal, last] of traits.lastEventDay.entries()) {
    if (last === NO_DAY) continue
    signal?.throwIfAborted()
    events += (await base.openPage(Math.floor(ordinal / PAGE_SIZE))).events(ordinal % PAGE_SIZE).length
  }
  return events
}
