import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import type { Id } from '../../../lib/db/id.ts'
import { translator } from '../../../lib/language/translator.ts'
import { stagesInForce } from '../../../lib/ladder/expand-stage.ts'
import { addStarterStageRule, STARTER_STAGE_RULES } from '../../../lib/ladder/starter-stage-rules.ts'
import type { StageRule } from '../../../lib/ladder/stage-rule.ts'
import {
  listStageRules,
  moveStageRule,
  removeStageRule,
  restoreStageRule,
  saveStageRule,
  stageRuleProblemSentence,
  stageRuleUses,
  switchStageRule,
} from '../../../lib/ladder/stage-rules-store.ts'
import { writtenState } from '../../../lib/segments/kept-memberships.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { removeSegment, saveSegment } from '../../../lib/segments/store.ts'
import { readVocabulary } from '../../../lib/segments/vocabulary.ts'

let db: RecencyDatabase
let made = 0

beforeEach(() => {
  db = new RecencyDatabase(`stage-rules-${made++}`)
})
afterEach(() => db.delete())

async function segment(name: string, met: Rule): Promise<Id> {
  const saved = await saveSegment(db, { language: 3, name, note: '', rule: met }, 1)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problems))
  return saved.segment.id
}

async function rule(stage: StageRule['stage'], of: Id): Promise<StageRule> {
  const saved = await saveStageRule(db, { stage, segment: of }, 1)
  if (!saved.ok) throw new Error(JSON.stringify(saved.problem))
  return saved.rule
}

const problemOf = async (stage: StageRule['stage'], of: Id): Promise<unknown> => {
  const saved = await saveStageRule(db, { stage, segment: of }, 1)
  return saved.ok ? null : saved.problem
}
const BUYERS: Rule = { field: 'orders.count', op: 'more', value: 0 }
const named = (id: Id): Rule => ({ field: 'segment', op: 'is', value: id })
const ASKS: Rule = { all: [BUYERS, { field: 'stage', op: 'at-least', value: 3 }] }

describe('stage rules', () => {
  test('keep their order, are moved, switched off, taken away and brought back', async () => {
    const [a, b] = [await segment('A', BUYERS), await segment('B', { field: 'tags', op: 'known' })]
    const [first, second] = [await rule(5, a), await rule(2, b)]
    const inForce = async (): Promise<unknown> => (await readVocabulary(db)).stages
    expect(await inForce()).toEqual([
      { stage: 5, segment: a },
      { stage: 2, segment: b },
    ])
    const before = await writtenState(db)
    await moveStageRule(db, second.id, -1)
    await moveStageRule(db, second.id, -1)
    expect((await listStageRules(db)).map(({ id }) => id)).toEqual([second.id, first.id])
    // Who stands where is counted anew.
    expect(await writtenState(db)).not.toBe(before)
    const switched = await switchStageRule(db, second, true, 2)
    expect(switched).toMatchObject({ ok: true, rule: { off: true, revision: 2 } })
    expect(await inForce()).toEqual([{ stage: 5, segment: a }])
    expect(await switchStageRule(db, second, false, 3)).toEqual({ ok: false, problem: { kind: 'changed-meanwhile' } })
    const removed = await removeStageRule(db, first.id)
    expect(await inForce()).toBeUndefined()
    await restoreStageRule(db, removed!)
    expect(await inForce()).toEqual([{ stage: 5, segment: a }])
    expect(await saveStageRule(db, { ...first, stage: 4, revision: 7 }, 4)).toEqual({
      ok: false,
      problem: { kind: 'changed-meanwhile' },
    })
    expect(await saveStageRule(db, { ...first, stage: 4 }, 4)).toMatchObject({
      ok: true,
      rule: { stage: 4, rank: first.rank + 10 },
    })
  })

  test('are refused where they would go in a circle, for nobody, or twice', async () => {
    const asking = await segment('Asking', ASKS)
    const outer = await segment('Outer', { not: named(asking) })
    const plain = await segment('Plain', BUYERS)
    expect(await problemOf(3, asking)).toEqual({ kind: 'asks-stage', way: ['Asking'] })
    expect(await problemOf(3, outer)).toEqual({ kind: 'asks-stage', way: ['Outer', 'Asking'] })
    expect(await problemOf(3, 'nowhere')).toEqual({ kind: 'gone' })
    expect(await problemOf(3, plain)).toBeNull()
    expect(await problemOf(1, plain)).toEqual({ kind: 'named-twice', stage: 3 })
    expect(await problemOf(6 as never, plain)).toEqual({ kind: 'no-stage' })
    for (const language of ['en', 'it', 'sv'] as const) {
      const t = translator(language)
      const said = stageRuleProblemSentence({ kind: 'asks-stage', way: ['Outer', 'Asking'] }, t, String)
      expect(said).toContain('Outer → Asking')
    }
  })

  test('keep their segment from asking for the stage, itself or by way of others, and from being removed', async () => {
    const inner = await segment('Inner', BUYERS)
    const outer = await segment('Outer', { all: [named(inner), { field: 'tags', op: 'known' }] })
    const stageRule = await rule(4, outer)
    const save = async (id: Id, changed: Rule): Promise<unknown> => {
      const saved = await saveSegment(db, { ...(await db.segments.get(id))!, rule: changed }, 2)
      return saved.ok ? null : saved.problems
    }
    expect(await save(inner, ASKS)).toMatchObject([
      { of: 'rule', problem: { code: 'stage-cycle', path: '/all/1', values: { way: 'Outer → Inner' } } },
    ])
    const asking = await segment('Asking', ASKS)
    expect(await save(inner, { any: [BUYERS, { not: named(asking) }] })).toMatchObject([
      { problem: { code: 'stage-cycle', path: '/any/1/not', values: { way: 'Outer → Inner → Asking' } } },
    ])
    expect(await save(asking, { field: 'stage', op: 'is', value: 1 })).toBeNull()
    expect(await removeSegment(db, outer)).toEqual({
      removed: false,
      usedByOffers: [],
      usedBySegments: [],
      usedByStages: [4],
    })
    await removeStageRule(db, stageRule.id)
    expect(await save(inner, ASKS)).toBeNull()
    expect(await removeSegment(db, outer)).toEqual({ removed: true })
  })

  test('whose segment has gone wrong since speak for nobody, and say why', async () => {
    const [a, b] = [await segment('A', BUYERS), await segment('B', { field: 'tags', op: 'known' })]
    const [first, second] = [await rule(5, a), await rule(2, b)]
    await db.segments.update(a, { rule: ASKS })
    await db.segments.update(b, { rule: { any: [{ field: 'shoe-size', op: 'is', value: 41 }] } as never })
    const vocabulary = await readVocabulary(db)
    expect(stagesInForce(vocabulary)).toEqual([])
    expect([...stageRuleUses([first, second], vocabulary).values()]).toEqual([
      { kind: 'asks-stage', way: ['A'] },
      { kind: 'not-understood', segment: 'B' },
    ])
    // Whatever has become of it, it can be switched off.
    expect((await switchStageRule(db, first, true, 2)).ok).toBe(true)
  })

  test('to begin with bring their segment along, switched off, once', async () => {
    const t = translator('en')
    for (const { id } of STARTER_STAGE_RULES) expect((await addStarterStageRule(db, id, t, 1)).ok).toBe(true)
    expect(await addStarterStageRule(db, 'bought-lately', t, 1)).toMatchObject({ ok: false, problem: { kind: 'named-twice' } })
    expect((await db.segments.toArray()).map(({ off }) => off)).toEqual([true, true])
    const vocabulary = await readVocabulary(db)
    expect(stagesInForce(vocabulary)).toEqual(vocabulary.stages)
  })
})
