import type { RecencyDatabase } from '../../db/database.ts'
import { currentGeneration } from '../../orders/base.ts'
import { dayOf } from '../../workspace/day.ts'

/** Whether the history has the present base on the day of `now` (UTC ms) already; true as well where nobody is in it. */
export async function isDayKept(db: RecencyDatabase, timeZone: string, now: number): Promise<boolean> {
  const generation = await currentGeneration(db)
  if (generation === 0) return true
  const newest = await db.moments.orderBy('n').last()
  return newest?.generation === generation && newest.day === dayOf(now, timeZone)
}
