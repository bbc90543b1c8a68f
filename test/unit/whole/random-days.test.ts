import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countContacts } from '../../../lib/contacts/contact-list.ts'
import { Directory } from '../../../lib/contacts/directory.ts'
import { dayFromIso } from '../../../lib/workspace/day.ts'
import { isBlank } from '../../../lib/law/blank.ts'
import { Base } from '../../../lib/orders/base.ts'
import { presentScores } from '../../../lib/rfm/present-scores.ts'
import { scoreOrders } from '../../../lib/rfm/score.ts'
import { figuresOf } from '../../../lib/orders/figures.ts'
import { mergedPeople } from '../../../lib/same/merged-people.ts'
import { searchRows } from '../../../lib/search/search.ts'
import { listPeople } from '../../../lib/table/list-people.ts'
import type { Filters } from '../../../lib/table/wish.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { everybody, newDatabase } from '../import/import-kit.ts'
import { numbersFrom } from './numbers-from.ts'
import { EVERYBODY, mailOf, ShopDays, TAG, type ModelPerson } from './shop-days.ts'

const step = fc.constantFrom('import', 'import', 'full', 'undo', 'undo', 'merge', 'merge', 'unmerge', 'erase', 'tag', 'tag')
const filters: [Filters, (group: ModelPerson[]) => boolean][] = [
  [{ gone: true }, (group) => group.every(({ gone }) => gone)],
  [{ mail: true }, (group) => group.some(({ mail }) => mail !== '')],
  [{ consent: 'no' }, (group) => group.some(({ consent }) => consent === 'no')],
]

test('whatever is imported, undone, merged, erased and tagged, in whatever order: the base holds what an obvious model says', async () => {
  let steps = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 6, maxLength: 9 }),
      fc.integer(),
      fc.constantFrom(12, 30, 270),
      async (days, seed, people) => {
        const db = newDatabase()
        await changeSettings(db, { currency: 'EUR', country: 'IT', timeZone: 'Europe/Rome' })
        const shop = new ShopDays(db, numbersFrom(seed), people)
        for (const day of ['import', ...days] as const) {
          if (day === 'import' || day === 'full') {
            const { left, expected, fresh, ...counted } = await shop.import(day === 'full')
            expect([left, counted.new], shop.story.join(', ')).toEqual([expected, fresh])
          } else await shop[day]()
          await compare(shop)
          steps++
        }
        await db.delete()
      },
    ),
    { numRuns: 10, seed: 11 },
  )
  expect(steps).toBeGreaterThan(60)
}, 60_000)

async function compare(shop: ShopDays): Promise<void> {
  const { db, state } = shop
  const told = shop.story.join(', ')
  const held = (await everybody(db)).filter((row) => !isBlank(row))
  const heldAs = held.map(({ contact, orders }) => [
    contact.externalId,
    contact.goneOn !== null,
    orders.map(orderText).toSorted(),
  ])
  const wanted = [...state].map(([key, { gone, orders }]) => [key, gone, [...orders].map(modelText).toSorted()])
  expect(heldAs.toSorted(byKey), told).toEqual(wanted.toSorted(byKey))

  const base = await Base.open(db)
  const groups = shop.groups()
  const list = await listPeople(db, EVERYBODY)
  expect([list.ordinals.length, list.people, await countContacts(db, base)], told).toEqual(Array(3).fill(groups.length))
  const directory = new Directory(db, base)
  const present = await presentScores(db, Date.now())
  const [ids, merged] = [await shop.ids(), await mergedPeople(db)]
  const groupAt = new Map<number, string[]>()
  for (const ordinal of list.ordinals) {
    const own = await base.person(ordinal)
    const group = groups.find((keys) => keys.includes(own?.contact.externalId ?? '')) ?? []
    groupAt.set(ordinal, group)
    expect(new Set(group.map((key) => merged.headOf(ids.get(key) ?? ''))).size, told).toBe(1)
    const row = await directory.byId(own?.contact.id ?? '')
    const numbers = group.flatMap((key) => [...(state.get(key)?.orders.keys() ?? [])])
    expect(row?.orders.map(({ number }) => number).toSorted(), told).toEqual(numbers.toSorted())
    const scored = scoreOrders(row?.orders ?? [], figuresOf(row?.orders ?? [], 'EUR'), present?.scored.scoring ?? null)
    expect(present?.scored.scores.r[ordinal], told).toBe(scored.kind === 'scored' ? scored.r.score : 0)
  }
  expect(new Set([...groupAt.values()].flat()).size, told).toBe(state.size)
  for (const [wish, fits] of [
    ...filters,
    [{ tag: TAG }, (group: ModelPerson[]) => group.some((person) => [...shop.tagged].some((key) => state.get(key) === person))],
  ] as typeof filters) {
    const fitting = [...list.ordinals].filter((ordinal) =>
      fits((groupAt.get(ordinal) ?? []).flatMap((key) => state.get(key) ?? [])),
    )
    expect([...(await listPeople(db, { ...EVERYBODY, filters: wish })).ordinals], `${told}: ${JSON.stringify(wish)}`).toEqual(
      fitting,
    )
  }
  for (const key of shop.erased)
    expect((await searchRows(directory, mailOf(Number(key.slice(1))), 'IT', 5)).rows, told).toEqual([])
}

function orderText({ number, day, total, currency }: { number: string; day: number; total: number; currency: string }): string {
  return [number, day, total, currency].join()
}

function modelText([number, [day, total, currency]]: [string, [string, number, string]]): string {
  return [number, dayFromIso(day), total, currency].join()
}

function byKey([a]: unknown[], [b]: unknown[]): number {
  return String(a) < String(b) ? -1 : 1
}
