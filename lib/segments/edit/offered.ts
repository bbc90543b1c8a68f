import type { FieldType } from '../fields.ts'
import { OPERATORS, OPERATORS_OF, isOperator, type Operator } from '../operators.ts'

/** What is offered first, in this order; what else a type knows stays usable where a rule has it already. */
const PREFERRED: Partial<Record<string, readonly string[]>> = {
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

/** Comparisons offered for a type of field; `present` is among them whatever it is. `ahead`: its days can lie ahead. */
export function offeredOperators(type: FieldType, ahead: boolean, present = ''): Operator[] {
  const known = OPERATORS_OF[type]
  const wanted = PREFERRED[type]?.filter((op): op is Operator => isOperator(op) && known.includes(op)) ?? [...known]
  const offered = type === 'day' && !ahead ? wanted.filter((op) => String(op) !== 'in-next') : wanted
  return isOperator(present) && known.includes(present) && !offered.includes(present) ? [...offered, present] : offered
}

/** How many values a comparison takes. */
export function operandOf(op: string): 'one' | 'pair' | 'list' | 'none' {
  return isOperator(op) ? OPERATORS[op] : 'one'
}

const DATES = new Set(['before', 'since', 'between-dates'])

/** What one value of a condition is, for the control that takes it. */
export function valueKind(
  type: FieldType,
  op: string,
): 'text' | 'number' | 'money' | 'minutes' | 'days' | 'date' | 'flag' | 'segment' {
  if (DATES.has(op)) return 'date'
  const kind: string = type
  if (kind === 'day' || kind === 'birthday') return 'days'
  if (kind === 'number' || kind === 'money' || kind === 'minutes' || kind === 'flag' || kind === 'segment') return kind
  return 'text'
}
