import type { Field, FieldType } from './fields.ts'

/** What an operator's value must look like: one value, two in order, a list of values, or none. */
type Operand = 'one' | 'pair' | 'list' | 'none'

/**
 * Every operator of language version 3, with what it takes. New in 3: the last five, and `contains` for sets (any member contains the text).
 *
 * - `in-next`, `in-last`: a whole number of days; 0 is today, and both ends count.
 * - `before` (that day not included), `since` (that day and later), `between-dates` (both included): ISO dates, `2026-11-22`.
 */
export const OPERATORS = {
  is: 'one',
  'is-not': 'one',
  in: 'list',
  'not-in': 'list',
  contains: 'one',
  'starts-with': 'one',
  less: 'one',
  'at-most': 'one',
  more: 'one',
  'at-least': 'one',
  between: 'pair',
  'has-any': 'list',
  'has-all': 'list',
  'has-none': 'list',
  known: 'none',
  unknown: 'none',
  'in-next': 'one',
  'in-last': 'one',
  before: 'one',
  since: 'one',
  'between-dates': 'pair',
} as const satisfies Record<string, Operand>
export type Operator = keyof typeof OPERATORS

const COMPARISONS = [
  'is',
  'is-not',
  'less',
  'at-most',
  'more',
  'at-least',
  'between',
  'in',
  'not-in',
  'known',
  'unknown',
] as const

/** Which operators suit which type of field, in the order in which they are offered; `in-next` of a day only where it can lie ahead. */
export const OPERATORS_OF: Record<FieldType, readonly Operator[]> = {
  text: ['is', 'is-not', 'contains', 'starts-with', 'in', 'not-in', 'known', 'unknown'],
  number: COMPARISONS,
  money: COMPARISONS,
  day: [...COMPARISONS, 'before', 'since', 'between-dates', 'in-next'],
  minutes: COMPARISONS,
  choice: ['is', 'is-not', 'in', 'not-in', 'known', 'unknown'],
  set: ['has-any', 'has-all', 'has-none', 'contains', 'known', 'unknown'],
  flag: ['is'],
  birthday: ['in-next', 'in-last', 'known', 'unknown'],
  segment: ['is', 'is-not'],
}

/** The operators that suit a field. */
export function operatorsOf({ type, ahead }: Pick<Field, 'type' | 'ahead'>): readonly Operator[] {
  return type === 'day' && !ahead ? OPERATORS_OF.day.filter((op) => op !== 'in-next') : OPERATORS_OF[type]
}

/** Whether this version knows an operator of that name. */
export function isOperator(op: string): op is Operator {
  return Object.hasOwn(OPERATORS, op)
}

/** Operators that compare with a date of the calendar rather than with days ago. */
export function comparesDates(op: string): boolean {
  return op === 'before' || op === 'since' || op === 'between-dates'
}

/** What each value of a condition is: `date` an ISO date as text, `days` a whole number of days from 0. */
export function valueTypeOf(type: FieldType, op: Operator): 'text' | 'number' | 'flag' | 'date' | 'days' {
  if (comparesDates(op)) return 'date'
  if (op === 'in-next' || op === 'in-last') return 'days'
  if (type === 'flag') return 'flag'
  return type === 'number' || type === 'money' || type === 'day' || type === 'minutes' ? 'number' : 'text'
}
