import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { foldText } from '../../../../lib/segments/fold-text.ts'
import { figuresOf } from '../../../../lib/orders/figures.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import { ruleSql } from '../../../../lib/segments/sql/rule-sql.ts'
import { dayFromIso, dayOf, isoDay } from '../../../../lib/workspace/day.ts'
import { contact, facts, order } from '../made-up-facts.ts'
import { someFacts } from '../random-people.ts'
import { ruleOf, understoodCondition } from '../random-rules.ts'
import { expectSameMembers, keyed, OPTIONS, SOUND, type People } from './agreement.ts'
import type { Engine } from './engines.ts'
import { insertSql } from './loading.ts'
import { someText } from './random-texts.ts'

const RUNS = 8
const PATIENCE = 60_000
const random = keyed(fc.sample(someFacts, { numRuns: 80, seed: 6 }))

/** An engine is tried with rules on every field, text, birthdays, money and days: each query has the members that the compiled rule has. */
export function testEngine(name: string, open: () => Promise<Engine>): void {
  describe(name, { timeout: PATIENCE }, () => testsWith(open))
}

function testsWith(open: () => Promise<Engine>): void {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
  }, PATIENCE)
  afterAll(() => engine.close())
  const load = (people: People): Promise<void> => engine.run(insertSql(people, SOUND))

  test('conditions on every field, and rules of groups, segments and nots', async () => {
    await load(random)
    let held = 0
    for (const rule of fc.sample(ruleOf(SOUND), { numRuns: RUNS, seed: 7 })) await expectSameMembers(engine, rule, random)
    for (let seed = 0; seed < RUNS; seed++) {
      const [one, two, three] = fc.sample(understoodCondition(SOUND), { numRuns: 3, seed }) as [Rule, Rule, Rule]
      for (const rule of [one, { any: [{ all: [{ not: one }, { not: two }] }, three] }])
        held += await expectSameMembers(engine, rule, random)
    }
    for (const [op, value] of [
      ['is', 5],
      ['is-not', 5],
      ['at-most', 2],
      ['unknown', undefined],
    ] as const)
      held += await expectSameMembers(engine, { not: { field: 'stage', op, ...(value !== undefined && { value }) } }, random)
    expect(held).toBeGreaterThan(RUNS * 10)
  })

  test('text is folded alike: marks, forms, spaces, Hangul, sigmas, emoji, quotes', async () => {
    const texts = fc.sample(someText, { numRuns: 150, seed: 3 })
    const people = keyed(texts.map((text, i) => facts({ contact: contact({ name: text }), tags: [texts.at(-i) ?? ''] })))
    await load(people)
    const asked = fc.sample(someText, { numRuns: 60, seed: 4 }).filter((text) => foldText(text) !== '')
    for (const value of asked.slice(0, RUNS)) {
      await expectSameMembers(engine, { field: 'contact.name', op: 'contains', value }, people)
      await expectSameMembers(
        engine,
        { field: 'tags', op: 'has-any', value: [value, ...texts.slice(0, 20).filter(foldText)] },
        people,
      )
    }
    const every = texts.filter((text) => foldText(text) !== '')
    const all: Rule = { field: 'contact.name', op: 'in', value: every }
    expect(await expectSameMembers(engine, all, people)).toBe(every.length)
  })

  test('ages and birthdays about the end of February and of the year', async () => {
    for (const iso of ['2023-02-27', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29', '2024-12-31', '2025-01-01']) {
      const today = dayFromIso(iso)!
      const born = [
        '1984-02-29',
        '--02-29',
        '--02-28',
        '2000-03-01',
        '1999-12-31',
        '--01-01',
        '2023-02-29',
        '--13-01',
        iso,
        'May',
      ]
      const people = keyed(born.map((birthday) => facts({ today, contact: contact({ birthday }) })))
      await load(people)
      const options = { ...OPTIONS, today }
      // Texts that are no dates stand in the table, and nobody may find them.
      const birthdays = [...people].filter(([, { contact: of }]) => !['2023-02-29', '--13-01', 'May'].includes(of.birthday))
      for (const rule of [
        { field: 'contact.birthday', op: 'in-next', value: 1 },
        { field: 'contact.birthday', op: 'in-last', value: 1 },
        {
          any: [
            { field: 'contact.age', op: 'in', value: [0, 39, 40, 23] },
            { field: 'contact.birthday', op: 'in-next', value: 366 },
          ],
        },
      ])
        await expectSameMembers(engine, rule, new Map(birthdays), options)
    }
  })

  test('money of other currencies is rounded order by order', async () => {
    const rates = { JPY: 0.0061, KWD: 2.995, SEK: 0.085 }
    const orders = (n: number) => [
      order(1, 7 * n, { currency: 'JPY' }),
      order(2, 1001 + n, { currency: 'KWD' }),
      order(3, 50 + 10 * n, { currency: 'SEK' }),
    ]
    const people = keyed(
      Array.from({ length: 40 }, (__, n) => ({
        ...facts({ orders: orders(n), rates }),
        figures: figuresOf(orders(n), 'EUR', rates),
      })),
    )
    await load(people)
    const sums = [...people.values()].map((one) => one.figures.spent / 100)
    const options = { ...OPTIONS, rates }
    // The obvious evaluator knows currencies of two decimals alone: the sums themselves are what is right.
    for (const value of sums.slice(0, 8)) {
      const made = ruleSql({ field: 'orders.spent', op: 'is', value }, { ...options, dialect: engine.dialect })
      const expected = [...people].flatMap(([key, one]) => (one.figures.spent / 100 === value ? key : [])).toSorted()
      expect(made.ok && (await engine.first(made.sql))).toEqual(expected)
    }
  })

  test('without a day the query takes the one of its run in the zone; an instant becomes a date there', async () => {
    const at = Date.UTC(2026, 0, 31, 23, 30)
    await load(keyed([]))
    await engine.run(
      `DROP TABLE IF EXISTS "o""dd"; CREATE TABLE "o""dd" ("the id" text, made timestamptz);
       INSERT INTO "o""dd" VALUES ('x', '${new Date(at).toISOString()}'), ('now', now())`,
    )
    for (const timeZone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Rome']) {
      const day = dayOf(at, timeZone)
      const tables = { contacts: { name: 'o"dd', columns: { contact: 'the id', since: { instant: 'made' } } } }
      const { today: __, ...unfixed } = { ...OPTIONS, timeZone, tables, dialect: engine.dialect }
      const found = async (rule: Rule): Promise<string[]> => {
        const made = ruleSql(rule, unfixed)
        return made.ok ? engine.first(made.sql) : []
      }
      expect(await found({ field: 'contact.since', op: 'between-dates', value: [isoDay(day), isoDay(day)] })).toEqual(['x'])
      expect(await found({ field: 'contact.since', op: 'is', value: 0 })).toEqual(['now'])
      const now = isoDay(dayOf(Date.now(), timeZone))
      expect(await found({ field: 'contact.since', op: 'since', value: now })).toEqual(['now'])
    }
  })
}
