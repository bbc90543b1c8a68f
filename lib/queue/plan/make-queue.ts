import type { RecencyDatabase } from '../../db/database.ts'
import { newId } from '../../db/id.ts'
import { Breath } from '../../import/breath.ts'
import type { TaskContext, TaskOutcome } from '../../jobs/tasks.ts'
import type { Queue, QueueItem } from '../queue.ts'
import { itemsOf } from '../store.ts'
import { textOf } from './guard.ts'
import { factsOfChosen, lookAtEverybody, type LookedAt } from './look-at-everybody.ts'
import { sweepItems } from './remove-queue.ts'
import type { QueueWish } from './wish.ts'

const PORTION = 500
/** Shares of the work, by what it takes at a large base. */
const LOOKING = 0.5

/**
 * The task `queue`: merges and freezes the texts and writes the queue. Its recipients are written first and the queue itself last: one that was
 * cancelled or broken off is none, and what it left is swept away when the next is made. Nothing is made where nobody would be written to.
 */
export async function makeQueue(
  db: RecencyDatabase,
  wish: QueueWish,
  { signal, progress }: TaskContext,
  now: number = Date.now(),
): Promise<TaskOutcome> {
  await sweepItems(db)
  if (await db.queues.get(wish.id)) return { recipients: 0, holdout: 0 }
  const looked = await lookAtEverybody(db, wish, { now, signal, progress: (share, done) => progress(share * LOOKING, done) })
  const recipients = looked?.chosen.filter(({ holdout }) => !holdout).length ?? 0
  if (!looked || recipients === 0) return { recipients: 0, holdout: 0 }
  try {
    await writeItems(db, wish, looked, now, { signal, progress })
    signal.throwIfAborted()
    await db.queues.add(queueOf(wish, looked, now))
  } catch (error) {
    await itemsOf(db, wish.id).delete()
    throw error
  }
  progress(1, looked.chosen.length)
  return { recipients, holdout: looked.chosen.length - recipients }
}

async function writeItems(
  db: RecencyDatabase,
  wish: QueueWish,
  { chosen, offer, ground }: LookedAt,
  now: number,
  { signal, progress }: Pick<TaskContext, 'signal' | 'progress'>,
): Promise<void> {
  const breath = new Breath(signal)
  // In the order of the base each page is read once.
  const ranked = chosen
    .map((one, rank) => ({ one, rank }))
    .toSorted((a, b) => (a.one.ordinal ?? Infinity) - (b.one.ordinal ?? Infinity) || a.rank - b.rank)
  for (let first = 0; first < ranked.length; first += PORTION) {
    const items: QueueItem[] = []
    for (const { one, rank } of ranked.slice(first, first + PORTION)) {
      const facts = await factsOfChosen(ground, one, wish)
      if (!facts) continue
      const { text, variant, language } = textOf(offer, facts, ground)
      items.push({
        id: newId(),
        queue: wish.id,
        rank,
        contact: one.id,
        state: one.holdout ? 'holdout' : 'planned',
        text: one.holdout ? '' : text,
        variant,
        language,
        segment: one.segment,
        notBefore: 0,
        changedAt: now,
        holder: null,
        drafted: null,
        sent: null,
        why: null,
      })
      if (breath.due()) await breath.take()
    }
    signal.throwIfAborted()
    await db.queueItems.bulkAdd(items)
    progress(LOOKING + (1 - LOOKING) * Math.min(1, (first + PORTION) / ranked.length), first + items.length)
  }
}

function queueOf({ id, name, of, network, rules }: QueueWish, { offer, people, left }: LookedAt, now: number): Queue {
  return {
    id,
    revision: 1,
    name: name.trim(),
    of,
    offer: { id: offer.id, revision: offer.revision, name: offer.name, marketing: offer.marketing },
    network,
    state: 'running',
    rules,
    createdAt: now,
    changedAt: now,
    // Who is held out is among the recipients.
    made: {
      at: now,
      people,
      left: Object.fromEntries(left.flatMap(({ why, count }) => (why === 'holdout' ? [] : [[why, count]]))),
    },
  }
}
