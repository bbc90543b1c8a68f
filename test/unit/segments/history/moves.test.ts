import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ordinalsIn } from '../../../../lib/segments/columns/bits.ts'
import { groupMoves } from '../../../../lib/segments/history/group-moves.ts'
import { isDayKept } from '../../../../lib/segments/history/is-day-kept.ts'
import { movedPeople } from '../../../../lib/segments/history/moved.ts'
import { segmentMoves } from '../../../../lib/segments/history/segment-moves.ts'
import { ladderSteps, stageId, stageMoves } from '../../../../lib/segments/history/stage-moves.ts'
import { MadeUpHistory, type Token, type TrueState } from './made-up-history.ts'

const anyToken = fc.record({ in: fc.subarray(['a', 'b']), group: fc.constantFrom('x', 'y', 'z') })
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ change: fc.array(fc.tuple(fc.nat(30), anyToken), { maxLength: 8 }) }) },
  { weight: 2, arbitrary: fc.record({ import: fc.array(anyToken, { minLength: 1, maxLength: 15 }) }) },
  fc.record({ undo: fc.constant(true) }),
)

/** From each group to each other one, person by person; who is not there is absent. */
function obvious(before: TrueState, after: TrueState, of: 'groups' | 'stages'): Map<string, number> {
  const sideOf = (state: TrueState): Map<Token, string> =>
    new Map(state.tokens.map((token, i) => [token, of === 'groups' ? state.groups[i]! : stageId(state.stages[i]!)]))
  const [was, is] = [sideOf(before), sideOf(after)]
  const counts = new Map<string, number>()
  for (const token of new Set([...was.keys(), ...is.keys()])) {
    const move = `${was.get(token) ?? 'absent'} ${is.get(token) ?? 'absent'}`
    counts.set(move, (counts.get(move) ?? 0) + 1)
  }
  return counts
}

test('the matrix, and the lists behind it, are what an obvious comparison of everybody makes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const history = new MadeUpHistory()
      const { db } = history
      await history.import([{ in: new Set(['a']), group: 'x' }])
      await history.keep()
      for (const one of steps) {
        history.day++
        if ('import' in one) await history.import(one.import.map((made): Token => ({ in: new Set(made.in), group: made.group })))
        else if ('undo' in one) await history.undo()
        else
          for (const [at, to] of one.change) {
            const token = history.tokens[at]
            if (token) Object.assign(token, { in: new Set(to.in), group: to.group })
          }
        await history.keep()
      }
      const newest = history.moments.at(-1) as TrueState
      for (let since = 1; since < history.moments.length; since += 2) {
        const before = history.moments[since - 1] as TrueState
        const moves = await groupMoves(db, { since })
        const found = new Map<string, number>()
        for (const [i, from] of (moves?.groups ?? []).entries())
          for (const [j, to] of (moves?.groups ?? []).entries())
            if (moves?.counts[i]?.[j]) found.set(`${from} ${to}`, moves.counts[i][j])
        expect(found).toEqual(obvious(before, newest, 'groups'))
        const stages = await stageMoves(db, { since })
        const climbed = new Map<string, number>()
        for (const [i, from] of (stages?.groups ?? []).entries())
          for (const [j, to] of (stages?.groups ?? []).entries())
            if (stages?.counts[i]?.[j]) climbed.set(`${from} ${to}`, stages.counts[i][j])
        expect(climbed).toEqual(obvious(before, newest, 'stages'))
        for (const [move, n] of [...climbed].slice(0, 3)) {
          const [from = '', to = ''] = move.split(' ')
          const listed = await movedPeople(db, { kind: 'stage', since, until: history.moments.length, from, to })
          expect([...ordinalsIn(listed)].length).toBe(to === 'absent' ? 0 : n)
        }
        expect(moves?.recut).toBe(false)
        for (const [move, n] of [...found].slice(0, 4)) {
          const [from = '', to = ''] = move.split(' ')
          const listed = await movedPeople(db, { kind: 'group', since, until: history.moments.length, from, to })
          expect([...ordinalsIn(listed)].length).toBe(to === 'absent' ? 0 : n)
        }
        const was = new Set([...(before.members.get('a') ?? [])].map((ordinal) => before.tokens[ordinal]))
        for (const kind of ['joined', 'left'] as const) {
          const listed = await movedPeople(db, { kind, segment: 'a', since, until: history.moments.length })
          const wanted = newest.tokens.flatMap((token, ordinal) => {
            const [then, now] = [was.has(token), newest.members.get('a')?.has(ordinal) ?? false]
            return (kind === 'joined' ? now && !then : then && !now) ? [ordinal] : []
          })
          expect([...ordinalsIn(listed)]).toEqual(wanted)
        }
      }
      await db.delete()
    }),
    { numRuns: 5 },
  )
})

test('a rule or settings that changed are said, and nobody is counted as joined or left by them', async () => {
  const history = new MadeUpHistory()
  const { db } = history
  const tokens = Array.from({ length: 3 }, (): Token => ({ in: new Set(['a']), group: 'x' }))
  await history.import(tokens)
  await history.keep()
  history.day += 3
  tokens[0]?.in.delete('a')
  await history.keep()
  history.day++
  history.rules.set('a', 2)
  tokens[1]?.in.delete('a')
  await history.keep()
  history.day++
  history.settings++
  await history.keep()
  const { steps } = await segmentMoves(db, { segment: 'a' })
  expect(
    steps.map(({ moment, count, joined, left, why, since }) => [moment.day - 20_000, count, joined, left, why, since]),
  ).toEqual([
    [0, 3, null, null, 'first', null],
    [3, 2, 0, 1, null, 1],
    [4, 1, null, null, 'rule', 2],
    [5, 1, 0, 0, null, 3],
  ])
  expect((await groupMoves(db, { since: 2, until: 3 }))?.recut).toBe(false)
  expect((await groupMoves(db, { since: 1 }))?.recut).toBe(true)
  expect(await groupMoves(db, { since: 99 })).toBeNull()
  expect([...ordinalsIn(await movedPeople(db, { kind: 'members', segment: 'a', at: 2 }))]).toEqual([1, 2])
})

test('a day is kept once the history has it, and where there is nobody', async () => {
  const history = new MadeUpHistory()
  const noon = (day: number): number => (day + 0.5) * 86_400_000
  expect(await isDayKept(history.db, 'UTC', noon(history.day))).toBe(true)
  await history.import([{ in: new Set(), group: 'x' }])
  expect(await isDayKept(history.db, 'UTC', noon(history.day))).toBe(false)
  await history.keep()
  expect(await isDayKept(history.db, 'UTC', noon(history.day))).toBe(true)
  expect(await isDayKept(history.db, 'UTC', noon(history.day + 1))).toBe(false)
})

test('moments before stages were kept have none, and rules of the ladder that changed are said', async () => {
  const history = new MadeUpHistory()
  const { db } = history
  history.keepsStages = false
  await history.import(['x', 'y', 'z'].map((group): Token => ({ in: new Set(['a']), group })))
  await history.keep()
  history.keepsStages = true
  for (const change of [
    () => {},
    () => void (history.tokens[0]!.group = 'y'),
    () => void (history.stageRules = [{ stage: 0, segment: 'a' }]),
    () => void history.rules.set('a', 2),
  ]) {
    history.day++
    change()
    await history.keep()
  }
  const { steps } = await ladderSteps(db)
  expect(steps.map(({ sizes, none, why }) => [sizes, none, why])).toEqual([
    [null, null, null],
    [[1, 0, 0, 1, 0, 0], 1, 'first'],
    [[2, 0, 0, 1, 0, 0], 0, null],
    [[2, 0, 0, 1, 0, 0], 0, 'rule'],
    // The rule of a segment that a stage rule goes by.
    [[2, 0, 0, 1, 0, 0], 0, 'rule'],
  ])
  expect(await stageMoves(db, { since: 1 })).toBeNull()
  expect(await stageMoves(db, { since: 2, until: 3 })).toMatchObject({
    groups: ['0', '3', 'none'],
    counts: [
      [1, 0, 0],
      [0, 1, 0],
      [1, 0, 0],
    ],
    recut: false,
  })
  expect((await stageMoves(db, { since: 3 }))?.recut).toBe(true)
  expect([...ordinalsIn(await movedPeople(db, { kind: 'stage', since: 2, until: 3, from: 'none', to: '0' }))]).toEqual([0])
  expect([...ordinalsIn(await movedPeople(db, { kind: 'stage', since: 1, until: 3, from: 'none', to: '0' }))]).toEqual([])
})
