import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keepDraft, readDraft, readOwnMap, saveOwnMap } from '../../../../components/dashboard/cut/paint/draft.ts'
import { RecencyDatabase } from '../../../../lib/db/database.ts'
import { builtInMap } from '../../../../lib/rfm/maps/built-in.ts'
import { restoreCutBefore } from '../../../../lib/workspace/cut-before.ts'
import { changeCut, settingsOrGuess } from '../../../../lib/workspace/settings-store.ts'

const { map } = builtInMap('klaviyo')

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase('painting-test')
})
afterEach(() => db.delete())

it('a draft that is saved is in force, is kept whatever is chosen later, and leaves what else was set', async () => {
  await changeCut(db, { bands: 4, windowDays: 365 })
  await keepDraft(db, map)
  expect(await readDraft(db)).toEqual(map)
  await saveOwnMap(db, map)
  const own = { ...map, id: 'own' }
  expect((await settingsOrGuess(db)).rfm).toMatchObject({ bands: 4, windowDays: 365, map: own })
  expect(await readDraft(db)).toBeNull()
  await restoreCutBefore(db)
  expect((await settingsOrGuess(db)).rfm.map).toBeUndefined()
  expect(await readOwnMap(db)).toEqual(own)
})

it('a map that is refused leaves everything as it was, the draft too', async () => {
  const broken = { ...map, cells: map.cells.slice(1) }
  await keepDraft(db, map)
  await expect(saveOwnMap(db, broken)).rejects.toThrow('rfm')
  expect(await readDraft(db)).toEqual(map)
  expect(await readOwnMap(db)).toBeNull()
  await keepDraft(db, broken)
  expect(await readDraft(db)).toBeNull()
})
