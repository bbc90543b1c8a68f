import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { listReminders, nextDue, pastReminders } from '../../../lib/reminders/reminders.ts'
import { writeVerdicts } from '../../../lib/same/write-verdict.ts'
import { newDatabase } from '../import/import-kit.ts'

const AUTHOR = { agent: 'agent', device: 'device' }

test('the newest word of each stands, of merged people one, and what was done is past', async () => {
  const db = newDatabase()
  const remind = (contact: string, value: number | null, at: number, note = '') =>
    writeLog(db, AUTHOR, contact, { kind: 'remind', value, note }, at)
  await remind('anna', 500, 1, 'first')
  await remind('anna', 300, 2, 'put off')
  await remind('bea', 200, 3)
  await remind('cora', 100, 4, 'call')
  await remind('cora', null, 5)
  await remind('dora', 400, 6)
  expect(await listReminders(db)).toEqual([
    { contact: 'bea', at: 200, note: '', setAt: 3 },
    { contact: 'anna', at: 300, note: 'put off', setAt: 2 },
    { contact: 'dora', at: 400, note: '', setAt: 6 },
  ])
  expect(await pastReminders(db, 5)).toEqual([{ contact: 'cora', at: 100, note: 'call', endedAt: 5 }])
  await writeVerdicts(db, AUTHOR, [{ kind: 'merge', contact: 'anna', other: 'dora' }])
  await expect
    .poll(async () => (await listReminders(db)).map(({ contact, at }) => `${contact} ${at}`))
    .toEqual(['bea 200', 'anna 400'])
  expect(nextDue(await listReminders(db), 200)).toBe(400)
  expect(nextDue([], 0)).toBeNull()
})
