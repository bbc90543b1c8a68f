import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../../../lib/db/id.ts'
import { sweep } from '../../../../lib/orders/swap.ts'
import type { Stage } from '../../../../lib/fields/stage.ts'
import { stageOf } from '../../../../lib/ladder/stage-of.ts'
import { presentScores } from '../../../../lib/rfm/present-scores.ts'
import { countBits, ordinalsIn } from '../../../../lib/segments/columns/bits.ts'
import { Counting } from '../../../../lib/segments/columns/counting.ts'
import { membersOf } from '../../../../lib/segments/columns/members.ts'
import { NOBODY, stageCode, stageColumn } from '../../../../lib/segments/columns/stage-column.ts'
import { countMembers } from '../../../../lib/segments/count-members.ts'
import { compileRule } from '../../../../lib/segments/evaluate.ts'
import { explainRule } from '../../../../lib/segments/explain-rule.ts'
import { keptState } from '../../../../lib/segments/history/kept-state.ts'
import { keptMemberships } from '../../../../lib/segments/kept-memberships.ts'
import type { Rule } from '../../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { changeSettings } from '../../../../lib/workspace/settings-store.ts'
import { TODAY } from '../made-up-facts.ts'
import { obviouslyMet, obviousStage } from '../obvious-evaluator.ts'
import { anyRuleOf, STAGED, VOCABULARY } from '../random-rules.ts'
import { MadeUpWorkspace, NOW, PEOPLE } from './made-up-workspace.ts'

let workspace: MadeUpWorkspace

beforeAll(async () => {
  workspace = await MadeUpWorkspace.open('columns')
})
afterAll(() => workspace.db.delete())

/** How many members the rules have in all, each checked person by person. */
async function agree(rules: readonly Rule[], vocabulary: Vocabulary = VOCABULARY): Promise<number> {
  const { db } = workspace
  const people = await workspace.everyone()
  const segments = rules.map((rule, i) => ({ id: String(i), rule }))
  const found = await membersOf(db, await presentScores(db, NOW), segments, vocabulary, NOW)
  let held = 0
  for (const [i, { bits, count }] of found.entries()) {
    const rule = rules[i] as Rule
    const holds = compileRule(rule, vocabulary)
    const expected = people.filter(({ facts }) => holds(facts))
    const name = JSON.stringify(rule)
    expect([...ordinalsIn(bits)], name).toEqual(expected.flatMap(({ ordinal }) => ordinal ?? []).toSorted((a, b) => a - b))
    expect(count, name).toBe(expected.length)
    for (const { facts } of people.slice((i * 7) % 50).filter((_, n) => n % 50 === 0)) {
      expect(obviouslyMet(rule, facts, vocabulary), name).toBe(holds(facts))
      expect(explainRule(rule, facts, vocabulary).met, name).toBe(holds(facts))
    }
    held += expected.length
  }
  return held
}

const rulesOf = (numRuns: number, seed: number, vocabulary = VOCABULARY): Rule[] =>
  fc.sample(anyRuleOf(vocabulary, TODAY), { numRuns, seed })

describe('segments over columns', () => {
  test.each([
    ['all purchases', undefined, 'Europe/Rome', 5],
    ['a window, and a zone where it is tomorrow already', 120, 'Pacific/Kiritimati', 6],
  ])('hold exactly those whom the rule holds for, one by one: %s', { timeout: 20_000 }, async (_, windowDays, timeZone, seed) => {
    await changeSettings(workspace.db, {
      timeZone,
      rfm: { revision: windowDays ?? 1, bands: 5, ...(windowDays && { windowDays }) },
    })
    expect(await workspace.everyone()).toHaveLength(PEOPLE - 2 - 2 + 1)
    const held = await agree(rulesOf(80, seed))
    // Neither nobody nor everybody: the rules do tell people apart.
    expect(held).toBeGreaterThan(80 * 15)
    expect(held).toBeLessThan(80 * 285)
  })

  test('hold them by the stage that counts, and everybody stands where the plainest reading puts them', async () => {
    const { db } = workspace
    const held = await agree(rulesOf(30, 9, STAGED), STAGED)
    expect(held).toBeGreaterThan(30 * 15)
    const counting = await Counting.open(db, await presentScores(db, NOW), NOW)
    const codes = await stageColumn(counting, STAGED)
    const people = await workspace.everyone()
    const standing = new Map<number | null, number>()
    for (const { ordinal, facts } of people) {
      const stage = obviousStage(facts, STAGED)
      standing.set(stage, (standing.get(stage) ?? 0) + 1)
      expect(stageOf(facts, STAGED).stage).toBe(stage)
      if (ordinal !== null) expect(codes[ordinal], `person ${ordinal}`).toBe(stageCode(stage as Stage | null))
    }
    expect(codes.filter((code) => code !== NOBODY)).toHaveLength(people.filter(({ ordinal }) => ordinal !== null).length)
    // Each of the rules in force, those set by hand, and none.
    expect([...standing.keys()].toSorted((a, b) => Number(a ?? -1) - Number(b ?? -1))).toEqual([null, 0, 2, 5])
  })

  test('hold them after people came, changed and were erased', { timeout: 20_000 }, async () => {
    await changeSettings(workspace.db, { timeZone: 'Europe/Rome' })
    await workspace.addPeople(100, 21)
    await workspace.merge(310, 7)
    expect(await agree(rulesOf(40, 7))).toBeGreaterThan(40 * 15)
    await workspace.erase([8, 111, 312])
    expect(await agree(rulesOf(40, 8))).toBeGreaterThan(40 * 15)
  })

  test('are kept with their counts, and replaced whole when they are counted again', async () => {
    const { db } = workspace
    await db.segments.put({
      id: newId(),
      revision: 1,
      origin: { kind: 'own' },
      language: 2,
      name: 'In Roma',
      note: '',
      rule: { field: 'contact.city', op: 'is', value: 'roma' },
      rank: 1,
      off: true,
      changedAt: NOW,
    })
    const [first] = await countMembers(db, NOW)
    expect(await countMembers(db, NOW)).toEqual([first])
    expect(await keptMemberships(db)).toMatchObject({ day: TODAY, segments: [first] })
    const kept = await keptState(db)
    // One of them was typed by hand and has no ordinal.
    expect(countBits(kept!.members.get(first!.id)!)).toBe(first!.count - 1)
    // What was kept before is gone each time, and nothing that is in use is swept away.
    const chunks = await db.chunks.count()
    await countMembers(db, NOW)
    expect(await db.chunks.count()).toBe(chunks)
    await sweep(db)
    expect(await db.chunks.count()).toBe(chunks)
  })
})
