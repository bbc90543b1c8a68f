import { expect } from 'vitest'
import { compileRule } from '../../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../../lib/segments/facts.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { ruleSql, type SqlOptions } from '../../../../lib/segments/sql/rule-sql.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { TODAY } from '../made-up-facts.ts'
import { obviouslyMet } from '../obvious-evaluator.ts'
import { VOCABULARY } from '../random-rules.ts'
import type { Engine } from './engines.ts'

export type People = ReadonlyMap<string, Facts>

/** As the tests' vocabulary, without the segment that nobody can understand, and with a name that would do harm. */
export const SOUND: Vocabulary = {
  ...VOCABULARY,
  stages: [
    { stage: 2, segment: 'both' },
    { stage: 5, segment: 'buyers' },
  ],
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

/** As the random people are made: figures in EUR, SEK at a rate. */
export const OPTIONS: Omit<SqlOptions, 'dialect'> = {
  vocabulary: SOUND,
  timeZone: 'Europe/Rome',
  today: TODAY,
  currency: 'EUR',
  rates: { SEK: 0.09 },
}

/** People under keys. */
export function keyed(facts: readonly Facts[]): People {
  return new Map(facts.map((one, i) => [`p${i}`, one]))
}

/** Expects of people who stand in the engine's tables that the query finds those whom the compiled rule does; says how many. */
export async function expectSameMembers(engine: Engine, rule: Rule, people: People, options = OPTIONS): Promise<number> {
  const made = ruleSql(rule, { ...options, dialect: engine.dialect })
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  const met = compileRule(rule, options.vocabulary)
  const expected = keysOf(people, met)
  const said = `${JSON.stringify(rule)}\n${made.sql.slice(-3000)}`
  expect(
    keysOf(people, (facts) => obviouslyMet(rule, facts, options.vocabulary)),
    said,
  ).toEqual(expected)
  const found = await engine.first(made.sql).catch((error: unknown) => [String(error)])
  expect(found, said).toEqual(expected)
  return expected.length
}

function keysOf(people: People, met: (facts: Facts) => boolean): string[] {
  return [...people].flatMap(([key, facts]) => (met(facts) ? key : [])).toSorted()
}
