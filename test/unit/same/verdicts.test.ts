import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { rebuildFromLog, writeLog } from '../../../lib/contacts/write-log.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { MergedPeople, mergedPeople } from '../../../lib/same/merged-people.ts'
import { isVerdict, verdictsOf } from '../../../lib/same/verdicts.ts'
import { writeVerdicts, type Verdict } from '../../../lib/same/write-verdict.ts'

const AUTHOR = { agent: 'a', device: 'd' }
let db: RecencyDatabase
let count = 0
beforeEach(() => {
  db = new RecencyDatabase(`verdicts-${count++}`)
})
afterEach(() => db.delete())

const anyId = fc.constantFrom('anna', 'bruno', 'carla', 'dario', 'elena')
const anyVerdict: fc.Arbitrary<Verdict> = fc.record({
  kind: fc.constantFrom('merge', 'merge', 'unmerge', 'not-same-contact'),
  contact: anyId,
  other: anyId,
})

test('what stands after any words is what a rebuild from the log gives, and the last word on each two', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyVerdict, { maxLength: 3 }), { maxLength: 6 }), async (said) => {
      await Promise.all([db.log.clear(), db.same.clear()])
      // All at one instant: the clock decides nothing.
      for (const verdicts of said) await writeVerdicts(db, AUTHOR, verdicts, 1000)
      const stood = await db.same.toArray()
      await rebuildFromLog(db)
      expect(await db.same.toArray()).toEqual(stood)
      const last = new Map(said.flat().map((verdict) => [[verdict.contact, verdict.other].toSorted().join(' '), verdict]))
      const wanted = [...last.values()].filter(({ kind, contact, other }) => kind !== 'unmerge' && contact !== other)
      expect(stood.map(({ kept, verdict }) => [kept, verdict]).toSorted()).toEqual(
        wanted.map(({ contact, kind }) => [contact, kind === 'merge' ? 'merged' : 'not-same']).toSorted(),
      )
      // Entries of two computers come in any order.
      const entries = (await db.log.toArray()).filter(isVerdict)
      const key = ({ one, other }: { one: string; other: string }): string => `${one} ${other}`
      const sorted = (list: typeof stood): typeof stood => list.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
      expect(sorted(verdictsOf(entries.toReversed()))).toEqual(sorted(stood))
    }),
    { numRuns: 25 },
  )
})

test('merged ones are one with whomever they are merged with, under the one kept last', () => {
  const merged = new MergedPeople([
    { one: 'anna', other: 'bruno', kept: 'bruno', at: 1 },
    { one: 'carla', other: 'dario', kept: 'carla', at: 2 },
    { one: 'bruno', other: 'dario', kept: 'dario', at: 5 },
  ])
  expect(merged.headOf('anna')).toBe('dario')
  expect(merged.membersOf('anna')).toEqual(['dario', 'anna', 'bruno', 'carla'])
  expect(merged.groupOf('anna')?.since).toEqual(
    new Map([
      ['anna', 5],
      ['bruno', 5],
      ['carla', 2],
    ]),
  )
  expect(merged.headOf('elena')).toBe('elena')
  expect(merged.membersOf('elena')).toEqual(['elena'])
})

test('a merge is seen by the next reader, and an undone one as well', async () => {
  expect((await mergedPeople(db)).none).toBe(true)
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: 'anna', other: 'bruno' }])
  expect((await mergedPeople(db)).headOf('bruno')).toBe('anna')
  await writeVerdicts(db, AUTHOR, [{ kind: 'unmerge', contact: 'anna', other: 'bruno' }])
  expect((await mergedPeople(db)).headOf('bruno')).toBe('bruno')
})

test('a rebuild brings back people, links and merges alike', async () => {
  await writeLog(db, AUTHOR, 'anna', { kind: 'tag', value: 'regular' })
  await writeLog(db, AUTHOR, 'anna', { kind: 'note', value: 'likes tea' })
  await writeLog(db, AUTHOR, 'anna', { kind: 'untag', value: 'regular' })
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: 'anna', other: 'bruno' }])
  const before = [await db.people.toArray(), await db.links.toArray(), await db.same.toArray()]
  await Promise.all([db.people.clear(), db.same.clear()])
  await rebuildFromLog(db)
  expect([await db.people.toArray(), await db.links.toArray(), await db.same.toArray()]).toEqual(before)
})
