import type { Stage } from '../../../lib/fields/stage.ts'
import type { Offer } from '../../../lib/offers/offer.ts'
import type { Rule } from '../../../lib/segments/rule.ts'

/** Stands in the place of a segment's id where the offer has a rule of its own. */
export const OWN_RULE = 'rule'

/** An offer while it is written. Texts keep their order, so that a field does not jump while its language is changed. */
export interface OfferFields {
  name: string
  /** '' for everybody, `OWN_RULE`, else the segment's id. */
  segment: string
  texts: { language: string; text: string }[]
  /** Second texts by language; null: there is one text. */
  textsB: Record<string, string> | null
  priority: string
  restDays: string
  validFrom: string
  validTo: string
  channels: string[]
  stages: Stage[]
  marketing: boolean
}

/** The fields of an offer, or empty ones. */
export function fieldsOf(offer: Offer | null): OfferFields {
  if (!offer)
    return {
      name: '',
      segment: '',
      texts: [{ language: '', text: '' }],
      textsB: null,
      priority: '50',
      restDays: '30',
      validFrom: '',
      validTo: '',
      channels: [],
      stages: [],
      marketing: true,
    }
  return {
    name: offer.name,
    segment: offer.rule ? OWN_RULE : (offer.segment ?? ''),
    texts: Object.entries(offer.texts).map(([language, text]) => ({ language, text })),
    textsB: offer.textsB ?? null,
    priority: String(offer.priority),
    restDays: String(offer.restDays ?? 0),
    validFrom: offer.validFrom ?? '',
    validTo: offer.validTo ?? '',
    channels: [...(offer.channels ?? [])],
    stages: [...(offer.stages ?? [])],
    marketing: offer.marketing,
  }
}

/** What the fields say, for the store to check. A number that is left empty is out of range, not zero. `rule`: its own, as far as it is written. */
export function offerOf(fields: OfferFields, rule: Rule) {
  const hasRule = fields.segment === OWN_RULE
  return {
    name: fields.name,
    texts: Object.fromEntries(fields.texts.map(({ language, text }) => [language, text])),
    ...(fields.textsB && { textsB: secondOf(fields.texts, fields.textsB) }),
    segment: hasRule ? null : fields.segment || null,
    ...(hasRule && { rule }),
    priority: numberOf(fields.priority),
    restDays: numberOf(fields.restDays),
    validFrom: fields.validFrom || null,
    validTo: fields.validTo || null,
    channels: fields.channels,
    stages: fields.stages,
    marketing: fields.marketing,
  }
}

/** Second texts of languages that were taken away go with them; those that are not written yet are missing, which saving says. */
function secondOf(texts: OfferFields['texts'], second: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    texts.filter(({ text }) => text.trim() !== '').map(({ language }) => [language, second[language] ?? '']),
  )
}

function numberOf(written: string): number {
  return written.trim() === '' ? -1 : Number(written)
}

/** Adds what is not in a list, takes out what is. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one]
}
