import type { Offer } from '../../../lib/offers/offer.ts'

export function offer(change: Partial<Offer> = {}): Offer {
  return {
    id: 'f'.repeat(32),
    revision: 1,
    origin: { kind: 'own' },
    name: 'Offer',
    texts: { '': 'Hi {first_name|there}' },
    segment: null,
    priority: 10,
    validFrom: null,
    validTo: null,
    marketing: true,
    off: false,
    changedAt: 0,
    ...change,
  }
}
