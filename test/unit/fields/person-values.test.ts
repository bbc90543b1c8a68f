import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { rebuildFromLog, writeLog } from '../../../lib/contacts/write-log.ts'
import { ownOf } from '../../../lib/fields/own-values.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { newDatabase } from '../import/import-kit.ts'

const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32) }

it('works the same state out of the log alone', async () => {
  const write = fc.record({
    contact: fc.constantFrom('p1', 'p2', 'p3'),
    value: fc.oneof(
      fc.record({
        kind: fc.constant('field' as const),
        field: fc.constantFrom('f1', 'f2'),
        value: fc.constantFrom('', 'A', 'B'),
      }),
      fc.record({ kind: fc.constant('stage' as const), value: fc.constantFrom(0 as const, 3 as const, 5 as const, null) }),
      fc.record({ kind: fc.constant('tag' as const), value: fc.constantFrom('vip', 'new') }),
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(write, { maxLength: 12 }), async (writes) => {
      const db = newDatabase()
      for (const [at, { contact, value }] of writes.entries()) await writeLog(db, AUTHOR, contact, value, at + 1)
      const before = await db.people.toArray()
      await rebuildFromLog(db)
      expect(await db.people.toArray()).toEqual(before)
      for (const person of before) {
        const last = writes.findLast(({ contact, value }) => contact === person.contact && value.kind === 'stage')
        expect(person.stage?.stage).toEqual(last?.value.value)
      }
      db.close()
    }),
    { numRuns: 25 },
  )
})

it('lays what people gave over what an import gave, also where they took it away', async () => {
  const db = newDatabase()
  const own = { f1: 'imported', f2: 'imported' }
  await writeLog(db, AUTHOR, 'p1', { kind: 'field', field: 'f1', value: 'given' }, 1)
  await writeLog(db, AUTHOR, 'p1', { kind: 'field', field: 'f2', value: '' }, 2)
  expect(ownOf({ own }, await personState(db, 'p1'))).toEqual({ f1: 'given' })
  expect(ownOf({ own }, await personState(db, 'p2'))).toEqual(own)
})

it('lets the newer word stand where people were merged, and parts them again', async () => {
  const db = newDatabase()
  await writeLog(db, AUTHOR, 'p1', { kind: 'field', field: 'f1', value: 'older' }, 1)
  await writeLog(db, AUTHOR, 'p2', { kind: 'field', field: 'f1', value: 'newer' }, 2)
  await writeLog(db, AUTHOR, 'p2', { kind: 'stage', value: 4 }, 3)
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: 'p1', other: 'p2' }], 4)
  const merged = await personState(db, 'p1')
  expect(merged.own).toEqual({ f1: 'newer' })
  expect(merged.stage).toEqual({ stage: 4, at: 3 })
  await writeLog(db, AUTHOR, 'p1', { kind: 'field', field: 'f1', value: '' }, 5)
  await writeLog(db, AUTHOR, 'p1', { kind: 'stage', value: null }, 6)
  const later = await personState(db, 'p1')
  expect([later.own, later.stage]).toEqual([{ f1: '' }, { stage: null, at: 6 }])
  await writeVerdicts(db, AUTHOR, [{ kind: 'unmerge', contact: 'p1', other: 'p2' }], 7)
  expect((await personState(db, 'p2')).own).toEqual({ f1: 'newer' })
})
