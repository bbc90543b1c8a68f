import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { presentCut } from '../../../lib/rfm/cut-query.ts'
import { isCurrent } from '../../../lib/rfm/cut.ts'
import { storedScoring } from '../../../lib/rfm/kept-scores.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { groupAt } from '../../../lib/rfm/score-columns.ts'
import { tryCut } from '../../../lib/rfm/try-cut.ts'
import { dayOf } from '../../../lib/workspace/day.ts'
import { changeCut, changeSettings } from '../../../lib/workspace/settings-store.ts'
import { order, person } from '../orders/made-up-people.ts'
import { someCut } from './some-cut.ts'

const TODAY = dayOf(Date.now(), 'UTC')
const PEOPLE = 60
const cut = fc.noBias(someCut(TODAY))

let db: RecencyDatabase
beforeAll(async () => {
  db = new RecencyDatabase('try-cut')
  await changeSettings(db, { timeZone: 'UTC', currency: 'EUR', country: 'IT', rates: {} })
  const rows = Array.from({ length: PEOPLE }, (_, i) =>
    person(
      {},
      Array.from({ length: i % 7 }, (_order, at) =>
        order({
          day: TODAY - ((i * 37 + at * 53) % 300),
          total: 700 + ((i * 7919 + at * 997) % 60_000),
          currency: i % 11 === 0 ? 'USD' : 'EUR',
        }),
      ),
    ),
  )
  const plan = { people: PEOPLE, currency: 'EUR', touches: () => true, page: () => rows }
  await swapBase(db, await writeGeneration(db, await Base.open(db), plan))
})
afterAll(() => db.delete())

async function groups(): Promise<string[]> {
  const { scores, scoring } = (await presentScores(db, Date.now()))!.scored
  return Array.from(scores.group, (place) => groupAt(place, scoring.map.groups))
}

test('what settings are tried to do is what they do once they are saved, and nothing is kept by trying', async () => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(cut, cut, fc.boolean(), async (first, other, onlyMap) => {
      const second = onlyMap ? { ...first, map: 'klaviyo' } : other
      await changeCut(db, first)
      const before = await groups()
      const kept = await storedScoring(db)
      const tried = (await tryCut(db, { settings: second }))!
      expect(await storedScoring(db)).toEqual(kept)
      await changeCut(db, second)
      const after = await groups()
      const { proposal: _, ...saved } = (await presentCut(db))!
      const revision = { settingsRevision: 0 }
      expect({ ...tried.cut, scoring: { ...tried.cut.scoring, ...revision } }).toEqual({
        ...saved,
        scoring: { ...saved.scoring, ...revision },
      })
      expect(tried.moved).toBe(before.filter((group, i) => group !== after[i]).length)
      const { people, spent } = saved.grid
      const counted = Object.values(saved.counts.groups)
      expect(people.reduce((sum, one) => sum + one, 0)).toBe(counted.reduce((sum, group) => sum + group.people, 0))
      expect(spent.reduce((sum, one) => sum + one, 0)).toBe(counted.reduce((sum, group) => sum + group.spent, 0))
      moved += tried.moved
    }),
    { numRuns: 12, seed: 3, endOnFailure: true },
  )
  expect(moved).toBeGreaterThan(100)
  await expect(tryCut(db, { settings: { bands: 1 } })).rejects.toThrow(RangeError)
})

test('a kept scoring is noticed to be another one by each setting', async () => {
  const settings = { revision: 1, bands: 5 }
  await changeSettings(db, { rfm: settings })
  const { scored, wanted } = (await presentScores(db, Date.now()))!
  expect(isCurrent(scored.scoring, wanted)).toBe(true)
  for (const change of [
    { bands: 4 },
    { windowDays: 30 },
    { lookingDay: wanted.today },
    { purchases: 'days' as const },
    { least: 1 },
    { money: 'mean' as const },
    { limits: { recency: [1, 2, 3, 4] } },
    { map: 'klaviyo' },
  ])
    expect(isCurrent(scored.scoring, { ...wanted, settings: { ...settings, ...change } }), JSON.stringify(change)).toBe(false)
  for (const same of [{ purchases: 'orders' as const }, { money: 'sum' as const }, { map: 'eleven' }])
    expect(isCurrent(scored.scoring, { ...wanted, settings: { ...settings, ...same } })).toBe(true)
})

test('with a fixed day of looking scores stand when the day turns', async () => {
  await changeCut(db, { bands: 5, lookingDay: TODAY - 40 })
  const now = Date.now()
  const [today, later] = [await presentScores(db, now), await presentScores(db, now + 3 * 86_400_000)]
  expect(later?.scored.scoring).toEqual(today?.scored.scoring)
  expect(today?.scored.scoring.today).toBe(TODAY - 40)
  expect(later?.wanted.today).toBe(TODAY + 3)
})
