import type { Author } from '../contacts/write-log.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { SiteNetwork } from '../sites/identity.ts'
import { isHeld, isOver, step, type ItemEvent } from './machine.ts'
import type { Queue, QueueHolder, QueueItem } from './queue.ts'
import { sentTables, writeSent, type SentValue } from './write-sent.ts'

const NOT_OVER = ['planned', 'opening', 'drafting', 'drafted', 'unsure'] as const

/** Running queues of a messenger, the oldest first: so they are worked. */
export async function runningQueues(db: RecencyDatabase, network: SiteNetwork): Promise<Queue[]> {
  const running = await db.queues.where('state').equals('running').toArray()
  return running
    .filter((queue) => queue.network === network)
    .toSorted((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

/**
 * Writes down what happens to a recipient, if it can still happen: `seen` is the item as the caller knows it, and an item that has changed since is
 * left. Answers the item after it, or null where nothing was written. `now` in UTC ms.
 */
export async function change(
  db: RecencyDatabase,
  seen: Pick<QueueItem, 'id' | 'changedAt' | 'state'>,
  event: ItemEvent,
  now: number,
): Promise<QueueItem | null> {
  return db.transaction('rw', db.queueItems, db.queues, async () => {
    const next = await stepped(db, seen, event, now)
    if (next && isOver(next)) await closeWhenDone(db, next.queue, now)
    return next
  })
}

/**
 * A tab begins with a recipient. Null where it may not any more: the item has changed, its queue no longer runs, or somebody is already at this
 * person (`members`: all contacts that are this person), in this queue or in another.
 */
export async function take(
  db: RecencyDatabase,
  seen: QueueItem,
  members: readonly Id[],
  holder: QueueHolder,
  now: number,
): Promise<QueueItem | null> {
  return db.transaction('rw', db.queueItems, db.queues, async () => {
    if ((await db.queues.get(seen.queue))?.state !== 'running') return null
    const ofPerson = await db.queueItems
      .where('contact')
      .anyOf([...members])
      .toArray()
    // What may have been sent to them has to be cleared up first, also where it was another queue's.
    if (ofPerson.some((other) => other.id !== seen.id && (isHeld(other) || other.state === 'unsure'))) return null
    return stepped(db, seen, { event: 'take', holder }, now)
  })
}

/** Writes down that a recipient's message was seen, together with the message: both or neither. Null where it was written already. */
export async function markSent(
  db: RecencyDatabase,
  author: Author,
  seen: QueueItem,
  value: SentValue,
  { at, now }: { /** When it was sent. */ at: number; now: number },
): Promise<QueueItem | null> {
  return db.transaction('rw', [...sentTables(db), db.queueItems, db.queues], async () => {
    const present = await db.queueItems.get(seen.id)
    if (!present || !step(present, { event: 'sent', sent: '' }, now)) return null
    const { id } = await writeSent(db, author, present.contact, value, at)
    const next = step(present, { event: 'sent', sent: id }, now)
    if (!next) return null
    await db.queueItems.put(next)
    await closeWhenDone(db, next.queue, now)
    return next
  })
}

/** Those that a tab is at, or that were left in the middle by one that is gone. */
export async function heldItems(db: RecencyDatabase): Promise<QueueItem[]> {
  return db.queueItems.where('state').anyOf('opening', 'drafting', 'drafted').toArray()
}

/** Whether anybody is held, or may have been written to without its being seen: else a chat that is opened is none of the queue's. */
export async function hasDrafts(db: RecencyDatabase): Promise<boolean> {
  return (await db.queueItems.where('state').anyOf('opening', 'drafting', 'drafted', 'unsure', 'skipped').limit(1).count()) > 0
}

/** Items of a person whose draft may have been sent, whatever became of them since. `members`: all contacts that are this person. */
export async function draftedItems(db: RecencyDatabase, members: readonly Id[]): Promise<QueueItem[]> {
  const items = await db.queueItems
    .where('contact')
    .anyOf([...members])
    .toArray()
  return items.filter((item) => item.drafted !== null && item.state !== 'sent')
}

/** Gives back whom a tab held that `isThere` does not know any more: the browser, the tab or the page with the draft is gone. */
export async function giveBackLost(db: RecencyDatabase, isThere: (item: QueueItem) => boolean, now: number): Promise<number> {
  return db.transaction('rw', db.queueItems, db.queues, async () => {
    const lost = (await heldItems(db)).filter((item) => !isThere(item))
    for (const item of lost) await stepped(db, item, { event: 'give-back' }, now)
    return lost.length
  })
}

/** Who comes next of a queue, in order: those whose draft may have been sent first. At most `most`; `now` in UTC ms. */
export async function dueItems(db: RecencyDatabase, queue: Id, now: number, most: number): Promise<QueueItem[]> {
  const unsure = await inState(db, queue, 'unsure').toArray()
  const planned = await inState(db, queue, 'planned')
    .filter(({ notBefore }) => notBefore <= now)
    .limit(most)
    .toArray()
  return [...unsure.filter(({ notBefore }) => notBefore <= now), ...planned].slice(0, most)
}

/** When the next of those who were put off comes (UTC ms); null: nobody was. */
export async function nextDueAt(db: RecencyDatabase, queue: Id, now: number): Promise<number | null> {
  const later = (await Promise.all((['planned', 'unsure'] as const).map((state) => inState(db, queue, state).toArray())))
    .flat()
    .filter(({ notBefore }) => notBefore > now)
  return later.length === 0 ? null : Math.min(...later.map(({ notBefore }) => notBefore))
}

/** How many of a queue are not over yet. */
export async function countLeft(db: RecencyDatabase, queue: Id): Promise<number> {
  const counts = await Promise.all(NOT_OVER.map((state) => inState(db, queue, state).count()))
  return counts.reduce((sum, count) => sum + count, 0)
}

/** How many of a queue were sent since an instant (UTC ms): of a day's budget. */
export async function countSentSince(db: RecencyDatabase, queue: Id, since: number): Promise<number> {
  return db.sent
    .where('at')
    .aboveOrEqual(since)
    .filter((row) => row.queue === queue)
    .count()
}

/** Stops a queue for good (`stopped`), lets it wait (`paused`) or go on. Null where it cannot: it is over, or not there. */
export async function setQueueState(
  db: RecencyDatabase,
  id: Id,
  state: 'running' | 'paused' | 'stopped',
  now: number,
): Promise<Queue | null> {
  return db.transaction('rw', db.queueItems, db.queues, async () => {
    const queue = await db.queues.get(id)
    if (!queue || queue.state === 'stopped' || queue.state === 'done') return null
    if (state === 'stopped') {
      const left = (await itemsOf(db, id).toArray()).filter((item) => !isOver(item))
      for (const item of left) await stepped(db, item, { event: 'skip', why: 'stopped' }, now)
    }
    const next: Queue = { ...queue, state, revision: queue.revision + 1, changedAt: now }
    await db.queues.put(next)
    return next
  })
}

/** All contacts that are this item's person. Not within a transaction. */
export async function membersOf(db: RecencyDatabase, contact: Id): Promise<readonly Id[]> {
  return (await mergedPeople(db)).membersOf(contact)
}

async function stepped(
  db: RecencyDatabase,
  { id, changedAt, state }: Pick<QueueItem, 'id' | 'changedAt' | 'state'>,
  event: ItemEvent,
  now: number,
): Promise<QueueItem | null> {
  const present = await db.queueItems.get(id)
  if (!present || present.state !== state || present.changedAt !== changedAt) return null
  const next = step(present, event, now)
  if (!next) return null
  // Two steps within one millisecond, or after the clock went back, are two.
  const written = { ...next, changedAt: Math.max(now, present.changedAt + 1) }
  await db.queueItems.put(written)
  return written
}

async function closeWhenDone(db: RecencyDatabase, id: Id, now: number): Promise<void> {
  const queue = await db.queues.get(id)
  if (!queue || (queue.state !== 'running' && queue.state !== 'paused') || (await countLeft(db, id)) > 0) return
  await db.queues.put({ ...queue, state: 'done', revision: queue.revision + 1, changedAt: now })
}

/** All recipients of a queue, whatever became of them. */
export function itemsOf(db: RecencyDatabase, queue: Id) {
  // No state has a letter beyond these.
  return db.queueItems.where('[queue+state+rank]').between([queue, '', -Infinity], [queue, '\uffff', Infinity])
}

function inState(db: RecencyDatabase, queue: Id, state: QueueItem['state']) {
  return db.queueItems.where('[queue+state+rank]').between([queue, state, -Infinity], [queue, state, Infinity])
}
