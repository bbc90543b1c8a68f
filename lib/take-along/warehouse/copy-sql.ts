import { identifier, textLiteral } from '../../segments/sql/literals.ts'
import type { SqlDialect } from '../../segments/sql/rule-sql.ts'
import { tableSql, TABLES, type TableName, type TableNames } from '../../segments/sql/tables.ts'

/**
 * The statement that reads a file of `warehouseFiles` into its table. PostgreSQL: `from` is a path on the server, or STDIN where it is ''; with psql a
 * backslash before COPY reads it from where psql runs.
 */
export function copySql(table: TableName, dialect: SqlDialect, from: string, tables: TableNames = {}): string {
  const into = `COPY ${tableSql(table, tables)} (${Object.keys(TABLES[table]).map(identifier).join(', ')})`
  const source = from === '' ? 'STDIN' : textLiteral(from)
  if (dialect === 'postgresql') return `${into} FROM ${source} WITH (FORMAT csv, HEADER)`
  return `${into} FROM ${source} (FORMAT csv, HEADER, DELIMITER ',', QUOTE '"', ESCAPE '"', NULLSTR '')`
}

/** Empties a table before it is filled anew: what is read is everything that there is. */
export function emptySql(table: TableName, tables: TableNames = {}): string {
  return `DELETE FROM ${tableSql(table, tables)}`
}
