import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import type { Goal } from '../../../lib/goals/goal.ts'
import { keepGroups, undoKept } from '../../../lib/goals/keep-groups.ts'
import {
  addGoal,
  beginOffers,
  changeGoal,
  listGoals,
  removeGoal,
  restoreGoal,
  type SaveGoalResult,
} from '../../../lib/goals/store.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { listSegments, MAX_NAME } from '../../../lib/segments/store.ts'
import { NOW, TODAY } from '../segments/portrait/portrait-base.ts'

let db: RecencyDatabase
beforeAll(() => {
  db = new RecencyDatabase('goal-store')
})
afterAll(() => db.delete())

function kept(result: SaveGoalResult): Goal {
  if (!result.ok) throw new Error(result.problem)
  return result.goal
}

test('a change goes on from the stored revision, and one from another window is refused', async () => {
  const goal = await addGoal(db, 'More second orders', NOW)
  const named = kept(await changeGoal(db, goal, { name: ' Second orders ', step: 'criteria' }, NOW + 1))
  expect([named.name, named.step, named.revision]).toEqual(['Second orders', 'criteria', 2])
  expect(await changeGoal(db, goal, { name: 'Mine' }, NOW)).toEqual({ ok: false, problem: 'changed-meanwhile' })
  expect(await changeGoal(db, named, { name: ' ' }, NOW)).toEqual({ ok: false, problem: 'name-empty' })
  expect(await changeGoal(db, named, { name: 'x'.repeat(MAX_NAME + 1) }, NOW)).toEqual({ ok: false, problem: 'name-too-long' })
  const criteria = kept(await changeGoal(db, named, { criteria: ['consent', 'stage'], by: ['stage', 'contact.city'] }, NOW))
  expect(criteria.by).toEqual(['stage'])
  const fewer = kept(await changeGoal(db, criteria, { criteria: ['consent'] }, NOW))
  expect(fewer.by).toEqual([])
})

test('several goals stand beside each other, the newest first; a removed one comes back whole', async () => {
  const goal = await addGoal(db, 'Answers', NOW + 5)
  expect((await listGoals(db)).map(({ name }) => name)).toEqual(['Answers', 'Second orders'])
  const removed = await removeGoal(db, goal.id)
  expect(await listGoals(db)).toHaveLength(1)
  expect(await changeGoal(db, goal, { step: 'data' }, NOW)).toEqual({ ok: false, problem: 'gone' })
  if (removed) await restoreGoal(db, removed)
  expect(await db.goals.get(goal.id)).toEqual(goal)
})

test('what was kept when the offers began is for that figure and those people alone', async () => {
  const [goal] = await listGoals(db)
  if (!goal) throw new Error('no goal')
  const before = { at: NOW, from: TODAY - 90, to: TODAY - 1, part: 1, whole: 4, atLeast: false }
  const begun = { day: TODAY, before, people: { bits: Uint8Array.of(5), typed: [] } }
  const first = kept(await beginOffers(db, goal, begun, NOW))
  expect([first.begun, first.before, first.people]).toEqual([TODAY, before, begun.people])
  const renamed = kept(await changeGoal(db, first, { name: 'More answers' }, NOW))
  expect(renamed.begun).toBe(TODAY)
  const other = kept(await changeGoal(db, renamed, { days: 30 }, NOW))
  expect([other.begun, other.before, other.people]).toEqual([null, null, null])
})

test('groups become segments all at once or not at all, not twice, and can be taken back until something goes by them', async () => {
  const goal = await addGoal(db, 'Groups', NOW + 9)
  const rule = (country: string): Rule => ({ all: [{ field: 'contact.country', op: 'is', value: country }] })
  const options = { note: 'Made by the guided way', now: NOW }
  const bad = [
    { name: 'Country: Italy', rule: rule('IT') },
    { name: 'Wrong', rule: { field: 'contact.country', op: 'less', value: 3 } as Rule },
  ]
  expect(await keepGroups(db, goal, bad, options)).toMatchObject({ ok: false, segment: [{ of: 'rule' }] })
  expect(await listSegments(db)).toEqual([])
  const long = 'Città '.repeat(40)
  const done = await keepGroups(
    db,
    goal,
    [
      { name: 'Country: Italy', rule: rule('IT') },
      { name: long, rule: rule('SE') },
    ],
    options,
  )
  if (!done.ok) throw new Error('not kept')
  expect(done.made).toHaveLength(2)
  expect(done.goal.segments).toEqual(done.made)
  const stored = await listSegments(db)
  expect(stored.map(({ name }) => name.length)).toEqual([14, MAX_NAME])
  const again = await keepGroups(
    db,
    done.goal,
    [
      { name: 'Country: Italy', rule: rule('IT') },
      { name: 'Spain', rule: rule('ES') },
    ],
    options,
  )
  if (!again.ok) throw new Error('not kept')
  expect([again.made.length, again.goal.segments.length]).toEqual([1, 3])
  expect(await undoKept(db, again.goal, again.made, NOW)).toBe(true)
  expect((await db.goals.get(goal.id))?.segments).toEqual(done.made)
  const now = await db.goals.get(goal.id)
  await db.offers.put({ id: 'o', segment: done.made[1] } as never)
  expect(now && (await undoKept(db, now, done.made, NOW))).toBe(false)
  expect(await listSegments(db)).toHaveLength(2)
  expect(await db.goals.get(goal.id)).toEqual(now)
})
