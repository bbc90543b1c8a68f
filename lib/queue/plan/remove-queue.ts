import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { itemsOf } from '../store.ts'

/** Takes a queue away that is over, with its texts. What was sent stays in the log and the results. False where it is not over, or not there. */
export async function removeQueue(db: RecencyDatabase, id: Id): Promise<boolean> {
  return db.transaction('rw', db.queues, db.queueItems, async () => {
    const queue = await db.queues.get(id)
    if (!queue || (queue.state !== 'done' && queue.state !== 'stopped')) return false
    await db.queues.delete(id)
    await itemsOf(db, id).delete()
    return true
  })
}

/** Takes away what the making of a queue left that was broken off. Not while one is being made. */
export async function sweepItems(db: RecencyDatabase): Promise<void> {
  const known = new Set<Id>(await db.queues.toCollection().primaryKeys())
  let last = ''
  for (;;) {
    const next = await db.queueItems.where('[queue+state+rank]').above([last, '\uffff', Infinity]).first()
    if (!next) return
    last = next.queue
    if (!known.has(last)) await itemsOf(db, last).delete()
  }
}
