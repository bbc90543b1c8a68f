import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { criteriaIn, saysTheSame } from '../../../lib/goals/criteria.ts'
import { dataCoverage } from '../../../lib/goals/data-coverage.ts'
import { goalGroups } from '../../../lib/goals/groups/goal-groups.ts'
import { numberLimits } from '../../../lib/goals/groups/number-limits.ts'
import { checkRule } from '../../../lib/segments/check.ts'
import { compileRule } from '../../../lib/segments/evaluate.ts'
import type { Facts } from '../../../lib/segments/facts.ts'
import { fieldOf } from '../../../lib/segments/fields.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { readVocabulary, type WorkspaceVocabulary } from '../../../lib/segments/vocabulary.ts'
import { everyone, fill, NOW } from '../segments/portrait/portrait-base.ts'

const GOAL = { of: { all: [] } as Rule, figure: 'bought-again', days: 180, begun: null } as const
const WITH_PHONE: Rule = { field: 'contact.has-phone', op: 'is', value: true }

let db: RecencyDatabase
let people: Facts[]
let vocabulary: WorkspaceVocabulary

beforeAll(async () => {
  db = new RecencyDatabase('goal-groups')
  const rows = await fill(db, 300)
  people = await everyone(db, rows)
  vocabulary = await readVocabulary(db)
})
afterAll(() => db.delete())

test('by every criterion, and by two, everybody is in exactly one group', async () => {
  const fields = criteriaIn(vocabulary)
  expect(fields).toContain('own.likes')
  const pairs = [
    ['contact.country', 'orders.spent'],
    ['own.likes', 'contact.age'],
    ['own.renewal', 'orders.last'],
  ]
  for (const by of [...fields.map((field) => [field]), ...pairs])
    for (const of of [GOAL.of, WITH_PHONE]) {
      const { groups, all } = await goalGroups(db, { goal: { ...GOAL, of }, by }, undefined, NOW)
      const rules = groups.map(({ rule }) => {
        expect(checkRule(rule, vocabulary)).toMatchObject({ ok: true, notUnderstood: [] })
        return compileRule(rule, vocabulary)
      })
      const counts = rules.map(() => 0)
      for (const facts of people.filter(compileRule(of, vocabulary))) {
        const inside = rules.flatMap((holds, i) => (holds(facts) ? [i] : []))
        expect({ by, inside: inside.length }).toEqual({ by, inside: 1 })
        counts[inside[0] as number] = (counts[inside[0] as number] as number) + 1
      }
      expect({ by, counts: groups.map((group) => group.people) }).toEqual({ by, counts })
      expect(groups.length).toBeGreaterThan(0)
      expect(groups.length).toBeLessThanOrEqual(by.length === 1 ? 9 : 16)
      for (const add of ['part', 'whole'] as const)
        expect(groups.reduce((sum, group) => sum + group.figure[add], 0)).toBe(all.figure[add])
      expect(groups.reduce((sum, group) => sum + group.spent, 0)).toBe(all.spent)
    }
})

test('money and the frequent stage of a group are those of its people', async () => {
  const { groups } = await goalGroups(db, { goal: GOAL, by: ['contact.country'] }, undefined, NOW)
  for (const { rule, spent, stage } of groups) {
    const own = people.filter(compileRule(rule, vocabulary))
    expect(spent).toBe(own.reduce((sum, { figures }) => sum + figures.spent, 0))
    const stages = own.map((facts) => facts.stage).filter((one) => one !== null)
    expect(stage?.known ?? 0).toBe(stages.length)
    if (stage) expect(stages.filter((one) => one === stage.stage)).toHaveLength(stage.people)
  }
  expect(groups.some(({ stage }) => stage !== null)).toBe(true)
})

test('what is known of how many people is what their own values say', async () => {
  const fields = [...criteriaIn(vocabulary), 'own.gone']
  for (const of of [GOAL.of, WITH_PHONE]) {
    const { people: all, fields: found } = await dataCoverage(db, { of, fields }, undefined, NOW)
    const some = people.filter(compileRule(of, vocabulary))
    expect(all).toBe(some.length)
    expect(found.map(({ field }) => field)).toEqual(fields.slice(0, -1))
    for (const { field, known, ways } of found) {
      const read = fieldOf(field, vocabulary)
      const values = some.map((facts) => read?.read(facts) ?? null)
      const wanted = values.filter((value) => value !== null && !(Array.isArray(value) && value.length === 0)).length
      expect({ field, known }).toEqual({ field, known: wanted })
      expect(ways.length).toBeGreaterThan(0)
    }
  }
})

test('in a base without orders nobody’s "0 orders" is knowledge', async () => {
  const empty = new RecencyDatabase('goal-empty')
  const { fields, people: none } = await dataCoverage(
    empty,
    { of: { all: [] }, fields: ['orders.count', 'consent'] },
    undefined,
    NOW,
  )
  expect([none, ...fields.map(({ known, lacksOrders }) => [known, lacksOrders])]).toEqual([0, [0, true], [0, false]])
  const { groups, all } = await goalGroups(empty, { goal: GOAL, by: ['orders.count'] }, undefined, NOW)
  expect([groups, all.people, all.figure.whole]).toEqual([[], 0, 0])
  await empty.delete()
})

test('limits part numbers in about equal bands at numbers that are easy to say', async () => {
  const limits = (numbers: number[], bands = 3) =>
    numberLimits(async (limit) => numbers.filter((number) => number <= limit).length, numbers.length, bands)
  expect(await limits(Array.from({ length: 3000 }, (_, i) => 17 + i * 3.1))).toEqual([3200, 6300])
  expect(await limits([0, 0, 0, 0, 0, 1, 2])).toEqual([0])
  expect(await limits([5, 5, 5])).toEqual([])
  expect(await limits([-30, -20, -10])).toEqual([-30, -20])
  expect(await limits([1, 2, 3, 4, 5, 6])).toEqual([2, 4])
})

test('a field that the figure is reckoned from says nothing of it', () => {
  expect([saysTheSame('orders.last', 'bought-again'), saysTheSame('rfm.group', 'spent-per-person')]).toEqual([true, true])
  expect([saysTheSame('contact.country', 'bought-again'), saysTheSame('orders.last', 'agreed')]).toEqual([false, false])
  expect([saysTheSame('consent', 'agreed'), saysTheSame('chat.messages-in', 'replies-per-message')]).toEqual([true, true])
})
