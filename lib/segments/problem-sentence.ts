import type { Translate } from '../language/translator.ts'
import type { RuleProblem } from './check.ts'
import { fieldName } from './field-name.ts'
import { isOperator } from './operators.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What is wrong with a rule, in the user's words: fields and comparisons by their names where this version has them. */
export function problemSentence({ code, values }: RuleProblem, t: Translate, vocabulary: Vocabulary): string {
  const field = String(values['field'] ?? '')
  const operator = String(values['operator'] ?? '')
  return t(`problem.rule.${code}`, {
    field: fieldName(field, { t, vocabulary }),
    operator: isOperator(operator) ? t(`operator.${operator}`) : operator,
    value: String(values['value'] ?? ''),
    max: Number(values['max'] ?? 0),
    way: String(values['way'] ?? ''),
  })
}
