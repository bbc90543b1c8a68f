import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { currentScoring } from '../../../lib/rfm/current.ts'
import { cutInWorker } from '../../../lib/rfm/cut-elsewhere.ts'
import { countGroups } from '../../../lib/rfm/group-counts.ts'
import { readScores } from '../../../lib/rfm/kept-scores.ts'
import { GROUPS } from '../../../lib/rfm/rfm.ts'
import { scoreColumns } from '../../../lib/rfm/score-columns.ts'
import { dayFrom } from '../../../lib/workspace/day.ts'
import { order, person } from '../orders/made-up-people.ts'

const SETTINGS = { timeZone: 'Europe/Rome', currency: 'EUR', rfm: { revision: 1, bands: 5 } }
const TODAY = dayFrom(2026, 11, 22)
/** 22:30 UTC is still the 22nd in Rome; 23:30 is the 23rd. */
const EVENING = Date.UTC(2026, 10, 22, 22, 30)

let db: RecencyDatabase
let count = 0
beforeEach(() => {
  db = new RecencyDatabase(`scoring-${count++}`)
})
afterEach(() => db.delete())

async function base(): Promise<Base> {
  const people = Array.from({ length: 200 }, (_, i) =>
    person(
      {},
      Array.from({ length: (i % 7) + (i < 190 ? 1 : 0) }, (__, n) =>
        order({ number: `${i}-${n}`, day: TODAY - i - n, total: 1000 + i * 10, currency: i % 50 === 0 ? 'SEK' : 'EUR' }),
      ),
    ),
  )
  const empty = await Base.open(db)
  await swapBase(db, await writeGeneration(db, empty, { people: 200, currency: 'EUR', touches: () => true, page: () => people }))
  return Base.open(db)
}

test('there is nothing to cut before anybody is in the base', async () => {
  expect(await currentScoring(db, await Base.open(db), SETTINGS, EVENING)).toBeNull()
})

test("scores follow when the day changes in the workspace's zone, and are kept within it", async () => {
  const present = await base()
  const first = await currentScoring(db, present, SETTINGS, EVENING)
  expect(first?.today).toBe(TODAY)
  expect(await currentScoring(db, present, SETTINGS, EVENING + 60_000)).toEqual(first)
  const next = await currentScoring(db, present, SETTINGS, EVENING + 3_600_000)
  expect(next?.today).toBe(TODAY + 1)
  expect(next?.recency.lower.slice(1)).toEqual(first?.recency.lower.slice(1).map((limit) => limit + 1))
  expect((await db.keyed.get('scoring'))?.value).toEqual(next)
})

test('asked by several at once, the base is cut once; after a failure it is tried again', async () => {
  const present = await base()
  const figures = vi.spyOn(present, 'figures')
  const [one, two] = await Promise.all([1, 2].map(() => currentScoring(db, present, SETTINGS, EVENING)))
  expect(figures).toHaveBeenCalledTimes(1)
  expect(one).toEqual(two)
  const day = EVENING + 3_600_000
  figures.mockRejectedValueOnce(new Error('the disk was busy'))
  await expect(currentScoring(db, present, SETTINGS, day)).rejects.toThrow('busy')
  expect((await currentScoring(db, present, SETTINGS, day))?.today).toBe(TODAY + 1)
})

test('what was kept before there were maps means the eleven groups, and nothing is cut anew', async () => {
  const present = await base()
  const first = await currentScoring(db, present, SETTINGS, EVENING)
  const scores = await readScores(db, first!)
  for (const key of ['scoring', 'scores'])
    await db.keyed
      .where('key')
      .equals(key)
      .modify((record) => {
        const value = record.value as { map?: unknown; scoring?: { map?: unknown } }
        delete (value.scoring ?? value).map
      })
  const figures = vi.spyOn(present, 'figures')
  expect(await currentScoring(db, present, SETTINGS, EVENING)).toEqual(first)
  expect(await readScores(db, first!)).toEqual(scores)
  expect(figures).not.toHaveBeenCalled()
  expect(first?.map.id).toBe('eleven')
})

test('another currency sums the orders again instead of reading the kept figures', async () => {
  const present = await base()
  const kronor = await currentScoring(db, present, { ...SETTINGS, currency: 'SEK' }, EVENING)
  expect(kronor).toMatchObject({ currency: 'SEK', buyers: 4 })
  expect(await currentScoring(db, present, SETTINGS, EVENING)).toMatchObject({ currency: 'EUR' })
})

test('everybody is in exactly one group, or beside them with the reason', async () => {
  const present = await base()
  const scoring = await currentScoring(db, present, SETTINGS, EVENING)
  const figures = await present.figures()
  const counts = countGroups(figures, scoreColumns(figures, scoring!))
  const grouped = GROUPS.reduce((sum, group) => sum + counts.groups[group]!.people, 0)
  expect(grouped).toBe(scoring?.buyers)
  expect(grouped + counts.unscored['no-orders'] + counts.unscored['other-currency']).toBe(200)
  expect(counts.unscored['other-currency']).toBe(4)
})

describe('a large base where sidebars wait for answers', () => {
  const LARGE = 30_000
  afterEach(() => cutInWorker(null))

  test('is asked for once, and shown by the cut before with its days moved, which is what the new one says', async () => {
    const present = await base()
    const first = await currentScoring(db, present, SETTINGS, EVENING)
    const large = new Base(db, { ...present.manifest, contacts: LARGE })
    let answer = (): void => {}
    const ask = vi.fn(() => new Promise<void>((resolve) => (answer = resolve)))
    cutInWorker(ask)
    expect(await currentScoring(db, large, SETTINGS, EVENING)).toEqual(first)
    expect(ask).not.toHaveBeenCalled()

    const tomorrow = EVENING + 3_600_000
    const shown = await currentScoring(db, large, SETTINGS, tomorrow)
    await currentScoring(db, large, SETTINGS, tomorrow)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(shown).toMatchObject({ today: TODAY + 1, renewing: true })
    cutInWorker(null)
    const { renewing: _, ...moved } = shown!
    expect(await currentScoring(db, present, SETTINGS, tomorrow)).toEqual(moved)
    answer()
  })

  test('has no score while the cut before says nothing of these settings; a worker that cannot be had is asked again', async () => {
    const present = await base()
    await currentScoring(db, present, SETTINGS, EVENING)
    const large = new Base(db, { ...present.manifest, contacts: LARGE })
    const ask = vi.fn(() => Promise.reject(new Error('no worker')))
    cutInWorker(ask)
    const changes = [{ rfm: { revision: 2, bands: 4 } }, { currency: 'SEK' }, { rates: { SEK: 0.09 } }]
    for (const change of changes) {
      expect(await currentScoring(db, large, { ...SETTINGS, ...change }, EVENING)).toBeNull()
      await new Promise((resolve) => setTimeout(resolve))
    }
    expect(ask).toHaveBeenCalledTimes(3)
  })
})
