import type { OwnField } from '../../../fields/own-field.ts'
import { isoDate } from '../dates.ts'
import { textLiteral } from '../literals.ts'
import { double } from '../numbers.ts'
import type { Query } from '../query.ts'
import { folded, setOf, valueOf, type FieldSql } from './field-sql.ts'

/** A number as JavaScript reads one from decimals; the length of both parts keeps it from being more, or less, than a double holds. */
const NUMBER = '^[+-]?([0-9]{1,150}[.]?[0-9]{0,150}|[.][0-9]{1,150})([eE][+-]?[0-9]{1,2})?$'

/** A field of the user's own: what `ownRuleField` says of it. */
export function ownSql(query: Query, own: OwnField): FieldSql {
  const key = `own.${own.id}`
  if (own.type === 'choices') {
    return setOf(query, key, () => {
      const [contact, word, where] = rowsOf(query, own)
      return { contact, word, from: query.table('own_values', 'v'), where }
    })
  }
  return valueOf(query, key, () => typed(query, own, `${query.joined(valuesOf(query, own))}.value`))
}

function typed(query: Query, own: OwnField, value: string): string {
  const { matches } = query.setting.dialect
  if (own.type === 'number') {
    const trimmed = `trim(${value})`
    return `CASE WHEN ${matches(trimmed, NUMBER)} THEN ${double(trimmed)} END`
  }
  if (own.type === 'date') return `rule_day.today - ${isoDate(value, matches(value, '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'))}`
  return folded(query, value)
}

/** The rows of a field: whose, what (a choice under its present word), and which rows. */
function rowsOf(query: Query, { id, type, renamed }: OwnField): [contact: string, value: string, where: string] {
  const value = query.column('own_values', 'value', 'v')
  const words = type === 'choice' || type === 'choices' ? Object.entries(renamed ?? {}) : []
  const cases = words.map(([former, present]) => ` WHEN ${textLiteral(former)} THEN ${textLiteral(present)}`)
  const now = cases.length === 0 ? value : `CASE ${value}${cases.join('')} ELSE ${value} END`
  return [
    query.column('own_values', 'contact', 'v'),
    now,
    `${query.column('own_values', 'field', 'v')} = ${textLiteral(id)} AND ${value} <> ''`,
  ]
}

/** One value for a person. */
function valuesOf(query: Query, own: OwnField): string {
  return query.numbered('own', `own.${own.id}`, () => {
    const [contact, value, where] = rowsOf(query, own)
    return `SELECT ${contact} AS contact, max(${value}) AS value FROM ${query.table('own_values', 'v')} WHERE ${where} GROUP BY ${contact}`
  })
}
