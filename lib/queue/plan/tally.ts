import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { isOver } from '../machine.ts'
import type { ItemState, LeftWhy } from '../queue.ts'
import { itemsOf } from '../store.ts'

/** How far a queue is. */
export interface QueueTally {
  states: Partial<Record<ItemState, number>>
  skipped: Partial<Record<LeftWhy, number>>
  /** Those to whom it is still to be written. */
  left: number
}

/** Counts a queue's recipients by where they stand. */
export async function tallyOf(db: RecencyDatabase, queue: Id): Promise<QueueTally> {
  const tally: QueueTally = { states: {}, skipped: {}, left: 0 }
  await itemsOf(db, queue).each(({ state, why }) => {
    tally.states[state] = (tally.states[state] ?? 0) + 1
    if (!isOver({ state })) tally.left++
    if (state === 'skipped' && why) tally.skipped[why] = (tally.skipped[why] ?? 0) + 1
  })
  return tally
}
