import type { PersonState } from '../db/database.ts'
import { lastOffer } from '../offers/last-offer.ts'
import type { Offer } from '../offers/offer.ts'
import { suggestOffer, type SuggestFor } from '../offers/suggest.ts'
import type { CardContact } from './card.ts'

/** What a card says of offers: the one that suits now, what came of the last one, and when to write again. `now` in UTC ms. */
export function offerPart(
  offers: readonly Offer[],
  person: PersonState,
  of: Omit<SuggestFor, 'person' | 'now'>,
  now: number,
): Pick<CardContact, 'offer' | 'lastOffer' | 'remind' | 'window'> {
  const offer = suggestOffer(offers, { ...of, person, now })
  const last = lastOffer(offers, person, offer.kind === 'offer' ? offer.id : null, now)
  return {
    offer,
    ...(last && { lastOffer: last }),
    ...(person.remind && { remind: { at: person.remind.at, note: person.remind.note } }),
    ...(of.window && { window: of.window }),
  }
}
