import type { OfferCard } from '../../lib/card/card.ts'
import type { Formats } from '../../lib/language/format.ts'
import type { SidebarKey, Translate } from '../../lib/language/say.ts'
import { MERGE_FIELDS } from '../../lib/offers/merge-fields.ts'

type Offered = Extract<OfferCard, { kind: 'offer' }>

/** Why this offer was chosen, as one line. Doubt about consent is not in it: that is a notice of its own. */
export function offerReason({ t, format }: { t: Translate<SidebarKey>; format: Formats }, { reason }: Offered): string {
  const parts = [reason.segment === null ? t('offer.forEverybody') : t('offer.forSegment', { segment: reason.segment })]
  if (reason.considered > 1) parts.push(t('offer.considered', { n: reason.considered }))
  if (reason.validTo) parts.push(t('offer.validTo', { day: format.isoDay(reason.validTo) }))
  if (reason.consent === 'yes') parts.push(t('offer.consentGiven'))
  if (reason.consent === 'not-needed') parts.push(t('offer.consentNotNeeded'))
  return parts.join(' · ')
}

/** Which merge fields had no value, by their names; null where all had one. */
export function unknownFields(
  { t, format }: { t: Translate<SidebarKey>; format: Formats },
  { fallbacks }: Offered,
): string | null {
  if (fallbacks.length === 0) return null
  const names = fallbacks.map((name) => {
    const field = MERGE_FIELDS.find((known) => known === name)
    return field ? t(`merge.${field}`) : name
  })
  return t('offer.fallbacks', { fields: format.list(names) })
}
