import type { Field, FieldType } from '../fields.ts'
import { comparesDates, isOperator, OPERATORS, operatorsOf, type Operator } from '../operators.ts'

/** What is offered first, in this order; what else a type knows stays usable where a rule has it already. */
const PREFERRED: Partial<Record<FieldType, readonly Operator[]>> = {
  text: ['contains', 'starts-with', 'in', 'not-in', 'known', 'unknown'],
  number: ['more', 'at-least', 'less', 'at-most', 'between', 'is', 'is-not', 'known', 'unknown'],
  money: ['more', 'at-least', 'less', 'at-most', 'between', 'is', 'known', 'unknown'],
  minutes: ['more', 'less', 'between', 'known', 'unknown'],
  day: ['at-most', 'more', 'between', 'is', 'in-next', 'since', 'before', 'between-dates', 'known', 'unknown'],
  birthday: ['in-next', 'in-last', 'known', 'unknown'],
  choice: ['in', 'not-in', 'known', 'unknown'],
  set: ['has-any', 'has-all', 'has-none', 'contains', 'known', 'unknown'],
  segment: ['is', 'is-not'],
}

/** Comparisons offered for a field; `present` is among them whatever it is. */
export function offeredOperators(field: Field, present = ''): Operator[] {
  const known = operatorsOf(field)
  const offered = PREFERRED[field.type]?.filter((op) => known.includes(op)) ?? [...known]
  return isOperator(present) && known.includes(present) && !offered.includes(present) ? [...offered, present] : offered
}

/** How many values a comparison takes. */
export function operandOf(op: string): 'one' | 'pair' | 'list' | 'none' {
  return isOperator(op) ? OPERATORS[op] : 'one'
}

/** What one value of a condition is, for the control that takes it. */
export type ValueKind = 'text' | 'number' | 'money' | 'minutes' | 'days' | 'date' | 'flag' | 'segment'

export function valueKind(type: FieldType, op: string): ValueKind {
  if (comparesDates(op)) return 'date'
  if (op === 'in-next' || op === 'in-last' || type === 'day') return 'days'
  if (type === 'number' || type === 'money' || type === 'minutes' || type === 'flag' || type === 'segment') return type
  return 'text'
}
