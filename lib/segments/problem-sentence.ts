import type { Translate } from '../language/translator.ts'
import type { RuleProblem } from './check.ts'
import { fieldName } from './field-name.ts'
import { isOperator } from './operators.ts'
import type { SegmentProblem } from './store.ts'
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

/** Why a segment was not saved, in the user's words. */
export function segmentProblemSentence(problem: SegmentProblem, t: Translate, vocabulary: Vocabulary): string {
  if (problem.of === 'rule') return problemSentence(problem.problem, t, vocabulary)
  if (problem.of === 'segment') return t(`problem.segment.${problem.code}`, problem.values)
  return t(`problem.segment.${problem.code}`, { name: problem.name, type: t(`fields.type.${problem.type}`) })
}
