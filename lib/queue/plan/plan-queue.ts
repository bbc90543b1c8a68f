import type { RecencyDatabase } from '../../db/database.ts'
import { textOf } from './guard.ts'
import type { Clocks } from './hours.ts'
import { factsOfChosen, lookAtEverybody } from './look-at-everybody.ts'
import type { QueuePlan, QueueWish } from './wish.ts'

/** The question `queue.plan`: what would come of making a queue now. Nothing is written. Null where the offer or the segments are there no more. */
export async function planQueue(
  db: RecencyDatabase,
  wish: QueueWish,
  signal?: AbortSignal,
  now: number = Date.now(),
): Promise<QueuePlan | null> {
  const looked = await lookAtEverybody(db, wish, { now, signal })
  if (!looked) return null
  const { offer, ground, people, chosen, left } = looked
  const recipients = chosen.filter(({ holdout }) => !holdout)
  const clocks: Record<Clocks['by'], number> = { city: 0, country: 0, number: 0, shop: 0 }
  for (const one of recipients) if (one.clocks) clocks[one.clocks]++
  const samples: QueuePlan['samples'] = []
  for (const at of new Set([0, recipients.length >> 1, recipients.length - 1])) {
    const one = recipients[at]
    const facts = one && (await factsOfChosen(ground, one, wish))
    if (!facts) continue
    const { text, language, variant } = textOf(offer, facts, ground)
    samples.push({ id: one.id, name: one.name, text, language, variant })
  }
  signal?.throwIfAborted()
  return { people, recipients: recipients.length, left, samples, clocks }
}
