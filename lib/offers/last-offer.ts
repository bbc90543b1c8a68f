import type { LastOffer } from '../card/card.ts'
import type { PersonState } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { Offer } from './offer.ts'

/** For how long it is asked what came of an offer: 30 days. */
const ASKED_FOR = 30 * 86_400_000

/**
 * The offer that was last put, sent or spoken of with a person, so that what came of it can be said also where another one is suggested by now; null:
 * there was none within 30 days, or it is the suggested one. `now` in UTC ms.
 */
export function lastOffer(
  offers: readonly Offer[],
  { offers: said = {}, written }: Pick<PersonState, 'offers' | 'written'>,
  suggested: Id | null,
  now: number,
): LastOffer | null {
  const newest = offers
    .flatMap((offer): LastOffer[] => {
      const told = toldOf(offer, said[offer.id], written?.offers[offer.id])
      return told ? [{ id: offer.id, name: offer.name, ...told }] : []
    })
    .toSorted((a, b) => b.at - a.at)[0]
  return newest && newest.id !== suggested && now - newest.at < ASKED_FOR ? newest : null
}

/** A sent message is more than one that was only put in the composer; what the agent said of it is more than both. */
export function toldOf(
  { revision }: Pick<Offer, 'revision'>,
  said: NonNullable<PersonState['offers']>[Id] | undefined,
  sent: number | undefined,
): Pick<LastOffer, 'state' | 'at' | 'until' | 'revision' | 'variant'> | null {
  const more = { revision: said?.revision ?? revision, ...(said?.variant && { variant: said.variant }) }
  const isOpen = !said || said.state === 'put' || (sent !== undefined && sent > said.at)
  if (sent !== undefined && isOpen) return { state: 'sent', at: sent, ...more }
  return said ? { state: said.state, at: said.at, ...(said.until !== undefined && { until: said.until }), ...more } : null
}
