import type { Id } from '../../db/id.ts'
import type { Rates } from '../../orders/rates.ts'
import { isoDay } from '../../workspace/day.ts'
import type { Vocabulary } from '../vocabulary.ts'
import type { Dialect } from './dialect.ts'
import { comment, identifier, textLiteral } from './literals.ts'
import { tableSql, TABLES, type ColumnName, type TableName, type TableNames } from './tables.ts'

/** What every named query's name begins with, so that none hides a table of the warehouse. */
const PREFIX = 'rule_'
/** The query of everybody's values. */
export const PEOPLE = `${PREFIX}people`

/** What a query is made for; see `SqlOptions`. */
export interface Setting {
  dialect: Dialect
  vocabulary: Vocabulary
  timeZone: string
  today: number | null
  currency: string
  rates: Rates
  tables: TableNames
}

/** A query in the making: named queries in the order in which they need one another, and the values of each person that conditions ask for. */
export class Query {
  readonly #named = new Map<string, string>()
  readonly #columns = new Map<string, { name: string; sql: string }>()
  readonly #joined = new Set<string>()
  readonly #numbered = new Map<string, string>()
  /** Names of the queries that hold a segment's members, by the segment's id. */
  readonly segments = new Map<Id, string>()

  constructor(readonly setting: Setting) {}

  /** A table under an alias, for FROM. */
  table(table: TableName, alias: string): string {
    return `${tableSql(table, this.setting.tables)} ${alias}`
  }

  /** A column of a table that stands under an alias. */
  column<T extends TableName>(table: T, column: ColumnName<T>, alias: string): string {
    const columns: Partial<Record<string, string | { instant: string }>> = this.setting.tables[table]?.columns ?? {}
    const source = (Object.hasOwn(columns, column) ? columns[column] : undefined) ?? column
    if (typeof source === 'string') return `${alias}.${identifier(source)}`
    const types: Record<string, string> = TABLES[table]
    if (types[column] !== 'date') throw new TypeError(`${table}.${column} is no date: it cannot be read from an instant`)
    return this.#dateInZone(`${alias}.${identifier(source.instant)}`)
  }

  #dateInZone(instant: string): string {
    return `CAST((${instant} AT TIME ZONE ${textLiteral(this.setting.timeZone)}) AS DATE)`
  }

  /** Makes a named query once. Whatever it reads has been named before. What is returned says how to call it. */
  named(name: string, sql: () => string): string {
    const full = PREFIX + name
    if (!this.#named.has(full)) {
      // Those that it needs come before it.
      const made = sql()
      this.#named.set(full, made)
    }
    return full
  }

  /** Makes a query once for each key, under a number; `what` is told in a comment. */
  numbered(kind: string, key: string, sql: () => string): string {
    const full = `${kind} ${key}`
    const known = this.#numbered.get(full)
    if (known !== undefined) return known
    const made = sql()
    const name = `${PREFIX}${kind}_${1 + [...this.#numbered.keys()].filter((other) => other.startsWith(`${kind} `)).length}`
    this.#numbered.set(full, name)
    this.#named.set(name, `${comment(key)}\n  ${made}`)
    return name
  }

  /** The query of one row that says which day it is. */
  today(): string {
    const { today } = this.setting
    return this.named('day', () => `SELECT ${today === null ? this.#dateInZone('now()') : `DATE '${isoDay(today)}'`} AS today`)
  }

  /** A text folded; ` CROSS JOIN rule_folding` must stand in FROM. */
  fold(text: string): string {
    this.named('folding', this.setting.dialect.folding)
    return this.setting.dialect.fold(text)
  }

  /** A value of each person, under a name that conditions read it by; `key` tells what it is. */
  value(key: string, sql: () => string): string {
    const known = this.#columns.get(key)
    if (known) return known.name
    const name = `value_${this.#columns.size + 1}`
    const column = { name, sql: '' }
    this.#columns.set(key, column)
    column.sql = sql()
    return name
  }

  /** Has a named query with a column `contact`, one row for a person at most, in reach of the values. */
  joined(name: string): string {
    this.#joined.add(name)
    return name
  }

  /** The whole query: the people of whom `where` holds. */
  sql(where: string, members: readonly { name: string; sql: string }[]): string {
    this.today()
    const named = [...this.#named, [PEOPLE, this.#people()] as const, ...members.map(({ name, sql }) => [name, sql] as const)]
    const queries = named.map(([name, sql]) => `${name} AS (\n  ${sql}\n)`)
    return `WITH ${queries.join(',\n')}\nSELECT contact FROM ${PEOPLE}\nWHERE ${where}\n`
  }

  #people(): string {
    const columns = [...this.#columns].map(([key, { name, sql }]) => `    ${comment(key)}\n    ${sql} AS ${name}`)
    const select = [`    ${this.column('contacts', 'contact', 'c')} AS contact`, '    rule_day.today AS today', ...columns]
    const from = [`${this.table('contacts', 'c')}`, 'CROSS JOIN rule_day']
    if (this.#named.has(`${PREFIX}folding`)) from.push('CROSS JOIN rule_folding')
    for (const name of this.#joined)
      from.push(`LEFT JOIN ${name} ON ${name}.contact = ${this.column('contacts', 'contact', 'c')}`)
    return `SELECT\n${select.join(',\n')}\n  FROM ${from.join('\n  ')}`
  }
}
