import type { OwnType } from '../../../lib/fields/own-field.ts'
import type { Translate } from '../../../lib/language/translator.ts'
import type { FieldShape } from './field-form.tsx'

const TEMPLATES = [
  ['education', 'choice'],
  ['income', 'choice'],
  ['interests', 'choices'],
  ['values', 'choices'],
  ['household', 'choice'],
  ['work', 'text'],
  ['size', 'choice'],
  ['shoe', 'number'],
  ['anniversary', 'date'],
] as const satisfies readonly (readonly [string, OwnType])[]

/** Fields that many shops add, in the user's language. Only proposals: the form takes them over, and the user decides. */
export function fieldTemplates(t: Translate): FieldShape[] {
  return TEMPLATES.map(([key, type]) => ({
    name: t(`fields.template.${key}`),
    type,
    choices: key === 'work' || key === 'shoe' || key === 'anniversary' ? [] : t(`fields.template.${key}.choices`).split('|'),
  }))
}
