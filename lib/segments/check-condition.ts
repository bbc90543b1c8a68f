import { dayFromIso } from '../workspace/day.ts'
import { isId } from '../db/id.ts'
import { fieldOf, OWN, type Field } from './fields.ts'
import { foldText } from './fold-text.ts'
import { isOperator, OPERATORS, operatorsOf, valueTypeOf, type Operator } from './operators.ts'
import type { Condition } from './rule.ts'
import { namedSegment } from './segment-use.ts'
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
    | 'date-wanted'
    | 'days-wanted'
    | 'text-empty'
    | 'not-a-choice'
    | 'pair-wanted'
    | 'pair-order'
    | 'window-not-for-field'
    | 'window-order'
    /** The rule is sound, but a field or a segment that it names is not there any more (or not here). */
    | 'field-gone'
    | 'segment-gone'
    /** `way`: the names of the segments, round to the first. */
    | 'segment-cycle'
    | 'segment-too-deep'
    /** A stage rule goes by the segment, which asks for the stage. `way`: names of segments, from the rule's to the one that asks. */
    | 'stage-cycle'
  values: Record<string, string>
}

/** Says of a condition what is wrong with it. */
type Tell = (code: ConditionProblem['code'], more?: Record<string, string>) => ConditionProblem

/** Longest length of time in days that a condition can name: a hundred years. */
export const MOST_DAYS = 36_525

const WANTED = {
  text: 'text-wanted',
  number: 'number-wanted',
  flag: 'flag-wanted',
  date: 'date-wanted',
  days: 'days-wanted',
} as const
const TYPES = { text: 'string', number: 'number', flag: 'boolean', date: 'string', days: 'number' } as const

/** Whether field, operator, value and window of a condition suit each other in this version's language; null where they do. */
export function checkCondition(condition: Condition, vocabulary: Vocabulary): ConditionProblem | null {
  const { field: id, op, value, within } = condition
  const problem: Tell = (code, more = {}) => ({ code, values: { field: id, operator: op, ...more } })
  const field = fieldOf(id, vocabulary)
  if (!field) return problem(id.startsWith(OWN) ? 'field-gone' : 'unknown-field')
  if (!isOperator(op)) return problem('unknown-operator')
  if (!operatorsOf(field).includes(op)) return problem('operator-not-for-field')
  if (within && !field.windowed) return problem('window-not-for-field')
  if (within?.from !== undefined && within.from > within.days) return problem('window-order')
  const wrong = checkOperand(field, op, value, problem)
  return wrong ?? (field.type === 'segment' ? checkSegmentUse(condition, vocabulary, problem) : null)
}

function checkOperand(field: Field, op: Operator, value: Condition['value'], problem: Tell): ConditionProblem | null {
  const operand = OPERATORS[op]
  if (operand === 'none') return value === undefined ? null : problem('value-not-wanted')
  if (value === undefined) return problem('value-missing')
  if (operand === 'one') {
    if (Array.isArray(value)) return problem(WANTED[valueTypeOf(field.type, op)])
    return checkValues(field, op, [value], problem)
  }
  if (!Array.isArray(value)) return problem(operand === 'pair' ? 'pair-wanted' : 'list-wanted')
  if (operand === 'list') return value.length === 0 ? problem('value-missing') : checkValues(field, op, value, problem)
  const [low, high] = value
  if (value.length !== 2 || low === undefined || high === undefined) return problem('pair-wanted')
  return checkValues(field, op, value, problem) ?? (low > high ? problem('pair-order') : null)
}

const KEYS = new Set(['field', 'op', 'value', 'within'])

/**
 * Whether this version knows what a stored condition means. One of a newer language may carry what has no place here, such as a window of
 * months: then its meaning is not known either; nor is it where a field or a segment is gone, or segments name each other in a circle. Plain
 * code, not the schema: the sidebar asks it too and does not carry zod.
 */
export function isUnderstood(condition: Condition, vocabulary: Vocabulary): boolean {
  if (Object.keys(condition).some((key) => !KEYS.has(key))) return false
  if (condition.within !== undefined && !isWindow(condition.within)) return false
  return checkCondition(condition, vocabulary) === null
}

function isWindow(within: NonNullable<Condition['within']>): boolean {
  const keys = Object.keys(within).toSorted().join()
  const lengths = [within.days, ...(within.from === undefined ? [] : [within.from])]
  return (keys === 'days' || keys === 'days,from') && lengths.every((days) => Number.isInteger(days) && days > 0)
}

function checkValues(
  field: Field,
  op: Operator,
  values: readonly (string | number | boolean)[],
  problem: Tell,
): ConditionProblem | null {
  const wanted = valueTypeOf(field.type, op)
  for (const value of values) {
    if (typeof value !== TYPES[wanted]) return problem(WANTED[wanted], { value: String(value) })
    if (wanted === 'date' && dayFromIso(String(value)) === null) return problem('date-wanted', { value: String(value) })
    if (wanted === 'days' && !isDays(Number(value))) return problem('days-wanted', { value: String(value) })
    if (typeof value === 'string' && foldText(value) === '') return problem('text-empty')
    const isGone = field.former && isId(String(value))
    if (field.choices && !field.choices.includes(String(value)) && !isGone)
      return problem('not-a-choice', { value: String(value) })
  }
  return null
}

function isDays(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_DAYS
}

function checkSegmentUse(condition: Condition, vocabulary: Vocabulary, problem: Tell): ConditionProblem | null {
  const use = namedSegment(String(condition.value), vocabulary)
  if (use.kind === 'sound') return null
  return use.kind === 'cycle' ? problem('segment-cycle', { way: use.way.join(' → ') }) : problem(`segment-${use.kind}`)
}
