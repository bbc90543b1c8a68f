import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { handContact } from '../../../lib/contacts/hand-contacts.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { saveSegment } from '../../../lib/segments/store.ts'
import { listPeople } from '../../../lib/table/list-people.ts'
import type { Filters } from '../../../lib/table/wish.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { person } from '../orders/made-up-people.ts'
import { hold, newDatabase } from '../search/made-up-base.ts'

const ITALIANS: Rule = { field: 'contact.country', op: 'is', value: 'IT' }

async function listed(db: RecencyDatabase, filters: Filters): Promise<number[]> {
  const { ordinals, typed } = await listPeople(db, { text: '', filters, sort: { by: 'name', descending: false } })
  return [...typed.map(() => -1), ...ordinals.toSorted()]
}

async function italians(db: RecencyDatabase): Promise<string> {
  const saved = await saveSegment(db, { name: 'Prova', note: '', language: 2, rule: ITALIANS }, 1)
  if (!saved.ok) throw new Error('not saved')
  return saved.segment.id
}

test("a segment's members are listed as its rule finds them now, those typed by hand too", async () => {
  const db = newDatabase()
  await changeSettings(db, { currency: 'EUR' })
  await hold(
    db,
    ['IT', 'SE', 'IT'].map((country, i) => person({ name: `Prova ${i}`, country })),
  )
  await db.contacts.bulkAdd([
    handContact({ ...person({ name: 'A Mano', country: 'IT' }).contact, source: 'hand' }),
    handContact({ ...person({ name: 'För Hand', country: 'SE' }).contact, source: 'hand' }),
  ])
  const segment = await italians(db)
  expect(await listed(db, { segment })).toEqual([-1, 0, 2])
  expect(await listed(db, { segment, country: 'SE' })).toEqual([])
  expect(await listed(db, { segment: 'gone' })).toEqual([])
})

test('who joined is listed though the base has moved on since the history last heard of it', async () => {
  const db = newDatabase()
  await changeSettings(db, { currency: 'EUR' })
  const rows = ['IT', 'SE'].map((country, i) => person({ name: `Prova ${i}`, country }))
  await hold(db, rows)
  const segment = await italians(db)
  await countMembers(db)
  await hold(db, [...rows, person({ name: 'Nuova Prova', country: 'IT' })])
  // The history hears of the new base by the very question.
  expect(await listed(db, { moved: { kind: 'joined', segment, since: 1, until: 2 } })).toEqual([2])
  expect(await listed(db, { moved: { kind: 'group', since: 1, until: 2, from: 'absent' } })).toEqual([2])
  expect(await listed(db, { moved: { kind: 'members', segment, at: 1 } })).toEqual([0])
})
