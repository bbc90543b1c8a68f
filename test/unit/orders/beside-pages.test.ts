import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { blankRow, isBlank } from '../../../lib/law/blank.ts'
import { Base } from '../../../lib/orders/base.ts'
import { newFigureColumns, NO_DAY, setFigures } from '../../../lib/orders/figure-columns.ts'
import { figuresOf, isPurchase, netOf } from '../../../lib/orders/figures.ts'
import { orderKey } from '../../../lib/orders/keys.ts'
import { consentBits } from '../../../lib/orders/page-fields.ts'
import { PAGE_SIZE, type PersonRow } from '../../../lib/orders/person-row.ts'
import { BLOCK_PEOPLE } from '../../../lib/orders/purchase-columns.ts'
import { chunksOf, swapBase, sweep } from '../../../lib/orders/swap.ts'
import { TRAIT } from '../../../lib/orders/trait-columns.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { anyPerson } from './any-person.ts'
import { person } from './made-up-people.ts'

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase('beside-pages')
})
afterEach(() => db.delete())

const sample = fc.sample(anyPerson, { numRuns: 200, seed: 11 })
const nobody = person()
/** People of a base that is larger than one block: anybody at the ends of the first block, the others with nothing to tell. */
function people(count: number): PersonRow[] {
  return Array.from({ length: count }, (_, i) => {
    const isTold = i < 900 || (i > BLOCK_PEOPLE - 300 && i < BLOCK_PEOPLE + 300)
    const row = isTold ? (sample[(i * 7) % sample.length] as PersonRow) : nobody
    return { ...row, contact: { ...row.contact, id: i.toString(16).padStart(32, '0') } }
  })
}

async function write(rows: PersonRow[], touched: ReadonlySet<number>): Promise<Base> {
  const manifest = await writeGeneration(db, await Base.open(db), {
    people: rows.length,
    currency: 'EUR',
    touches: (page) => touched.has(page),
    page: (page) => rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  })
  await swapBase(db, manifest)
  return Base.open(db)
}

/** Compares thousands of values fast, and says where the first differs. */
function expectSame(found: ArrayLike<unknown>, expected: ArrayLike<unknown>): void {
  expect(found.length).toBe(expected.length)
  for (let i = 0; i < found.length; i++) {
    const [one, other] = [found[i], expected[i]]
    if (one !== other && JSON.stringify(one) !== JSON.stringify(other)) expect({ i, value: one }).toEqual({ i, value: other })
  }
}

/** Everything that is kept beside the pages is what anybody would work out from all rows. */
async function expectToAgree(base: Base, rows: PersonRow[]): Promise<void> {
  let first = 0
  for await (const block of base.allPurchases()) {
    const own = rows.slice(first, first + BLOCK_PEOPLE)
    const bought = own.map(({ orders }) => orders.filter(isPurchase))
    const all = bought.flat()
    expectSame(
      block.counts,
      bought.map(({ length }) => length),
    )
    expectSame(
      block.day,
      all.map(({ day }) => day),
    )
    expectSame(block.net, all.map(netOf))
    expectSame(
      Array.from(block.currency, (place) => block.currencies[place]),
      all.map(({ currency }) => currency),
    )
    first += own.length
  }
  expect(first).toBe(rows.length)

  const figures = newFigureColumns(rows.length)
  rows.forEach(({ orders }, ordinal) => setFigures(figures, ordinal, figuresOf(orders, 'EUR')))
  const kept = await base.figures()
  for (const name of ['firstDay', 'lastDay', 'count', 'mainCount', 'spent'] as const) expectSame(kept[name], figures[name])

  const traits = await base.traits()
  const found = rows.map((_, i) => [
    traits?.countries[traits.country[i] ?? -1],
    traits?.languages[traits.language[i] ?? -1],
    traits?.sources[traits.source[i] ?? -1],
    traits?.consent[i],
    traits?.flags[i],
    traits?.seenOn[i],
    traits?.lastEventDay[i],
  ])
  expectSame(
    found,
    rows.map((row) => {
      const { country, language, source, consent, phones, emails, handles, goneOn, seenOn } = row.contact
      const flags =
        (phones.length > 0 ? TRAIT.phone : 0) +
        (emails.length > 0 ? TRAIT.email : 0) +
        (handles.length > 0 ? TRAIT.handle : 0) +
        (goneOn === null ? 0 : TRAIT.gone)
      const last = Math.max(NO_DAY, ...row.events.map(({ day }) => day))
      return [country, language, source, consentBits(consent), isBlank(row) ? TRAIT.blank : flags, seenOn ?? NO_DAY, last]
    }),
  )

  expect(base.manifest.orders).toBe(rows.reduce((sum, { orders }) => sum + orders.length, 0))
  const currencies: Record<string, number> = {}
  for (const { orders } of rows) for (const { currency } of orders) currencies[currency] = (currencies[currency] ?? 0) + 1
  expect(base.manifest.currencies).toEqual(currencies)
  const chunks = await db.chunks.bulkGet(chunksOf(base.manifest))
  expect(base.manifest.bytes).toBe(chunks.reduce((sum, chunk) => sum + (chunk?.bytes.length ?? 0), 0))
}

test('purchases, traits and figures agree with the people, at first and after pages of some blocks were written anew', async () => {
  const rows = people(BLOCK_PEOPLE + 700)
  const before = await write(rows, new Set())
  await expectToAgree(before, rows)

  const changed = rows.map((row, i) => {
    if (Math.floor(i / PAGE_SIZE) !== 3) return row
    return i % 5 === 0 ? blankRow() : { ...row, orders: row.orders.slice(1), events: [] }
  })
  const more = [...changed, ...people(90)]
  // The last page of old people takes the first of the new ones.
  const after = await write(more, new Set([3, Math.floor(rows.length / PAGE_SIZE)]))
  await expectToAgree(after, more)
  expect(after.manifest.pages.filter((page) => !before.manifest.pages.includes(page))).toHaveLength(3)

  const third = await write(
    more.map((row, i) => (i < PAGE_SIZE ? { ...row, orders: [] } : row)),
    new Set([0]),
  )
  expect(third.manifest.purchases[0]).not.toBe(after.manifest.purchases[0])
  expect(third.manifest.purchases[1]).toBe(after.manifest.purchases[1])
  const bearers = more.flatMap(({ orders }, i) =>
    i >= PAGE_SIZE && orders.some(({ source, number }) => source === 'csv' && number === '#3') ? [i] : [],
  )
  expect((await third.lookup('order', orderKey('csv', '#3'))).toSorted((a, b) => a - b)).toEqual(bearers)
})

test('of a large base one generation is kept for undo, of others three', async () => {
  for (let i = 1; i <= 6; i++) {
    const base = await write(people(1), new Set([0]))
    if (i === 4) {
      await sweep(db)
      expect((await db.manifests.toArray()).map(({ generation }) => generation)).toEqual([1, 2, 3, 4])
    }
    if (i > 4) await db.manifests.update(base.manifest.generation, { bytes: 300_000_000 })
  }
  await sweep(db)
  expect((await db.manifests.toArray()).map(({ generation }) => generation)).toEqual([5, 6])
})
