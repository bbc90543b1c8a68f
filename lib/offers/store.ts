import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { readVocabulary } from '../segments/vocabulary.ts'
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
  return db.transaction('rw', [db.offers, db.segments, db.ownFields, db.stageRules, db.keyed], async () => {
    const stored = await storedOf(db, draft)
    const checked = checkOffer(draft, await readVocabulary(db), stored)
    if (!checked.ok) return checked
    const { id, revision, ...content } = checked.draft
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

async function storedOf(db: RecencyDatabase, draft: unknown): Promise<Offer | undefined> {
  if (typeof draft !== 'object' || draft === null || !('id' in draft) || typeof draft.id !== 'string') return undefined
  return db.offers.get(draft.id)
}

/**
 * Switches an offer on or off. Its text stays what it was, so its revision does too: whoever declined it is not asked anew. False: it is there no
 * more. `now` in UTC ms.
 */
export async function switchOffer(db: RecencyDatabase, id: Id, on: boolean, now: number): Promise<boolean> {
  return (await db.offers.where('id').equals(id).modify({ off: !on, changedAt: now })) > 0
}

/** A copy under another name, switched off until somebody has looked at it. Null: the offer is there no more. `now` in UTC ms. */
export async function copyOffer(db: RecencyDatabase, id: Id, name: string, now: number): Promise<Offer | null> {
  return db.transaction('rw', db.offers, async () => {
    const stored = await db.offers.get(id)
    if (!stored) return null
    const copy: Offer = { ...stored, id: newId(), revision: 1, origin: { kind: 'own' }, name, off: true, changedAt: now }
    await db.offers.add(copy)
    return copy
  })
}

/** Removes an offer. */
export async function removeOffer(db: RecencyDatabase, id: Id): Promise<void> {
  await db.offers.delete(id)
}
