import { isUnderstood } from './check-condition.ts'
import type { Facts } from './facts.ts'
import { fieldOf, type Field, type FieldValue } from './fields.ts'
import { foldText } from './fold-text.ts'
import type { Operator } from './operators.ts'
import type { Condition } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A condition made ready: reads the person's value, and says whether a value meets the condition. */
export interface CompiledCondition {
  read: (facts: Facts) => FieldValue
  met: (value: FieldValue) => boolean
}

/**
 * Makes a condition ready without eval. Null where this version does not understand it: such a condition is met by nobody.
 *
 * A comparison with an unknown value is false, `is-not`, `not-in` and `less` too: what is not known speaks neither for nor against anybody.
 * Only `unknown` asks for it. A set is empty rather than unknown, so `has-none` is true of it, and `known` means that it holds anything.
 */
export function compileCondition(condition: Condition, vocabulary: Vocabulary): CompiledCondition | null {
  const field: Field | undefined = fieldOf(condition.field, vocabulary)
  if (!field || !isUnderstood(condition, vocabulary)) return null
  const { within } = condition
  return { read: (facts) => field.read(facts, within), met: testOf(condition.op as Operator, condition.value) }
}

function testOf(op: Operator, raw: Condition['value']): (value: FieldValue) => boolean {
  const wanted = (Array.isArray(raw) ? raw : [raw]).map(comparable)
  const [first, second] = wanted
  const list = new Set(wanted)
  switch (op) {
    case 'known':
      return (value) => value !== null && !(Array.isArray(value) && value.length === 0)
    case 'unknown':
      return (value) => value === null || (Array.isArray(value) && value.length === 0)
    case 'is':
    case 'in':
      return single((value) => list.has(value))
    case 'is-not':
    case 'not-in':
      return single((value) => !list.has(value))
    case 'contains':
      return single((value) => String(value).includes(String(first)))
    case 'starts-with':
      return single((value) => String(value).startsWith(String(first)))
    case 'less':
      return single((value) => Number(value) < Number(first))
    case 'at-most':
      return single((value) => Number(value) <= Number(first))
    case 'more':
      return single((value) => Number(value) > Number(first))
    case 'at-least':
      return single((value) => Number(value) >= Number(first))
    case 'between':
      return single((value) => Number(value) >= Number(first) && Number(value) <= Number(second))
    case 'has-any':
      return many((held) => wanted.some((one) => held.has(one)))
    case 'has-all':
      return many((held) => wanted.every((one) => held.has(one)))
    case 'has-none':
      return many((held) => !wanted.some((one) => held.has(one)))
  }
}

type Comparable = string | number | boolean

function comparable(value: Comparable | undefined): Comparable {
  return typeof value === 'string' ? foldText(value) : (value ?? '')
}

function single(test: (value: Comparable) => boolean): (value: FieldValue) => boolean {
  return (value) => value !== null && !Array.isArray(value) && test(comparable(value))
}

function many(test: (held: Set<Comparable>) => boolean): (value: FieldValue) => boolean {
  return (value) => Array.isArray(value) && test(new Set(value.map(foldText)))
}
