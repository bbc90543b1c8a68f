import { dayFromIso } from '../workspace/day.ts'
import type { Offer } from './offer.ts'

/** Where today stands to an offer's first and last day, both of which count. A date that cannot be read makes it `ended` rather than open for ever. */
export function validityOn(
  { validFrom, validTo }: Pick<Offer, 'validFrom' | 'validTo'>,
  today: number,
): 'coming' | 'valid' | 'ended' {
  const from = validFrom === null ? -Infinity : dayFromIso(validFrom)
  const to = validTo === null ? Infinity : dayFromIso(validTo)
  if (from === null || to === null || to < today) return 'ended'
  return today < from ? 'coming' : 'valid'
}
