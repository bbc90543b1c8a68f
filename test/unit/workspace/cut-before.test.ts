import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { changeCutRemembering, cutBefore, restoreCutBefore } from '../../../lib/workspace/cut-before.ts'
import { settingsOrGuess } from '../../../lib/workspace/settings-store.ts'

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase('cut-before-test')
})
afterEach(() => db.delete())

it('goes back to the settings before, and forth again, each time under a new revision', async () => {
  expect(await restoreCutBefore(db)).toBe(false)
  const start = (await settingsOrGuess(db)).rfm
  await changeCutRemembering(db, { bands: 3, windowDays: 365 })
  await changeCutRemembering(db, { bands: 4, map: 'klaviyo' })
  expect(await restoreCutBefore(db)).toBe(true)
  const back = (await settingsOrGuess(db)).rfm
  expect(back).toEqual({ bands: 3, windowDays: 365, revision: start.revision + 3 })
  expect(await restoreCutBefore(db)).toBe(true)
  expect((await settingsOrGuess(db)).rfm).toEqual({ bands: 4, map: 'klaviyo', revision: start.revision + 4 })
})

it('remembers nothing of a change that was refused', async () => {
  await changeCutRemembering(db, { bands: 3 })
  const before = await cutBefore(db)
  await expect(changeCutRemembering(db, { bands: 99 })).rejects.toThrow('rfm')
  expect(await cutBefore(db)).toEqual(before)
  expect((await settingsOrGuess(db)).rfm.bands).toBe(3)
})
