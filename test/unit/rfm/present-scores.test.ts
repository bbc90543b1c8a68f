import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { presentCut } from '../../../lib/rfm/cut-query.ts'
import { currencySums } from '../../../lib/rfm/currency-sums.ts'
import { storedScoring } from '../../../lib/rfm/kept-scores.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { changeRates, changeSettings } from '../../../lib/workspace/settings-store.ts'
import { order, person } from '../orders/made-up-people.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const TODAY = Math.floor(NOW / 86_400_000)

let db: RecencyDatabase
let count = 0
beforeEach(async () => {
  db = new RecencyDatabase(`present-scores-${count++}`)
  await changeSettings(db, { timeZone: 'UTC', currency: 'EUR', country: 'IT', rates: {} })
})
afterEach(() => db.delete())

async function fill(people: number, currency = 'EUR'): Promise<void> {
  const rows = Array.from({ length: people }, (_, i) => person({}, [order({ day: TODAY - i, total: 1000, currency })]))
  const plan = { people, currency: 'EUR', touches: () => true, page: () => rows }
  await swapBase(db, await writeGeneration(db, await Base.open(db), plan))
}

test('what is in memory is kept again when the database lost it, and is not taken for a base made after everything was erased', async () => {
  expect(await presentScores(db, NOW)).toBeNull()
  await fill(3)
  const first = await presentScores(db, NOW)
  await db.keyed.delete('scoring')
  const again = await presentScores(db, NOW)
  expect(again?.scored).toBe(first?.scored)
  expect(await storedScoring(db)).toEqual(first?.scored.scoring)

  await Promise.all([db.keyed.bulkDelete(['base', 'scoring', 'scores']), db.manifests.clear(), db.chunks.clear()])
  await fill(5)
  expect((await presentScores(db, NOW))?.scored.scoring).toMatchObject({ generation: 1, buyers: 5 })
})

test('people of another currency are scored once it has a rate, and no longer when it is taken back', async () => {
  await fill(4, 'USD')
  expect(await currencySums(db)).toEqual([{ currency: 'USD', orders: 4, purchases: 4, sum: 4000 }])
  const unscored = async () => (await presentCut(db))?.counts.unscored['other-currency']
  expect(await unscored()).toBe(4)
  const { rates, rateDays } = await changeRates(db, { USD: 0.92 }, TODAY)
  expect([rates, rateDays]).toEqual([{ USD: 0.92 }, { USD: TODAY }])
  expect(await unscored()).toBe(0)
  const groups = Object.values((await presentCut(db))?.counts.groups ?? {})
  expect(groups.reduce((sum, { spent }) => sum + spent, 0)).toBe(4 * 920)
  // What stays as it was keeps its day.
  expect((await changeRates(db, { USD: 0.92, SEK: 0.09 }, TODAY + 9)).rateDays).toEqual({ USD: TODAY, SEK: TODAY + 9 })
  await changeRates(db, { USD: null, SEK: null }, TODAY + 9)
  expect(await unscored()).toBe(4)
})
