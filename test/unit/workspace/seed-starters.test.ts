import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { seedStarters } from '../../../lib/workspace/seed-starters.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'

test('the starter set waits for the agreement, comes in the language agreed in, and once', async () => {
  const db = new RecencyDatabase(newId())
  expect(await seedStarters(db)).toBe(false)
  await changeSettings(db, { language: 'it' })
  expect(await seedStarters(db)).toBe(false)
  expect(await db.segments.count()).toBe(0)
  await changeSettings(db, { agreedAt: 1 })
  expect(await seedStarters(db)).toBe(true)
  expect((await listSegments(db))[0]?.name).toBe('I migliori clienti')
  await changeSettings(db, { language: 'sv' })
  expect(await seedStarters(db)).toBe(false)
  await db.delete()
})
