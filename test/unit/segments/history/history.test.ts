import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ordinalsIn } from '../../../../lib/segments/columns/bits.ts'
import { changeOfBy } from '../../../../lib/segments/history/found-by.ts'
import { codedGroups, meaningOf } from '../../../../lib/segments/history/group-codes.ts'
import { codesAt, membersAt, sameBetween, stagesAt } from '../../../../lib/segments/history/state-at.ts'
import { thinMoments } from '../../../../lib/segments/history/thin.ts'
import { MadeUpHistory, type Token } from './made-up-history.ts'

const anyToken = fc.record({ in: fc.subarray(['a', 'b', 'c']), group: fc.constantFrom('x', 'y', 'z', 'w') })
const step = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ do: 'keep' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('change' as const), at: fc.array(fc.nat(60), { maxLength: 12 }), to: anyToken }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('import' as const), tokens: fc.array(anyToken, { minLength: 1, maxLength: 40 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('day' as const), days: fc.integer({ min: 1, max: 9 }) }) },
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('rule' as const), segment: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ do: fc.constant('remove' as const), segment: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ do: fc.constant('map' as const), groups: fc.subarray(['x', 'y', 'z', 'w'], { minLength: 1 }) }),
  fc.record({ do: fc.constant('erase' as const), at: fc.nat(60) }),
  fc.record({ do: fc.constant('thin' as const), recent: fc.nat(40) }),
  fc.record({
    do: fc.constant('kill' as const),
    table: fc.constantFrom('moves' as const, 'moments' as const, 'chunks' as const),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function take(history: MadeUpHistory, one: Step): Promise<void> {
  switch (one.do) {
    case 'keep':
      return history.keep()
    case 'change':
      for (const at of one.at) {
        const token = history.tokens[at]
        if (!token || token.group === 'nobody') continue
        token.in = new Set(one.to.in)
        token.group = one.to.group
      }
      return
    case 'import':
      return history.import(one.tokens.map((made): Token => ({ in: new Set(made.in), group: made.group })))
    case 'day':
      history.day += one.days
      return
    case 'undo':
      return history.undo()
    case 'rule':
      history.rules.set(one.segment, (history.rules.get(one.segment) ?? 0) + 1)
      return
    case 'remove':
      history.rules.delete(one.segment)
      return
    case 'map':
      history.groups = one.groups
      history.settings++
      return
    case 'erase':
      return history.erase(one.at)
    case 'thin':
      return thinMoments(history.db, 0, one.recent)
    case 'kill': {
      const table = history.db[one.table]
      const stop = (): never => {
        throw new Error('stopped')
      }
      table.hook('creating', stop)
      table.hook('updating', stop)
      await history.keep('stopped').then(
        () => {},
        () => {},
      )
      table.hook('creating').unsubscribe(stop)
      table.hook('updating').unsubscribe(stop)
    }
  }
}

test('every state is rebuilt as it was, whatever was imported, undone, edited, erased or stopped in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
      const history = new MadeUpHistory()
      const { db } = history
      for (const one of steps) await take(history, one)
      await history.keep()
      const moments = await db.moments.orderBy('n').toArray()
      // Thinning takes moments out; the rest keep their numbers.
      const left = new Map(moments.map((moment) => [moment.n, moment]))
      expect(moments.map(({ day, generation, people }) => [day, generation, people])).toEqual(
        history.moments.filter((_, i) => left.has(i + 1)).map(({ day, generation, tokens }) => [day, generation, tokens.length]),
      )
      expect(moments.length + moments.reduce((sum, { joins = 0 }) => sum + joins, 0)).toBe(history.moments.length)
      const groups = await codedGroups(db)
      // A new day forgets the rows of segments that were removed.
      const kept = new Set((await db.moves.toArray()).map(({ of, n }) => `${of} ${n}`))
      for (const [i, truth] of history.moments.entries()) {
        const n = i + 1
        if (!left.has(n)) continue
        for (const [id, members] of truth.members) {
          const wasRemoved = steps.some((one) => one.do === 'remove' && one.segment === id)
          if (wasRemoved && !kept.has(`${id} ${n}`)) continue
          expect(new Set(ordinalsIn((await membersAt(db, id, n)) as never))).toEqual(members)
        }
        const codes = [...((await codesAt(db, n)) as Uint8Array)]
        const shown = truth.tokens.map((_, ordinal) => idOf(codes[ordinal] ?? 0, groups))
        expect(shown).toEqual(truth.groups)
        const stages = [...((await stagesAt(db, n)) as Uint8Array)]
        expect(truth.tokens.map((_, ordinal) => stages[ordinal] ?? 0)).toEqual(truth.stages)
        expect(codes.slice(truth.tokens.length).every((code) => code === 0)).toBe(true)
        const earlier = history.moments[i - 1]
        if (earlier && !left.get(n)?.joins) await expectSteps(history, n, earlier, truth)
        for (const [j, later] of history.moments.entries())
          if (j > i && left.has(j + 1))
            for (let ordinal = 0; ordinal < Math.min(sameBetween(moments, n, j + 1), truth.tokens.length); ordinal++)
              expect(later.tokens[ordinal]).toBe(truth.tokens[ordinal])
      }
      await db.delete()
    }),
    { numRuns: 15 },
  )
})

async function expectSteps(history: MadeUpHistory, n: number, earlier: History, truth: History): Promise<void> {
  for (const [id, members] of truth.members) {
    const [row, before] = await Promise.all([history.db.moves.get([id, n]), history.db.moves.get([id, n - 1])])
    const former = earlier.members.get(id)
    if (!row || !before || !former) continue
    const was = new Set([...former].map((ordinal) => earlier.tokens[ordinal]))
    const is = new Set([...members].map((ordinal) => truth.tokens[ordinal]))
    expect([row.count, row.joined, row.left]).toEqual([is.size, without(is, was), without(was, is)])
    const changed = truth.rules.get(id) === earlier.rules.get(id) ? null : 'rule'
    expect(changeOfBy(before.by, row.by)).toBe(changed)
  }
}

function without<T>(all: Set<T>, others: Set<T>): number {
  return [...all].filter((one) => !others.has(one)).length
}

type History = MadeUpHistory['moments'][number]

function idOf(code: number, groups: Parameters<typeof meaningOf>[1]): string {
  const means = meaningOf(code, groups)
  return means.kind === 'absent' ? 'absent' : means.kind === 'unscored' ? means.reason : means.group.id
}

test('asked again and by several at once, the same is not written twice', async () => {
  const history = new MadeUpHistory()
  await history.import([{ in: new Set(['a']), group: 'x' }])
  await Promise.all([history.keep(), history.keep(), history.keep()])
  const kept = await history.db.keyed.get('memberships')
  expect(await history.db.moments.count()).toBe(1)
  expect(await history.db.chunks.count()).toBe(1)
  await history.keep()
  expect(await history.db.keyed.get('memberships')).toEqual(kept)
})

test('a base kept before there was a history begins one with its first counting', async () => {
  const history = new MadeUpHistory()
  await history.import([{ in: new Set(['a']), group: 'x' }])
  await history.keep()
  await history.db.moments.clear()
  await history.db.moves.clear()
  await history.db.keyed.toCollection().modify((record) => {
    if (record.key === 'memberships') delete (record.value as { moment?: number }).moment
  })
  history.day++
  await history.keep()
  expect([...ordinalsIn((await membersAt(history.db, 'a', 1)) as never)]).toEqual([0])
  expect(await membersAt(history.db, 'a', 2)).toBeNull()
})

test('a moment says what began it', async () => {
  const history = new MadeUpHistory()
  const one = (): Token => ({ in: new Set(['a']), group: 'x' })
  await history.import([one()])
  await history.keep()
  history.day += 3
  await history.keep()
  await history.import([one()])
  await history.keep()
  await history.undo()
  await history.keep()
  await history.import([one()])
  await history.keep()
  await history.erase(0)
  await history.keep()
  const moments = await history.db.moments.toArray()
  expect(moments.map(({ cause, import: made, same }) => [cause, made, same])).toEqual([
    ['import', 'import-1', 0],
    ['day', undefined, 1],
    ['import', 'import-2', 1],
    ['undo', undefined, 1],
    ['import', 'import-3', 1],
    ['erase', undefined, 2],
  ])
})
