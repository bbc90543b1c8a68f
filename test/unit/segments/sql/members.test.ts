import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compileRule } from '../../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../../lib/segments/facts.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { ruleSql } from '../../../../lib/segments/sql/rule-sql.ts'
import { TODAY } from '../made-up-facts.ts'
import { obviouslyMet } from '../obvious-evaluator.ts'
import { someFacts } from '../random-people.ts'
import { ruleOf, understoodCondition, VOCABULARY } from '../random-rules.ts'
import { openDuckDb, openPostgres, type Engine } from './engines.ts'
import { insertSql } from './loading.ts'

/** As the tests' vocabulary, without the segment that nobody can understand. */
const vocabulary = {
  ...VOCABULARY,
  segments: [
    { id: 'buyers', name: 'Buyers', language: 3, rule: { field: 'orders.count', op: 'more', value: 0 } },
    {
      id: 'both',
      name: 'Both\n; DROP TABLE "contacts"; --',
      language: 3,
      rule: { all: [{ field: 'segment', op: 'is', value: 'buyers' }, { not: { field: 'tags', op: 'unknown' } }] },
    },
  ],
}
const options = { vocabulary, timeZone: 'Europe/Rome', today: TODAY, currency: 'EUR', rates: { SEK: 0.09 } }
const RUNS = Number(process.env['SQL_RUNS'] ?? 40)

const people = new Map(fc.sample(someFacts, { numRuns: 120, seed: 6 }).map((facts, i) => [`p${i}`, facts]))

describe.each([
  ['DuckDB', openDuckDb],
  ['PostgreSQL', openPostgres],
] as const)('%s', (_, open) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await engine.run(insertSql(people, vocabulary))
  })
  afterAll(() => engine.close())

  async function agrees(rule: Rule): Promise<number> {
    const made = ruleSql(rule, { ...options, dialect: engine.dialect })
    if (!made.ok) throw new Error(JSON.stringify(made.problems))
    const met = compileRule(rule, vocabulary)
    const expected = keysOf(people, met)
    expect(keysOf(people, (facts) => obviouslyMet(rule, facts, vocabulary))).toEqual(expected)
    const found = await engine.first(made.sql).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${made.sql.slice(-6000)}`)
    })
    expect(found, made.sql.slice(-3000)).toEqual(expected)
    return expected.length
  }

  test('conditions on every field have the members of the engine', async () => {
    let held = 0
    // Several in one query: what a query costs is mostly its beginning.
    for (const seed of Array.from({ length: RUNS }, (__, i) => i)) {
      const rules = fc.sample(understoodCondition(vocabulary), { numRuns: 3, seed })
      held += await agrees({ any: [{ all: rules.slice(0, 2).map((rule) => ({ not: rule })) }, rules[2] as Rule] })
      for (const rule of rules.slice(0, 1)) held += await agrees(rule)
    }
    expect(held).toBeGreaterThan(RUNS * 10)
  })

  test('rules of groups, segments and nots have the members of the engine', async () => {
    for (const rule of fc.sample(ruleOf(vocabulary), { numRuns: RUNS, seed: 7 })) await agrees(rule)
  })
})

function keysOf(everybody: ReadonlyMap<string, Facts>, met: (facts: Facts) => boolean): string[] {
  return [...everybody].flatMap(([key, facts]) => (met(facts) ? key : [])).toSorted()
}
