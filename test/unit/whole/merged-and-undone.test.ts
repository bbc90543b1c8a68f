import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { newId, type Id } from '../../../lib/db/id.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import { mergedPeople } from '../../../lib/same/merged-people.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { bringIn, csv, everybody, newDatabase } from '../import/import-kit.ts'

const AUTHOR = { agent: newId(), device: newId() }
const FIRST = csv('Customer ID,Name,Email\n1,Anna Esempio,anna@example.com\n')
const BOTH = csv('Customer ID,Name,Email\n1,Anna Esempio,anna@example.com\n2,A. Esempio,a@example.com\n')

async function idOf(db: RecencyDatabase, externalId: string): Promise<Id> {
  return (await everybody(db)).find(({ contact }) => contact.externalId === externalId)!.contact.id
}

async function merged(db: RecencyDatabase, kept: string, other: string): Promise<void> {
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: await idOf(db, kept), other: await idOf(db, other) }])
}

test.each([
  ['1', '2'],
  ['2', '1'],
])('%s and %s, merged and undone, are one again when they come back', async (kept, other) => {
  const db = newDatabase()
  await bringIn(db, [FIRST])
  const { summary } = await bringIn(db, [BOTH])
  await merged(db, kept, other)
  await undoImport(db, summary.import)
  await bringIn(db, [BOTH])
  const people = await mergedPeople(db)
  expect(people.membersOf(await idOf(db, '1')).toSorted()).toEqual([await idOf(db, '1'), await idOf(db, '2')].toSorted())
})

test('who was one with somebody erased stays away, even where an undo had taken them out before', async () => {
  const db = newDatabase()
  await bringIn(db, [FIRST])
  const { summary } = await bringIn(db, [BOTH])
  await merged(db, '1', '2')
  await undoImport(db, summary.import)
  await erasePeople(db, [await idOf(db, '1')], { day: 20_779 })
  const { summary: again } = await bringIn(db, [BOTH])
  expect([again.rowsLeftOut, again.contactsNew]).toEqual([2, 0])
})
