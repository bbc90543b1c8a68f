import type { OfferCard } from '../../lib/card/card.ts'
import type { Formats } from '../../lib/language/format.ts'
import type { SidebarKey, Translate } from '../../lib/language/say.ts'
import { primaryLanguage } from '../../lib/language/text-for.ts'
import { MERGE_FIELDS } from '../../lib/offers/merge-fields.ts'

type Offered = Extract<OfferCard, { kind: 'offer' }>

/** Why this offer was chosen, as one line. Doubt about consent is not in it: that is a notice of its own. */
export function offerReason({ t, format }: { t: Translate<SidebarKey>; format: Formats }, { reason, variant }: Offered): string {
  const parts = [whom(t, reason)]
  if (reason.considered > 1) parts.push(t('offer.considered', { n: reason.considered }))
  if (reason.validTo) parts.push(t('offer.validTo', { day: format.isoDay(reason.validTo) }))
  if (reason.consent === 'yes') parts.push(t('offer.consentGiven'))
  if (reason.consent === 'not-needed') parts.push(t('offer.consentNotNeeded'))
  if (variant) parts.push(t(`offer.variant.${variant}`))
  return parts.join(' · ')
}

function whom(t: Translate<SidebarKey>, { segment, rule }: Offered['reason']): string {
  if (segment !== null) return t('offer.forSegment', { segment })
  return t(rule ? 'offer.forRule' : 'offer.forEverybody')
}

/** What to say where the text is in another language than the person's own (BCP 47, '' unknown); null where it is not, or theirs is not known. */
export function otherLanguage(
  { t, format }: { t: Translate<SidebarKey>; format: Formats },
  { language }: Offered,
  own: string,
): string | null {
  if (own === '' || (language !== '' && primaryLanguage(language) === primaryLanguage(own))) return null
  const theirs = format.language(primaryLanguage(own))
  if (language === '') return t('offer.language.any', { own: theirs })
  return t('offer.language.other', { language: format.language(language), own: theirs })
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
