import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import type { SqlDialect } from '../../../../lib/segments/sql/rule-sql.ts'
import { tablesSql } from '../../../../lib/segments/sql/tables.ts'

/** An engine with the documented tables, in memory. */
export interface Engine {
  dialect: SqlDialect
  /** Runs statements one after the other. */
  run: (sql: string) => Promise<void>
  /** The first column of a query's rows, as text, in order. */
  first: (sql: string) => Promise<string[]>
  close: () => Promise<void>
}

export async function openDuckDb(): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const duck = await instance.connect()
  await duck.run(tablesSql())
  return {
    dialect: 'duckdb',
    run: async (sql) => void (await duck.run(sql)),
    first: async (sql) =>
      (await duck.runAndReadAll(sql))
        .getRowsJson()
        .map(([value]) => String(value))
        .toSorted(),
    close: async () => {
      duck.closeSync()
      instance.closeSync()
    },
  }
}

export async function openPostgres(): Promise<Engine> {
  const base = await PGlite.create()
  await base.exec(tablesSql())
  return {
    dialect: 'postgresql',
    run: async (sql) => void (await base.exec(sql)),
    first: async (sql) =>
      (await base.query<unknown[]>(sql, [], { rowMode: 'array' })).rows.map(([value]) => String(value)).toSorted(),
    close: () => base.close(),
  }
}
