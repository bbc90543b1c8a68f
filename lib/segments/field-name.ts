import type { RuleKey, Translate } from '../language/say.ts'
import { FIELDS, OWN, type FieldId } from './fields.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A field as lists name it: the user's own by the name they gave it. One that this version does not have, or that is gone, by what rules call it. */
export function fieldName(id: string, { t, vocabulary }: { t: Translate<RuleKey>; vocabulary: Vocabulary }): string {
  if (Object.hasOwn(FIELDS, id)) return t(`field.${id as FieldId}`)
  return vocabulary.own.find((own) => OWN + own.id === id)?.name ?? id
}
