import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { forSent } from './outcomes/read-recipients.ts'
import type { ResultChoices } from './report.ts'

/** The question `results.choices`: queues and offers of which something was prepared or sent. `sent` counts messages. */
export async function resultChoices(db: RecencyDatabase, signal?: AbortSignal): Promise<ResultChoices> {
  const [queues, offers] = await Promise.all([db.queues.toArray(), db.offers.toArray()])
  const sent = new Map<Id, number>()
  const add = (id: Id | null | undefined): void => {
    if (id) sent.set(id, (sent.get(id) ?? 0) + 1)
  }
  const ofOffers = new Set<Id>(queues.map(({ offer }) => offer.id))
  await forSent(
    db,
    (row) => {
      add(row.queue)
      add(row.offer?.id)
      if (row.offer) ofOffers.add(row.offer.id)
    },
    signal,
  )
  const names = new Map<Id, string>(queues.map(({ offer }) => [offer.id, offer.name]))
  for (const { id, name } of offers) names.set(id, name)
  return {
    queues: queues
      .map(({ id, name, made, rules }) => ({ id, name, madeAt: made.at, sent: sent.get(id) ?? 0, days: rules.boughtWithinDays }))
      .toSorted((a, b) => b.madeAt - a.madeAt),
    offers: [...ofOffers]
      .map((id) => ({ id, name: names.get(id) ?? null, sent: sent.get(id) ?? 0 }))
      .toSorted((a, b) => b.sent - a.sent || (a.id < b.id ? -1 : 1)),
  }
}
