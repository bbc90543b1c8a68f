import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'
import type { SqlDialect } from '../../../../lib/segments/sql/rule-sql.ts'
import { tablesSql, type TableName } from '../../../../lib/segments/sql/tables.ts'
import { copySql } from '../../../../lib/take-along/warehouse/copy-sql.ts'

/** An engine with the documented tables, in memory. */
export interface Engine {
  dialect: SqlDialect
  /** Runs statements one after the other. */
  run: (sql: string) => Promise<void>
  /** The first column of a query's rows, as text, in order. */
  first: (sql: string) => Promise<string[]>
  /** Reads a file of CSV into a table, with the statement that users are told. */
  copy: (table: TableName, csv: Blob) => Promise<void>
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
    copy: async (table, csv) => {
      const folder = await mkdtemp(join(tmpdir(), 'recency-copy-'))
      const file = join(folder, `${table}.csv`)
      await writeFile(file, new Uint8Array(await csv.arrayBuffer()))
      await duck.run(copySql(table, 'duckdb', file))
      await rm(folder, { recursive: true })
    },
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
    copy: async (table, csv) => void (await base.query(copySql(table, 'postgresql', '/dev/blob'), [], { blob: csv })),
    close: () => base.close(),
  }
}
