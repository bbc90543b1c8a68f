import type { FieldType } from './fields.ts'

/** What an operator's value must look like: one value, two in order, a list of values, or none. */
type Operand = 'one' | 'pair' | 'list' | 'none'

/** Every operator of language version 2, with what it takes. */
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

/** Which operators suit which type of field, in the order in which they are offered. */
export const OPERATORS_OF: Record<FieldType, readonly Operator[]> = {
  text: ['is', 'is-not', 'contains', 'starts-with', 'in', 'not-in', 'known', 'unknown'],
  number: COMPARISONS,
  money: COMPARISONS,
  day: COMPARISONS,
  minutes: COMPARISONS,
  choice: ['is', 'is-not', 'in', 'not-in', 'known', 'unknown'],
  set: ['has-any', 'has-all', 'has-none', 'known', 'unknown'],
  flag: ['is'],
}

/** Whether this version knows an operator of that name. */
export function isOperator(op: string): op is Operator {
  return Object.hasOwn(OPERATORS, op)
}

/** What a condition's value holds for a type of field. */
export function valueTypeOf(type: FieldType): 'text' | 'number' | 'flag' {
  if (type === 'flag') return 'flag'
  return type === 'number' || type === 'money' || type === 'day' || type === 'minutes' ? 'number' : 'text'
}
