import { fieldOf, type Field } from './fields.ts'
import { foldText } from './fold-text.ts'
import { isOperator, OPERATORS, OPERATORS_OF, valueTypeOf } from './operators.ts'
import type { Condition } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Why a condition cannot be used. The sentence for the user is `problem.rule.<code>` with `values`. */
export interface ConditionProblem {
  code:
    | 'unknown-field'
    | 'unknown-operator'
    | 'operator-not-for-field'
    | 'value-missing'
    | 'value-not-wanted'
    | 'list-wanted'
    | 'text-wanted'
    | 'number-wanted'
    | 'flag-wanted'
    | 'text-empty'
    | 'not-a-choice'
    | 'pair-wanted'
    | 'pair-order'
    | 'window-not-for-field'
  values: Record<string, string>
}

const WANTED = { text: 'text-wanted', number: 'number-wanted', flag: 'flag-wanted' } as const

/** Whether field, operator, value and window of a condition suit each other in this version's language; null where they do. */
export function checkCondition({ field: id, op, value, within }: Condition, vocabulary: Vocabulary): ConditionProblem | null {
  const names = { field: id, operator: op }
  const problem = (code: ConditionProblem['code'], more: Record<string, string> = {}) => ({ code, values: { ...names, ...more } })
  const field = fieldOf(id, vocabulary)
  if (!field) return problem('unknown-field')
  if (!isOperator(op)) return problem('unknown-operator')
  if (!OPERATORS_OF[field.type].includes(op)) return problem('operator-not-for-field')
  if (within && !field.windowed) return problem('window-not-for-field')
  const operand = OPERATORS[op]
  if (operand === 'none') return value === undefined ? null : problem('value-not-wanted')
  if (value === undefined) return problem('value-missing')
  if (operand === 'one') {
    if (Array.isArray(value)) return problem(WANTED[valueTypeOf(field.type)])
    return checkValues(field, [value], problem)
  }
  if (!Array.isArray(value)) return problem(operand === 'pair' ? 'pair-wanted' : 'list-wanted')
  if (operand === 'list') return value.length === 0 ? problem('value-missing') : checkValues(field, value, problem)
  const [low, high] = value
  if (value.length !== 2 || low === undefined || high === undefined) return problem('pair-wanted')
  return checkValues(field, value, problem) ?? (low > high ? problem('pair-order') : null)
}

const KEYS = new Set(['field', 'op', 'value', 'within'])

/**
 * Whether this version knows what a stored condition means. One of a newer language may carry what has no place here, such as a window of
 * months: then its meaning is not known either. Plain code, not the schema: the sidebar asks it too and does not carry zod.
 */
export function isUnderstood(condition: Condition, vocabulary: Vocabulary): boolean {
  const { within } = condition
  if (Object.keys(condition).some((key) => !KEYS.has(key))) return false
  if (within !== undefined && !(Object.keys(within).join() === 'days' && Number.isInteger(within.days) && within.days > 0))
    return false
  return checkCondition(condition, vocabulary) === null
}

function checkValues(
  field: Field,
  values: readonly (string | number | boolean)[],
  problem: (code: ConditionProblem['code'], more?: Record<string, string>) => ConditionProblem,
): ConditionProblem | null {
  const wanted = valueTypeOf(field.type)
  const type = { text: 'string', number: 'number', flag: 'boolean' }[wanted]
  for (const value of values) {
    if (typeof value !== type) return problem(WANTED[wanted], { value: String(value) })
    if (typeof value === 'string' && foldText(value) === '') return problem('text-empty')
    if (field.choices && !field.choices.includes(String(value))) return problem('not-a-choice', { value: String(value) })
  }
  return null
}
