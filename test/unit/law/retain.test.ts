import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import { dayMonthsBefore, findSilent } from '../../../lib/law/retain.ts'
import { retainTask, retentionPreview } from '../../../lib/law/retention.ts'
import { isBlank } from '../../../lib/law/blank.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { dayFromIso, isoDay } from '../../../lib/workspace/day.ts'
import { bringIn, csv, everybody, newDatabase } from '../import/import-kit.ts'

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN

it.each([
  ['2026-11-22', 24, '2024-11-22'],
  ['2026-03-31', 1, '2026-02-28'],
  ['2024-03-31', 1, '2024-02-29'],
  ['2026-01-15', 13, '2024-12-15'],
])('%s less %i months is %s', (today, months, expected) => {
  expect(isoDay(dayMonthsBefore(day(today), months))).toBe(expected)
})

const FILE = `Name,Email,Order,Date,Total,Status
Old Order,old@example.com,1,2019-05-01,10.00,paid
Edge Day,edge@example.com,2,2020-01-01,10.00,paid
Void Order,void@example.com,3,2024-05-01,10.00,cancelled
Written To,written@example.com,4,2019-05-01,10.00,paid
Merged One,one@example.com,5,2019-05-01,10.00,paid
Merged Other,other@example.com,6,2024-05-01,10.00,paid
Never Ordered,never@example.com,,,,
`

it('finds those who gave no sign of life, and nobody of whom nothing is dated', async () => {
  const db = newDatabase()
  await bringIn(db, [csv(FILE)])
  const idOf = async (name: string): Promise<Id> =>
    (await everybody(db)).find(({ contact }) => contact.name === name)?.contact.id ?? ''
  const author = { agent: newId(), device: newId() }
  await writeLog(db, author, await idOf('Written To'), { kind: 'note', value: 'called' })
  const [one, other] = [await idOf('Merged One'), await idOf('Merged Other')].toSorted() as [Id, Id]
  await db.same.put({ one, other, verdict: 'merged', kept: one, at: 1 })

  const silent = await findSilent(db, { before: day('2020-01-01'), timeZone: 'Europe/Rome' })
  expect(silent.map(({ name, day: last }) => [name, isoDay(last)])).toEqual([['Old Order', '2019-05-01']])
  const later = await findSilent(db, { before: day('2020-01-02'), timeZone: 'Europe/Rome' })
  expect(later.map(({ name }) => name)).toEqual(['Old Order', 'Edge Day'])

  // Nothing is erased before it is switched on; then exactly those who were shown.
  const context = { job: newId(), signal: new AbortController().signal, progress: () => {} }
  await changeSettings(db, { timeZone: 'Europe/Rome' })
  expect(await retainTask(db, {}, context)).toMatchObject({ people: 0 })
  await changeSettings(db, { retentionMonths: 60 })
  const shown = await retentionPreview(db, { months: 60 }, context.signal)
  expect(shown.examples.map(({ name }) => name)).toEqual(['Old Order', 'Edge Day'])
  expect(await retainTask(db, {}, context)).toMatchObject({ people: shown.people, orders: 2 })
  const left = (await everybody(db)).filter((row) => !isBlank(row)).map(({ contact }) => contact.name)
  expect(left.toSorted()).toEqual(['Merged One', 'Merged Other', 'Never Ordered', 'Void Order', 'Written To'])
  expect(await retentionPreview(db, { months: 60 }, context.signal)).toEqual({ people: 0, examples: [] })
})
