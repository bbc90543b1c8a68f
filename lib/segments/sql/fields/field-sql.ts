import type { Window } from '../../fields.ts'
import type { Query } from '../query.ts'

/**
 * What a field is in a query: `value` the name of a value of each person (text and choices folded, days as days ago, a birthday as the two
 * numbers of days), `set` the name of a query with a row (`contact`, `word`) for each of the person's words, folded.
 */
export type FieldSql =
  | { kind: 'value'; value: string }
  | { kind: 'birthday'; toNext: string; sinceLast: string }
  | { kind: 'set'; from: string }

/** Makes what a field needs in a query. */
export type MakeField = (query: Query, within: Window | undefined) => FieldSql

/** A value that every person has a column for. */
export function valueOf(query: Query, key: string, sql: () => string): FieldSql {
  return { kind: 'value', value: query.value(key, sql) }
}

/** Text: '' is unknown. */
export function folded(query: Query, text: string): string {
  return query.fold(`nullif(${text}, '')`)
}

/** A set: `sql` gives the words, and where from. */
export function setOf(
  query: Query,
  key: string,
  words: () => { contact: string; word: string; from: string; where?: string },
): FieldSql {
  const from = query.numbered('set', key, () => {
    const { contact, word, from: tables, where = 'TRUE' } = words()
    const fold = query.fold(word)
    return `SELECT DISTINCT ${contact} AS contact, ${fold} AS word\n  FROM ${tables} CROSS JOIN rule_folding\n  WHERE ${where} AND ${contact} IS NOT NULL AND ${word} IS NOT NULL`
  })
  return { kind: 'set', from }
}

/** What a window lets through, of `ago` (SQL of how many days ago it was), as an SQL condition. */
export function windowSql(within: Window | undefined, ago: string): string {
  return within ? `${ago} BETWEEN ${within.from ?? 0} AND ${within.days}` : 'TRUE'
}

/** The window in words, by which parts of a query that count the same are known as one; empty where everything counts. */
export function windowWords(within: Window | undefined): string {
  return within ? `, from ${within.days} to ${within.from ?? 0} days ago` : ''
}
