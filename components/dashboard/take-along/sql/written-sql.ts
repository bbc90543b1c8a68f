import type { Segment } from '../../../../lib/segments/rule.ts'
import { UnstorableText } from '../../../../lib/segments/sql/literals.ts'
import { ruleSql, type SqlDialect, type SqlProblem } from '../../../../lib/segments/sql/rule-sql.ts'
import { tableSql, tablesIn, type TableNames } from '../../../../lib/segments/sql/tables.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Settings } from '../../../../lib/workspace/settings.ts'

/** A query, or why there is none. */
export type WrittenSql =
  | { kind: 'sql'; sql: string; tables: TableNames }
  | { kind: 'problems'; problems: SqlProblem[]; tables: TableNames }
  | { kind: 'bad-schema' }

/** A segment's rule as SQL for a warehouse. `today`: days since 1970-01-01; null: the day on which it runs. */
export function writtenSql(
  { rule, language }: Pick<Segment, 'rule' | 'language'>,
  vocabulary: Vocabulary,
  { timeZone, currency, rates }: Pick<Settings, 'timeZone' | 'currency'> & Partial<Pick<Settings, 'rates'>>,
  { engine, schema, today }: { engine: SqlDialect; schema: string; today: number | null },
): WrittenSql {
  const tables = tablesIn(schema)
  if (!isName(schema, tables)) return { kind: 'bad-schema' }
  const made = ruleSql(rule, {
    dialect: engine,
    vocabulary,
    timeZone,
    currency,
    language,
    tables,
    ...(rates && { rates }),
    ...(today !== null && { today }),
  })
  return made.ok ? { kind: 'sql', sql: made.sql, tables } : { kind: 'problems', problems: made.problems, tables }
}

/** Nobody types a line break in a name, and whoever pastes one means something else. */
function isName(schema: string, tables: TableNames): boolean {
  if ([...schema].some((sign) => sign < ' ')) return false
  try {
    return tableSql('contacts', tables) !== ''
  } catch (error) {
    if (error instanceof UnstorableText) return false
    throw error
  }
}
