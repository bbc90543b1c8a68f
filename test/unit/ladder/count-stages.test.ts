import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../../lib/db/id.ts'
import { countStages } from '../../../lib/ladder/count-stages.ts'
import { saveStageRule } from '../../../lib/ladder/stage-rules-store.ts'
import { stageShown } from '../../../lib/ladder/stage-shown.ts'
import { ladderSteps } from '../../../lib/segments/history/stage-moves.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { saveSegment } from '../../../lib/segments/store.ts'
import { readVocabulary } from '../../../lib/segments/vocabulary.ts'
import { MadeUpWorkspace, NOW } from '../segments/columns/made-up-workspace.ts'

let workspace: MadeUpWorkspace
const FROM = { message: 'm1', words: 'how much is it' }

beforeAll(async () => {
  workspace = await MadeUpWorkspace.open('count-stages')
  const { db } = workspace
  const rules: [0 | 1 | 5, Rule][] = [
    [5, { field: 'orders.last', op: 'at-most', value: 200 }],
    [
      1,
      {
        any: [
          { field: 'tags', op: 'known' },
          { field: 'contact.city', op: 'is', value: 'Roma' },
        ],
      },
    ],
  ]
  for (const [stage, rule] of rules) {
    const saved = await saveSegment(db, { language: 3, name: `Segment of ${stage}`, note: '', rule }, NOW)
    if (saved.ok) await saveStageRule(db, { stage, segment: saved.segment.id }, NOW)
  }
  // One confirmed from the chat, one of a merged pair, and one of somebody typed by hand.
  const typed = (await db.contacts.toArray()).find(({ name }) => name === 'Scritta Amano')
  await db.people.bulkPut([
    ...[110, 280].map((at) => ({ ...blank(workspace.id(at)), stage: { stage: 4 as const, at: NOW, from: FROM } })),
    { ...blank(typed?.id ?? newId()), stage: { stage: 3, at: NOW } },
  ])
})
afterAll(() => workspace.db.delete())

const blank = (contact: string) => ({ contact, tags: [], note: '', consent: null })

test('everybody is counted once, at the stage that counts, by what it is', async () => {
  const { db } = workspace
  const vocabulary = await readVocabulary(db)
  const people = await workspace.everyone()
  const wanted = Array.from({ length: 6 }, (_, stage) => ({ stage, byHand: 0, fromChat: 0, byRule: 0 }))
  let none = 0
  for (const { facts } of people) {
    const { stage, stageBy, stageByRule } = stageShown(facts, vocabulary)
    if (stage === null) {
      none++
      continue
    }
    if (stageBy?.by === 'rule') {
      expect(stageBy.segment).toBe(`Segment of ${stage}`)
      expect(facts.stage).toBeNull()
    }
    if (stageBy?.by === 'chat') expect(stageBy).toEqual({ by: 'chat', words: FROM.words, at: NOW })
    if (stageByRule) expect(stageByRule.stage).not.toBe(stage)
    wanted[stage]![stageBy === undefined ? 'byHand' : stageBy.by === 'chat' ? 'fromChat' : 'byRule']++
  }
  const found = await countStages(db, undefined, NOW)
  expect(found).toEqual({ stages: wanted, none, people: people.length })
  // Each of the three ways is there, and so is nothing.
  for (const way of ['byHand', 'fromChat', 'byRule'] as const) expect(wanted.some((one) => one[way] > 0)).toBe(true)
  expect(none).toBeGreaterThan(0)
  await countMembers(db, NOW)
  const { steps } = await ladderSteps(db)
  expect(steps.map(({ sizes, none: left }) => [sizes, left])).toEqual([
    [wanted.map(({ byHand, fromChat, byRule }) => byHand + fromChat + byRule), none],
  ])
})
