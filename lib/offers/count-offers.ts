import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedPeople } from '../same/merged-people.ts'

/** What became of an offer so far, by people: somebody to whom it went twice is one. */
export interface OfferCount {
  offer: Id
  /** Put in the composer, or seen to be sent. */
  put: number
  /** Seen to be sent. */
  sent: number
  /** The newest word of each. */
  accepted: number
  declined: number
  later: number
}

/** How far one person is with one offer. */
interface Standing {
  sent: boolean
  said: 'put' | 'accepted' | 'declined' | 'later'
}

const SLICE = 5000

/** Counts what the log says of offers, in slices; merged people are one. Throws the signal's reason when aborted. */
export async function countOffers(db: RecencyDatabase, signal?: AbortSignal): Promise<OfferCount[]> {
  const merged = await mergedPeople(db)
  const standings = new Map<Id, Map<Id, Standing>>()
  const standing = (offer: Id, contact: Id): Standing => {
    const people = standings.get(offer) ?? new Map<Id, Standing>()
    standings.set(offer, people)
    const head = merged.headOf(contact)
    const one: Standing = people.get(head) ?? { sent: false, said: 'put' }
    people.set(head, one)
    return one
  }
  for (const kind of ['offer', 'sent'] as const)
    for (let at = 0; ; at += SLICE) {
      signal?.throwIfAborted()
      const rows = db.log.where('[kind+at]').between([kind, -Infinity], [kind, Infinity])
      const entries = await rows.offset(at).limit(SLICE).toArray()
      for (const entry of entries)
        if (entry.kind === 'offer') standing(entry.offer, entry.contact).said = entry.state
        else if (entry.kind === 'sent' && entry.value.offer) standing(entry.value.offer.id, entry.contact).sent = true
      if (entries.length < SLICE) break
    }
  return [...standings].map(([offer, people]) => countOf(offer, [...people.values()]))
}

function countOf(offer: Id, people: readonly Standing[]): OfferCount {
  const said = (word: Standing['said']): number => people.filter((one) => one.said === word).length
  return {
    offer,
    put: people.length,
    sent: people.filter(({ sent }) => sent).length,
    accepted: said('accepted'),
    declined: said('declined'),
    later: said('later'),
  }
}
