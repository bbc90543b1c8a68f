import { expect } from 'vitest'
import { newId } from '../../../lib/db/id.ts'
import { unzip, zipEntries } from '../../../lib/import/open/zip-entries.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { ruleSql } from '../../../lib/segments/sql/rule-sql.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { exportTask } from '../../../lib/take-along/export-task.ts'
import { takeFile } from '../../../lib/take-along/made-files.ts'
import { emptySql } from '../../../lib/take-along/warehouse/copy-sql.ts'
import { WAREHOUSE_TABLES } from '../../../lib/take-along/warehouse/tables.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { OPTIONS } from '../segments/sql/agreement.ts'
import type { Engine } from '../segments/sql/engines.ts'
import { insertSql } from '../segments/sql/loading.ts'
import type { MadeUpWorkspace } from '../segments/columns/made-up-workspace.ts'

/** The files that a workspace exports for a warehouse, by their tables. */
export async function exportedFiles(
  { db }: Pick<MadeUpWorkspace, 'db'>,
  source: string | null = null,
): Promise<Map<string, Blob>> {
  const job = newId()
  const context = { job, signal: new AbortController().signal, progress: () => {} }
  await exportTask(db, { what: 'warehouse', source }, context)
  const archive = await takeFile(db, { job })
  if (!archive) throw new Error('no archive')
  const entries = await zipEntries(archive, 'warehouse.zip')
  return new Map(await Promise.all(entries.map(async (entry) => [entry.name, await unzip(archive, entry)] as const)))
}

/** The shop's own tables, and beside them exactly the files that were exported. */
export async function fillWarehouse(
  engine: Engine,
  everyone: readonly Facts[],
  files: ReadonlyMap<string, Blob>,
  vocabulary: Vocabulary,
): Promise<void> {
  await engine.run(insertSql(new Map(everyone.map((facts) => [facts.contact.id, facts])), vocabulary))
  for (const table of WAREHOUSE_TABLES) {
    await engine.run(emptySql(table))
    const file = files.get(`${table}.csv`)
    if (!file) throw new Error(`no file for ${table}`)
    await engine.copy(table, file)
  }
}

/** Expects of a rule the same members there as here; says how many. */
export async function expectSameThere(
  engine: Engine,
  rule: Rule,
  everyone: readonly Facts[],
  vocabulary: Vocabulary,
): Promise<number> {
  const today = everyone[0]?.today ?? dayOf(Date.now(), OPTIONS.timeZone)
  const made = ruleSql(rule, { ...OPTIONS, vocabulary, today, dialect: engine.dialect })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const holds = compileRule(rule, vocabulary)
  const expected = everyone.flatMap((facts) => (holds(facts) ? [facts.contact.id] : [])).toSorted()
  expect(await engine.first(made.sql), JSON.stringify(rule)).toEqual(expected)
  return expected.length
}
