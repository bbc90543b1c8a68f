import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { checkOffer, type OfferProblem } from './check.ts'
import type { Offer } from './offer.ts'

export type SaveOfferResult = { ok: true; offer: Offer } | { ok: false; problems: OfferProblem[] }

/** All offers, those that would win first. */
export async function listOffers(db: RecencyDatabase): Promise<Offer[]> {
  return (await db.offers.toArray()).toSorted((a, b) => b.priority - a.priority || a.name.localeCompare(b.name))
}

/**
 * Checks and saves a new or changed offer with the next revision. `draft` is an `OfferDraft` as the form gives it. One made from an older
 * revision than the stored one is refused, so that two windows do not overwrite each other. `now` in UTC ms.
 */
export async function saveOffer(db: RecencyDatabase, draft: unknown, now: number): Promise<SaveOfferResult> {
  return db.transaction('rw', db.offers, db.segments, async () => {
    const checked = checkOffer(draft, new Set(await db.segments.toCollection().primaryKeys()))
    if (!checked.ok) return checked
    const { id, revision, ...content } = checked.draft
    const stored = id === undefined ? undefined : await db.offers.get(id)
    if (id !== undefined && stored?.revision !== revision)
      return { ok: false, problems: [{ field: '', code: 'changed-meanwhile', values: {} }] }
    const offer: Offer = {
      ...content,
      id: stored?.id ?? newId(),
      revision: (stored?.revision ?? 0) + 1,
      origin: stored?.origin ?? { kind: 'own' },
      changedAt: now,
    }
    await db.offers.put(offer)
    return { ok: true, offer }
  })
}

/** Removes an offer. */
export async function removeOffer(db: RecencyDatabase, id: Id): Promise<void> {
  await db.offers.delete(id)
}
