import { dayFromIso } from '../workspace/day.ts'
import { daysSinceBirthday, daysToBirthday, readBirthday, type Birthday } from './birthday.ts'
import { isUnderstood } from './check-condition.ts'
import type { Facts } from './facts.ts'
import { fieldOf, type Field, type FieldType, type FieldValue } from './fields.ts'
import { foldText } from './fold-text.ts'
import type { Operator } from './operators.ts'
import type { Condition } from './rule.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A condition made ready: reads the person's value, and says whether a value meets the condition on a day (days since 1970-01-01). */
export interface CompiledCondition {
  read: (facts: Facts) => FieldValue
  met: (value: FieldValue, today: number) => boolean
}

/**
 * Makes a condition ready without eval. Null where this version does not understand it: such a condition is met by nobody. Also null for one that
 * names a segment, which is that segment's rule rather than a value: `compileRule` and `explainRule` see to it.
 *
 * A comparison with an unknown value is false, `is-not`, `not-in` and `less` too: what is not known speaks neither for nor against anybody.
 * Only `unknown` asks for it. A set is empty rather than unknown, so `has-none` is true of it, and `known` means that it holds anything.
 *
 * Text is compared as `foldText` has it: case, accents and the width of spaces make no difference. Days are days ago; of a date that lies ahead
 * (less than 0) only `known`, `in-next` and the comparisons with dates can be true, `is-not` and `not-in` are not. `in-next` 7 is from today to
 * the seventh day from now. `before` leaves its date out, `since` and `between-dates` count theirs. A birthday on 29 February is on 28 February
 * in a year without one.
 */
export function compileCondition(condition: Condition, vocabulary: Vocabulary): CompiledCondition | null {
  const field = fieldOf(condition.field, vocabulary)
  if (!field || field.type === 'segment' || !isUnderstood(condition, vocabulary)) return null
  const { within } = condition
  const value = presentValues(condition, field)
  return { read: (facts) => field.read(facts, within), met: testOf(condition.op as Operator, value, field.type) }
}

/** Choices by the words that they have now; what is only a part of a word stays. */
function presentValues({ op, value }: Condition, { present }: Field): Condition['value'] {
  if (!present || value === undefined || op === 'contains') return value
  return Array.isArray(value) ? value.map((one) => present(String(one))) : present(String(value))
}

type Test = CompiledCondition['met']

function testOf(op: Operator, raw: Condition['value'], type: FieldType): Test {
  const given = Array.isArray(raw) ? raw : [raw]
  if (op === 'known') return isKnown
  if (op === 'unknown') return (value) => !isKnown(value)
  if (type === 'set') return setTest(op, given.map(String))
  if (type === 'birthday') return birthdayTest(op, Number(given[0]))
  if (type !== 'day') return single(valueTest(op, given))
  const dated = dateTest(op, given)
  if (dated) return (value, today) => typeof value === 'number' && dated(today - value)
  if (op === 'in-next') return (value) => typeof value === 'number' && value <= 0 && -value <= Number(given[0])
  const test = valueTest(op, given)
  return (value) => typeof value === 'number' && value >= 0 && test(value)
}

function isKnown(value: FieldValue): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0)
}

type Comparable = string | number | boolean

function comparable(value: Comparable | undefined): Comparable {
  return typeof value === 'string' ? foldText(value) : (value ?? '')
}

function single(test: (value: Comparable) => boolean): Test {
  return (value) => value !== null && !Array.isArray(value) && test(comparable(value))
}

function valueTest(op: Operator, given: readonly (Comparable | undefined)[]): (value: Comparable) => boolean {
  const wanted = given.map(comparable)
  const [first, second] = wanted
  const list = new Set(wanted)
  switch (op) {
    case 'is':
    case 'in':
      return (value) => list.has(value)
    case 'is-not':
    case 'not-in':
      return (value) => !list.has(value)
    case 'contains':
      return (value) => String(value).includes(String(first))
    case 'starts-with':
      return (value) => String(value).startsWith(String(first))
    case 'less':
      return (value) => Number(value) < Number(first)
    case 'at-most':
      return (value) => Number(value) <= Number(first)
    case 'more':
      return (value) => Number(value) > Number(first)
    case 'at-least':
      return (value) => Number(value) >= Number(first)
    case 'between':
      return (value) => Number(value) >= Number(first) && Number(value) <= Number(second)
    default:
      return () => false
  }
}

function setTest(op: Operator, given: readonly string[]): Test {
  const wanted = given.map(foldText)
  switch (op) {
    case 'has-any':
      return many((held) => wanted.some((one) => held.has(one)))
    case 'has-all':
      return many((held) => wanted.every((one) => held.has(one)))
    case 'has-none':
      return many((held) => !wanted.some((one) => held.has(one)))
    case 'contains':
      return many((held) => [...held].some((one) => one.includes(wanted[0] ?? '')))
    default:
      return () => false
  }
}

function many(test: (held: Set<string>) => boolean): Test {
  return (value) => Array.isArray(value) && test(new Set(value.map(foldText)))
}

/** A comparison of a day since 1970-01-01 with dates; null for other operators. */
function dateTest(op: Operator, given: readonly (Comparable | undefined)[]): ((day: number) => boolean) | null {
  const [first = NaN, second = NaN] = given.map((date) => dayFromIso(String(date)) ?? NaN)
  if (op === 'before') return (day) => day < first
  if (op === 'since') return (day) => day >= first
  return op === 'between-dates' ? (day) => day >= first && day <= second : null
}

function birthdayTest(op: Operator, days: number): Test {
  const away = (birthday: Birthday, today: number): number =>
    op === 'in-next' ? daysToBirthday(birthday, today) : daysSinceBirthday(birthday, today)
  return (value, today) => {
    const birthday = typeof value === 'string' ? readBirthday(value) : null
    return birthday !== null && away(birthday, today) <= days
  }
}
