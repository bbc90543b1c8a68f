import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { newId } from '../../../lib/db/id.ts'
import { removeField, restoreField, saveField } from '../../../lib/fields/store.ts'
import { writeOwnValue } from '../../../lib/fields/write-value.ts'
import { countMembers } from '../../../lib/segments/count-members.ts'
import { segmentMoves } from '../../../lib/segments/history/segment-moves.ts'
import { writtenState } from '../../../lib/segments/kept-memberships.ts'
import { saveSegment } from '../../../lib/segments/store.ts'
import { bringIn, csv, everybody, newDatabase, NOW } from '../import/import-kit.ts'

const AUTHOR = { agent: newId(), device: newId() }
const DAY = 86_400_000

test('a field that is taken away is counted anew, and nobody is told to have left because of it', async () => {
  const db = newDatabase()
  await bringIn(db, [csv('Customer ID,Name,Email\n1,Anna Esempio,anna@example.com\n')])
  const made = await saveField(db, { name: 'Motto', type: 'text', choices: [] }, NOW)
  if (!made.ok) throw new Error('not made')
  const { id } = made.field
  const [anna] = await everybody(db)
  const value = { contact: anna!.contact.id, field: id, text: 'Sempre' }
  await writeOwnValue(db, AUTHOR, value, { decimal: '.', dateOrder: 'dmy' })
  const saved = await saveSegment(db, { language: 3, name: 'Motto', note: '', rule: { field: `own.${id}`, op: 'known' } }, NOW)
  if (!saved.ok) throw new Error('not saved')
  const counted = async (day: number) => (await countMembers(db, NOW + day * DAY)).map(({ count }) => count)
  expect(await counted(0)).toEqual([1])
  const before = await writtenState(db)

  await removeField(db, id)
  // What was kept is not taken for the present state.
  expect(await writtenState(db)).not.toBe(before)
  expect(await counted(1)).toEqual([0])
  await restoreField(db, made.field)
  expect(await counted(2)).toEqual([1])
  expect(await counted(3)).toEqual([1])
  const { steps } = await segmentMoves(db, { segment: saved.segment.id })
  expect(steps.map(({ count, joined, left }) => [count, joined, left])).toEqual([
    [1, null, null],
    [0, null, null],
    [1, null, null],
    [1, 0, 0],
  ])
})
