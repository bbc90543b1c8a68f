import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { bringIn, content, csv, everybody, newDatabase } from './import-kit.ts'

const HEADER = ['Customer ID', 'Name', 'Email', 'Phone', 'City', 'Order Number', 'Date', 'Total', 'Item']

/** A world of people and orders, from which rows are cut: rows may lack cells, but never contradict each other. */
const world = fc.record({
  people: fc.array(fc.record({ id: fc.boolean(), mail: fc.boolean(), phone: fc.boolean(), city: fc.boolean() }), {
    minLength: 50,
    maxLength: 400,
  }),
  orders: fc.array(fc.record({ who: fc.nat(), day: fc.integer({ min: 1, max: 28 }), rows: fc.integer({ min: 0, max: 3 }) }), {
    minLength: 400,
    maxLength: 1500,
  }),
  junk: fc.array(fc.constantFrom('empty', 'short', 'long', 'bad-total', 'bad-date', 'nobody', 'no-total'), { maxLength: 80 }),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

function rowsOf({ people, orders, junk }: World): string[][] {
  const person = (i: number): string[] => {
    const own = people[i] ?? { id: false, mail: false, phone: false, city: false }
    const bare = !own.id && !own.mail && !own.phone
    return [
      own.id ? `C${i}` : '',
      `Person ${i}`,
      own.mail || bare ? `p${i}@example.com` : '',
      own.phone ? `+39055555${String(1000 + i)}` : '',
      own.city ? 'Roma' : '',
    ]
  }
  const rows = people.map((_, i) => [...person(i), '', '', '', ''])
  orders.forEach(({ who, day, rows: parts }, i) => {
    const [id = '', name = '', mail = '', phone = ''] = person(who % people.length)
    const date = `2026-05-${String(day).padStart(2, '0')}`
    rows.push([id, name, mail, phone, '', `O${i}`, date, `${i % 90}.50`, `Thing ${i}`])
    for (let part = 0; part < parts; part++) rows.push([id, name, mail, phone, '', `O${i}`, '', '', `Thing ${i} ${part}`])
  })
  const [id = '', name = '', mail = '', phone = ''] = person(0)
  junk.forEach((kind, i) => {
    if (kind === 'empty') rows.push(HEADER.map(() => ''))
    if (kind === 'short') rows.push([id, name])
    if (kind === 'long') rows.push([...HEADER.map(() => 'x'), 'more'])
    if (kind === 'bad-total') rows.push([id, name, mail, phone, '', `B${i}`, '2026-05-01', 'abc', ''])
    if (kind === 'bad-date') rows.push([id, name, mail, phone, '', `B${i}`, '31/02/2026', '1', ''])
    if (kind === 'nobody') rows.push(['', '', '', '', '', `B${i}`, '2026-05-01', '1', ''])
    if (kind === 'no-total') rows.push([id, name, mail, phone, '', `B${i}`, '2026-05-01', '', ''])
  })
  return rows
}

const fileOf = (rows: readonly string[][]): File => csv(Papa.unparse([HEADER, ...rows]))

describe('any file of about 5,000 rows', () => {
  it(
    'ends in the base or in the list, is the same in any order of rows, and changes nothing when it comes again',
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(world, fc.integer(), async (made, seed) => {
          const rows = rowsOf(made)
          const db = newDatabase()
          const { summary } = await bringIn(db, [fileOf(rows)])
          const people = await everybody(db)
          const leftOut = (await db.leftOut.toArray()).filter(({ what }) => what === 'row')

          expect(summary.rows).toBe(rows.length)
          expect(summary.rowsLeftOut).toBe(made.junk.length)
          expect(leftOut).toHaveLength(made.junk.length)
          expect(new Set(leftOut.map(({ line }) => line)).size).toBe(made.junk.length)
          expect(people).toHaveLength(made.people.length)
          expect(people.flatMap(({ orders }) => orders)).toHaveLength(made.orders.length)
          expect(people.flatMap(({ orders }) => orders.flatMap(({ items }) => items))).toHaveLength(
            made.orders.reduce((sum, { rows: parts }) => sum + 1 + parts, 0),
          )
          const before = await content(db)

          const shuffled = shuffle(rows, seed)
          const other = newDatabase()
          await bringIn(other, [fileOf(shuffled)])
          expect(await content(other)).toEqual(before)

          const again = await bringIn(db, [fileOf(shuffled)])
          expect(again.summary).toMatchObject({ contactsNew: 0, contactsUpdated: 0, ordersNew: 0, ordersUpdated: 0 })
          expect(await content(db)).toEqual(before)
          await Promise.all([db.delete(), other.delete()])
        }),
        { seed: 21, numRuns: 12 },
      )
    },
  )
})

function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0
  return items
    .map((item) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      return { item, key: state }
    })
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)
}
