import type { Offer } from '../../../lib/offers/offer.ts'

/** An offer while it is written. Texts keep their order, so that a field does not jump while its language is changed. */
export interface OfferFields {
  name: string
  segment: string
  texts: { language: string; text: string }[]
  priority: string
  validFrom: string
  validTo: string
  marketing: boolean
}

/** The fields of an offer, or empty ones. */
export function fieldsOf(offer: Offer | null): OfferFields {
  if (!offer)
    return {
      name: '',
      segment: '',
      texts: [{ language: '', text: '' }],
      priority: '50',
      validFrom: '',
      validTo: '',
      marketing: true,
    }
  return {
    name: offer.name,
    segment: offer.segment ?? '',
    texts: Object.entries(offer.texts).map(([language, text]) => ({ language, text })),
    priority: String(offer.priority),
    validFrom: offer.validFrom ?? '',
    validTo: offer.validTo ?? '',
    marketing: offer.marketing,
  }
}

/** What the fields say, for the store to check. An empty priority is out of range, not zero. */
export function offerOf(fields: OfferFields) {
  return {
    name: fields.name,
    texts: Object.fromEntries(fields.texts.map(({ language, text }) => [language, text])),
    segment: fields.segment || null,
    priority: fields.priority.trim() === '' ? -1 : Number(fields.priority),
    validFrom: fields.validFrom || null,
    validTo: fields.validTo || null,
    marketing: fields.marketing,
  }
}
