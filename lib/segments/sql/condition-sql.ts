import { fieldOf, type Field } from '../fields.ts'
import { foldText } from '../fold-text.ts'
import { comparesDates, type Operator } from '../operators.ts'
import type { Condition } from '../rule.ts'
import { makeField } from './fields/make-field.ts'
import { listOf, numberLiteral, textLiteral } from './literals.ts'
import type { Query } from './query.ts'

type Given = string | number | boolean

/**
 * A checked condition as SQL that is true or false and never NULL: a comparison with an unknown value is false, so that a NOT around it holds, as
 * in `compileCondition`.
 */
export function conditionSql(query: Query, condition: Condition): string {
  const { op: name, value } = condition
  const op = name as Operator
  const given: readonly Given[] = value === undefined ? [] : Array.isArray(value) ? value : [value]
  const field = makeField(query, condition)
  if (field.kind === 'set') return setSql(field.from, op, given)
  const asked = field.kind === 'birthday' ? field.toNext : field.value
  if (op === 'known') return `(${asked} IS NOT NULL)`
  if (op === 'unknown') return `(${asked} IS NULL)`
  if (field.kind === 'birthday')
    return isTrue(`${op === 'in-next' ? asked : field.sinceLast} <= ${numberLiteral(Number(given[0]))}`)
  const { type } = fieldOf(condition.field, query.setting.vocabulary) as Field
  return isTrue(type === 'day' ? daySql(asked, op, given) : valueSql(asked, op, given.map(literal)))
}

function isTrue(test: string): string {
  return `coalesce(${test}, FALSE)`
}

function literal(given: Given): string {
  if (typeof given === 'number') return numberLiteral(given)
  return typeof given === 'boolean' ? String(given).toUpperCase() : textLiteral(foldText(given))
}

function valueSql(value: string, op: Operator, given: readonly string[]): string {
  const [first = 'NULL', second = 'NULL'] = given
  switch (op) {
    case 'is':
      return `${value} = ${first}`
    case 'is-not':
      return `${value} <> ${first}`
    case 'in':
      return `${value} IN ${listOf(given)}`
    case 'not-in':
      return `${value} NOT IN ${listOf(given)}`
    case 'contains':
      return `strpos(${value}, ${first}) > 0`
    case 'starts-with':
      return `starts_with(${value}, ${first})`
    case 'less':
      return `${value} < ${first}`
    case 'at-most':
      return `${value} <= ${first}`
    case 'more':
      return `${value} > ${first}`
    case 'at-least':
      return `${value} >= ${first}`
    case 'between':
      return `${value} BETWEEN ${first} AND ${second}`
    default:
      throw new TypeError(`No SQL for the comparison ${op}`)
  }
}

/** Days ago, less than 0 for what lies ahead: of that only the comparisons with dates and `in-next` can be true. */
function daySql(ago: string, op: Operator, given: readonly Given[]): string {
  if (op === 'in-next') return `${ago} BETWEEN -${numberLiteral(Number(given[0]))} AND 0`
  if (!comparesDates(op)) return `${ago} >= 0 AND ${valueSql(ago, op, given.map(literal))}`
  const [first, second] = given.map((date) => `today - DATE ${textLiteral(String(date))}`)
  if (op === 'before') return `${ago} > ${first}`
  return op === 'since' ? `${ago} <= ${first}` : `${ago} <= ${first} AND ${ago} >= ${second}`
}

function setSql(from: string, op: Operator, given: readonly Given[]): string {
  const words = given.map(literal)
  const holds = (test: string): string => `contact IN (SELECT contact FROM ${from}${test})`
  switch (op) {
    case 'known':
      return `(${holds('')})`
    case 'unknown':
      return `(NOT ${holds('')})`
    case 'has-any':
      return `(${holds(` WHERE word IN ${listOf(words)}`)})`
    case 'has-none':
      return `(NOT ${holds(` WHERE word IN ${listOf(words)}`)})`
    case 'has-all':
      return `(${words.map((word) => holds(` WHERE word = ${word}`)).join(' AND ')})`
    case 'contains':
      return `(${holds(` WHERE strpos(word, ${words[0] ?? "''"}) > 0`)})`
    default:
      throw new TypeError(`No SQL for the comparison ${op}`)
  }
}
