import 'fake-indexeddb/auto'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { LogicEngine } from 'json-logic-engine'
import { expect, test } from 'vitest'
import { consentCard } from '../../lib/consent/marketing.ts'
import { RecencyDatabase } from '../../lib/db/database.ts'
import { presentScores } from '../../lib/rfm/present-scores.ts'
import { blankPerson } from '../../lib/contacts/write-log.ts'
import { Counting } from '../../lib/segments/columns/counting.ts'
import { factsOf } from '../../lib/segments/facts-of.ts'
import { NO_VOCABULARY } from '../../lib/segments/vocabulary.ts'
import { dayOf } from '../../lib/workspace/day.ts'
import { changeSettings } from '../../lib/workspace/settings-store.ts'
import { typeInBuilder } from './builder-typing.ts'
import { percentile, reportFigure } from './figures.ts'
import { madeUpPerson, writeMadeUpBase } from './made-up-base.ts'
import { conditionsOf, RULES } from './made-up-rules.ts'
import { customersFile, ordersFile } from './million-files.ts'
import { csvLine, nameOf, rowOf, sqlType, toJsonLogic, toSql, type Row } from './rule-elsewhere.ts'

const PEOPLE = Number(process.env['BENCH_PEOPLE'] ?? 1_000_000)
const RUNS = Number(process.env['BENCH_RUNS'] ?? 5)
const NOW = Date.now()

/** One condition for each value of a row. */
const VALUES = [...new Map(RULES.flatMap(conditionsOf).map((condition) => [nameOf(condition), condition])).values()]

/** Each engine's counts, one for each rule, and the milliseconds of every run. */
interface Counted {
  counts: number[]
  times: number[]
}

async function timed(count: () => number[] | Promise<number[]>): Promise<Counted> {
  const times: number[] = []
  let counts: number[] = []
  // The first two warm up.
  for (let run = 0; run < RUNS + 2; run++) {
    const start = performance.now()
    counts = await count()
    times.push(performance.now() - start)
  }
  return { counts, times: times.slice(2) }
}

/** A table of these rows in memory, for an engine that may use two threads. */
async function tableOf(rows: readonly Row[]): Promise<DuckDBConnection> {
  const folder = await mkdtemp(join(tmpdir(), 'recency-bench-'))
  const file = createWriteStream(join(folder, 'rows.csv'))
  for (let from = 0; from < rows.length; from += 5000)
    if (
      !file.write(
        `${rows
          .slice(from, from + 5000)
          .map(csvLine)
          .join('\n')}\n`,
      )
    )
      await once(file, 'drain')
  file.end()
  await finished(file)
  const duck = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  const columns = VALUES.map((condition) => `'${nameOf(condition)}': '${sqlType(condition)}'`)
  const options = `header = false, nullstr = '', quote = '"', columns = { ${columns.join(', ')} }`
  const texts = VALUES.filter((condition) => sqlType(condition) === 'VARCHAR').map(nameOf)
  const replaced = texts.map((name) => `coalesce(${name}, '') AS ${name}`).join(', ')
  await duck.run(`CREATE TABLE people AS SELECT * REPLACE (${replaced}) FROM read_csv('${join(folder, 'rows.csv')}', ${options})`)
  await rm(folder, { recursive: true })
  return duck
}

test('twenty nested rules, beside json-logic-engine and DuckDB', { timeout: 1_800_000 }, async () => {
  expect(RULES.flatMap(conditionsOf).length).toBeGreaterThanOrEqual(84)
  const db = new RecencyDatabase('rules')
  await changeSettings(db, { timeZone: 'Europe/Rome', currency: 'EUR', country: 'IT', agreedAt: NOW })
  const today = dayOf(NOW, 'Europe/Rome')
  await writeMadeUpBase(db, PEOPLE, today)
  const present = await presentScores(db, NOW)
  if (!present) throw new Error('nobody is in the base')
  const { settings, scored } = present
  const rows = Array.from({ length: PEOPLE }, (_, i) => {
    const row = madeUpPerson(i, today)
    const { state } = consentCard(row.contact.consent, null, null)
    return rowOf(factsOf(row, blankPerson(row.contact.id), state, null, settings, scored.scoring, NOW), VALUES)
  })

  const ours = await timed(async () => {
    // Nothing that was found out for a condition or a window is remembered from the run before.
    const counting = await Counting.open(db, present, NOW)
    const counts: number[] = []
    for (const rule of RULES) counts.push((await counting.peopleOf(rule, NO_VOCABULARY)).count)
    return counts
  })
  const engine = new LogicEngine()
  const built = RULES.map((rule) => engine.build(toJsonLogic(rule)) as (row: Row) => unknown)
  const logic = await timed(() =>
    built.map((holds) => {
      let count = 0
      for (const row of rows) if (holds(row)) count++
      return count
    }),
  )
  const duck = await tableOf(rows)
  const sql = `SELECT ${RULES.map((rule) => `count(*) FILTER (WHERE ${toSql(rule)})`).join(', ')} FROM people`
  const inSql = await timed(async () => ((await duck.runAndReadAll(sql)).getRows()[0] ?? []).map(Number))
  expect(logic.counts).toEqual(ours.counts)
  expect(inSql.counts).toEqual(ours.counts)
  expect(Math.min(...ours.counts)).toBeGreaterThan(0)

  const [own, json, duckdb] = [ours, logic, inSql].map(({ times }) => percentile(times, 0.5)) as [number, number, number]
  const what = `20 nested rules (${RULES.flatMap(conditionsOf).length} conditions) over ${PEOPLE.toLocaleString('en')} contacts`
  reportFigure({ what: `${what}: ours, over columns in memory, windows of days added up anew`, value: own, unit: 'ms' })
  reportFigure({
    what: 'peer: json-logic-engine, compiled, over plain objects with all windows worked out before',
    value: json,
    unit: 'ms',
  })
  reportFigure({ what: 'peer: DuckDB native, 2 threads, one query over a table of the same values', value: duckdb, unit: 'ms' })
  reportFigure({ what: 'ours, as a part of json-logic-engine’s time', value: own / json, unit: 'x', limit: 1 })
  reportFigure({ what: 'ours, as a part of DuckDB’s time', value: own / duckdb, unit: 'x', limit: 1 })
})

test('a key in the builder to the new count on the screen', { timeout: 2_400_000 }, async () => {
  const files = [await customersFile(PEOPLE), await ordersFile(PEOPLE * 5, PEOPLE)]
  const { first, amounts, days, names } = await typeInBuilder(files, 4 * RUNS)
  const contacts = `${PEOPLE.toLocaleString('en')} contacts in Chromium`
  reportFigure({
    what: `the builder opened to its first count, ${contacts}, names read for the first time`,
    value: first / 1000,
    unit: 's',
  })
  const kinds = {
    'amounts spent in a year': amounts,
    'numbers of days, whose orders are added up anew': days,
    'parts of names': names,
  }
  for (const [what, times] of Object.entries(kinds))
    reportFigure({
      what: `a key to the new count: ${what}, ${times.length} keys, p95`,
      value: percentile(times, 0.95),
      unit: 'ms',
    })
  const all = [...amounts, ...days, ...names]
  reportFigure({ what: `a key in the builder to the new count, ${contacts}, p50`, value: percentile(all, 0.5), unit: 'ms' })
  reportFigure({
    what: `a key in the builder to the new count, ${contacts}, p95`,
    value: percentile(all, 0.95),
    unit: 'ms',
    limit: 100,
  })
})
