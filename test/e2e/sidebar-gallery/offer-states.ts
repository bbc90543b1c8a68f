import type { CardContact, LastOffer, OfferCard } from '../../../lib/card/card.ts'
import type { FakeBackground } from '../../unit/sidebar/fake-background.ts'

type Offered = Extract<OfferCard, { kind: 'offer' }>
type Person = (change: Partial<CardContact>) => () => FakeBackground

const DAY = 86_400_000

/** The offer once it was put or sent, spoken of, in another language than the person's, or left out with what stands in the way. `now` in UTC ms. */
export function offerStates(person: Person, offer: Offered, now: number): Record<string, () => FakeBackground> {
  const last = (change: Partial<LastOffer>): LastOffer => ({
    id: 'spring',
    revision: 1,
    name: 'Spring, with a name that goes on for much longer than a name of an offer should',
    state: 'sent',
    at: now - 3 * DAY,
    ...change,
  })
  const others: Offered['reason']['others'] = [
    { name: 'Spring', why: 'rests', until: now + 20 * DAY },
    { name: 'הצעת קיץ', why: 'declined' },
    { name: 'Welcome back', why: 'lower-priority' },
  ]
  return {
    'offer-put': person({
      language: 'fi',
      offer: { ...offer, language: 'it', variant: 'b', said: { state: 'put', at: now }, reason: { ...offer.reason, others } },
    }),
    'offer-last': person({ offer: { ...offer, reason: { ...offer.reason, others } }, lastOffer: last({}) }),
    'offer-last-declined': person({ lastOffer: last({ state: 'declined', name: 'הצעת קיץ' }) }),
    'offer-later': person({
      offer: { kind: 'none', why: 'resting', others },
      lastOffer: last({ state: 'later', until: now + 7 * DAY }),
    }),
    'offer-window': person({ offer: { kind: 'none', why: 'window', others: [{ name: 'Spring', why: 'window' }] } }),
  }
}
