import type { Segment } from '../../../../lib/segments/rule.ts'
import { UnstorableText } from '../../../../lib/segments/sql/literals.ts'
import { ruleSql, type SqlDialect, type SqlProblem } from '../../../../lib/segments/sql/rule-sql.ts'
import { tablesIn } from '../../../../lib/segments/sql/tables.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import type { Settings } from '../../../../lib/workspace/settings.ts'

/** A query, or why there is none. */
export type WrittenSql = { kind: 'sql'; sql: string } | { kind: 'problems'; problems: SqlProblem[] } | { kind: 'bad-schema' }

/** A segment's rule as SQL for a warehouse. `today`: days since 1970-01-01; null: the day on which it runs. */
export function writtenSql(
  { rule, language }: Pick<Segment, 'rule' | 'language'>,
  vocabulary: Vocabulary,
  { timeZone, currency, rates }: Pick<Settings, 'timeZone' | 'currency'> & Partial<Pick<Settings, 'rates'>>,
  { engine, schema, today }: { engine: SqlDialect; schema: string; today: number | null },
): WrittenSql {
  // Nobody types a line break in a name, and whoever pastes one means something else.
  if ([...schema].some((sign) => sign < ' ')) return { kind: 'bad-schema' }
  try {
    const made = ruleSql(rule, {
      dialect: engine,
      vocabulary,
      timeZone,
      currency,
      language,
      tables: tablesIn(schema),
      ...(rates && { rates }),
      ...(today !== null && { today }),
    })
    return made.ok ? { kind: 'sql', sql: made.sql } : { kind: 'problems', problems: made.problems }
  } catch (error) {
    if (error instanceof UnstorableText) return { kind: 'bad-schema' }
    throw error
  }
}
