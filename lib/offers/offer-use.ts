import type { Id } from '../db/id.ts'
import type { OwnField } from '../fields/own-field.ts'
import { namesField } from '../fields/rename-in-rule.ts'
import { segmentsIn } from '../segments/segment-use.ts'
import { ownFieldsIn } from './marks.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Offer } from './offer.ts'
import { ownFieldKey } from './own-field-key.ts'

/** Whether an offer is for a segment, or its own rule names it. */
export function usesSegment({ segment, rule }: Pick<Offer, 'segment' | 'rule'>, id: Id): boolean {
  return segment === id || (rule !== undefined && segmentsIn(rule).includes(id))
}

/** Offers whose rule asks for a field of the user's own, or whose texts name it. */
export function offersNamingField(offers: readonly Offer[], field: Pick<OwnField, 'id' | 'name'>): Offer[] {
  const key = ownFieldKey(field.name)
  return offers.filter(
    ({ rule, texts, textsB = {} }) =>
      (rule !== undefined && namesField(rule, `own.${field.id}`)) ||
      [...Object.values(texts), ...Object.values(textsB)].some((text) => ownFieldsIn(text).has(key)),
  )
}

/** Braces, the word and the colon before an own field's name, the name, and the spaces after it. */
const OWN_NAME = /(\{\s*own\s*:\s*)([^{}|]*?)(\s*)(?=[|}])/giu

/** A text in which an own field goes by its new name. */
export function renameOwnInText(text: string, was: string, name: string): string {
  const key = ownFieldKey(was)
  return text.replace(OWN_NAME, (mark, before: string, named: string, after: string) =>
    ownFieldKey(named) === key ? before + name + after : mark,
  )
}

/** Offers' texts follow an own field's new name; what they say stays the same, so their revision does. One that no text can name is left to be told. */
export async function renameOwnInOffers(db: RecencyDatabase, was: string, name: string): Promise<void> {
  if (was === name || /[{}|]/.test(name)) return
  const renamed = (texts: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, renameOwnInText(text, was, name)]))
  await db.offers.toCollection().modify((offer) => {
    offer.texts = renamed(offer.texts)
    if (offer.textsB) offer.textsB = renamed(offer.textsB)
  })
}
