import type { Translate } from '../language/translator.ts'
import type { RuleProblem } from './check.ts'
import { fieldOf, type FieldId } from './fields.ts'
import { isOperator } from './operators.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is wrong with a rule, in the user's words: fields and comparisons by their names where this version has them. */
export function problemSentence({ code, values }: RuleProblem, t: Translate, vocabulary: Vocabulary): string {
  const field = String(values['field'] ?? '')
  const operator = String(values['operator'] ?? '')
  const max = Number(values['max'] ?? 0)
  return t(`problem.rule.${code}`, {
    field: fieldOf(field, vocabulary) ? t(`field.${field as FieldId}`) : field,
    operator: isOperator(operator) ? t(`operator.${operator}`) : operator,
    value: String(values['value'] ?? ''),
    max,
  })
}
