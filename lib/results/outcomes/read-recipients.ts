import type { RecencyDatabase } from '../../db/database.ts'
import type { Id } from '../../db/id.ts'
import { mergedPeople } from '../../same/merged-people.ts'
import type { SentMessage } from '../../queue/queue.ts'
import { Recipients } from './recipients.ts'

/** Rows that are in memory at once. */
const SLICE = 5_000

/** The people of some queues. */
export async function readQueues(db: RecencyDatabase, queues: readonly Id[], signal?: AbortSignal): Promise<Recipients> {
  const people = await itemsOf(db, queues, signal)
  for (const queue of queues) {
    const rows = await db.sent.where('queue').equals(queue).toArray()
    signal?.throwIfAborted()
    for (const row of rows) people.addSent(row)
  }
  return people
}

/** Everybody to whom an offer was sent, or for whom it stands in a queue. */
export async function readOffer(
  db: RecencyDatabase,
  offer: Id,
  queues: readonly Id[],
  signal?: AbortSignal,
): Promise<Recipients> {
  const people = await itemsOf(db, queues, signal)
  await forSent(db, (row) => row.offer?.id === offer && people.addSent(row), signal)
  return people
}

/** Everything that was sent, slice by slice. */
export async function forSent(db: RecencyDatabase, take: (row: SentMessage) => void, signal?: AbortSignal): Promise<void> {
  for (let last = ''; ;) {
    const slice = await db.sent.where('id').above(last).limit(SLICE).toArray()
    signal?.throwIfAborted()
    for (const row of slice) take(row)
    if (slice.length < SLICE) return
    last = slice.at(-1)?.id ?? last
  }
}

async function itemsOf(db: RecencyDatabase, queues: readonly Id[], signal?: AbortSignal): Promise<Recipients> {
  const merged = await mergedPeople(db)
  const people = new Recipients((contact) => merged.headOf(contact))
  for (const queue of queues) {
    // Every state comes before an array: these are all keys that begin with the queue.
    const ids = await db.queueItems.where('[queue+state+rank]').between([queue], [queue, []]).primaryKeys()
    for (let from = 0; from < ids.length; from += SLICE) {
      const slice = await db.queueItems.bulkGet(ids.slice(from, from + SLICE))
      signal?.throwIfAborted()
      for (const item of slice) if (item) people.addItem(item)
    }
  }
  return people
}
