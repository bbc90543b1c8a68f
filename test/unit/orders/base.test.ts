import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base, DamagedBaseError } from '../../../lib/orders/base.ts'
import { emailKey, idKey, nameKey, phoneKey } from '../../../lib/orders/keys.ts'
import { decodePage, encodePage, openPage } from '../../../lib/orders/page-codec.ts'
import { PAGE_SIZE, type PersonRow } from '../../../lib/orders/person-row.ts'
import { BaseMovedError, swapBase, sweep, undoTo } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { anyPerson } from './any-person.ts'
import { person } from './made-up-people.ts'

let opened: RecencyDatabase[] = []
let count = 0
function database(): RecencyDatabase {
  const db = new RecencyDatabase(`test-${count++}`)
  opened.push(db)
  return db
}
afterEach(async () => {
  await Promise.all(opened.map((db) => db.delete()))
  opened = []
})

/** Writes `rows` as the whole base; pages before `from` are left as they are. */
async function writeAll(db: RecencyDatabase, rows: PersonRow[], from = 0): Promise<Base> {
  const base = await Base.open(db)
  const manifest = await writeGeneration(db, base, {
    people: rows.length,
    currency: 'EUR',
    touches: (page) => page >= from,
    page: (page) => rows.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE),
  })
  await swapBase(db, manifest)
  return Base.open(db)
}

test('a page reads back as it was written, one by one, without orders, and all at once', () => {
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 30 }), (rows) => {
      const bytes = encodePage(rows)
      expect(decodePage(bytes)).toEqual(rows)
      const page = openPage(bytes)
      expect(rows.map((_, place) => page.row(place))).toEqual(rows)
      expect(openPage(bytes).contacts()).toEqual(rows.map(({ contact }) => contact))
    }),
    { numRuns: 50 },
  )
})

test('every key finds exactly those who have it, over page limits and after a change of some pages', async () => {
  const db = database()
  const sample = fc.sample(anyPerson, { numRuns: 300, seed: 7 })
  const rows = Array.from({ length: 2500 }, (_, i) => {
    const { contact, orders, events } = sample[i % sample.length] as PersonRow
    return { contact: { ...contact, id: person().contact.id, name: `Testa Numero${i % 700}` }, orders, events }
  })
  await writeAll(db, rows)
  const changed = rows.map((row, i) =>
    i >= 2048 ? { ...row, contact: { ...row.contact, phones: ['+390555559999'], name: 'Altra Persona' } } : row,
  )
  const base = await writeAll(db, changed, 2)

  const having = (holds: (row: PersonRow) => boolean): number[] => changed.flatMap((row, i) => (holds(row) ? [i] : []))
  const found = async (...[index, key]: Parameters<Base['lookup']>): Promise<number[]> =>
    (await base.lookup(index, key)).toSorted((a, b) => a - b)
  expect(await found('phone', phoneKey('+390555559999'))).toEqual(
    having(({ contact }) => contact.phones.includes('+390555559999')),
  )
  expect(await found('phone', phoneKey('+390555550001'))).toEqual([
    ...new Set(having(({ contact }) => contact.phones.includes('+390555550001'))),
  ])
  expect(await found('name', nameKey('testa numero12'))).toEqual(having(({ contact }) => contact.name === 'Testa Numero12'))
  expect(await found('email', emailKey('nobody@example.com'))).toEqual([])
  for (const at of [0, 1023, 1024, 2499]) {
    const { id } = (changed[at] as PersonRow).contact
    expect(await found('id', idKey(id))).toEqual([at])
    expect(await base.person(at)).toEqual(changed[at])
  }
  const figures = await base.figures()
  expect(figures.count).toHaveLength(2500)
  expect(base.manifest.orders).toBe(changed.reduce((sum, row) => sum + row.orders.length, 0))
})

test('a written generation is seen by nobody before the swap, and undo brings the old one back', async () => {
  const db = database()
  await writeAll(db, [person({ name: 'Prima Persona' })])
  const base = await Base.open(db)
  const manifest = await writeGeneration(db, base, {
    people: 2,
    currency: 'EUR',
    touches: () => true,
    page: (_, existing) => [...existing, person({ name: 'Seconda Persona' })],
  })
  expect((await Base.open(db)).manifest.contacts).toBe(1)
  await swapBase(db, manifest)
  expect((await (await Base.open(db)).person(1))?.contact.name).toBe('Seconda Persona')
  await undoTo(db, 1)
  const before = await Base.open(db)
  expect(before.manifest.contacts).toBe(1)
  expect((await before.person(0))?.contact.name).toBe('Prima Persona')
})

test('a swap onto a base that has moved on is refused, with nothing changed', async () => {
  const db = database()
  await writeAll(db, [person({ name: 'Prima' })])
  const base = await Base.open(db)
  const plan = { people: 1, currency: 'EUR', touches: () => true, page: () => [person({ name: 'Tardi' })] }
  const late = await writeGeneration(db, base, plan)
  await writeAll(db, [person({ name: 'Altra' })])
  await expect(swapBase(db, late)).rejects.toThrow(BaseMovedError)
  expect((await (await Base.open(db)).person(0))?.contact.name).toBe('Altra')
})

const onlyName = async (db: RecencyDatabase): Promise<string | undefined> => (await (await Base.open(db)).person(0))?.contact.name

test('a sweep takes exactly the chunks that no kept generation uses, and three undos in a row stay possible', async () => {
  const db = database()
  for (const name of ['Uno', 'Due', 'Tre', 'Quattro']) await writeAll(db, [person({ name })])
  const fifth = await writeAll(db, [person({ name: 'Cinque' })])
  await writeGeneration(db, fifth, {
    people: 1,
    currency: 'EUR',
    touches: () => true,
    page: () => [person({ name: 'Interrotto' })],
  })
  const before = await db.chunks.count()
  const { chunks } = await sweep(db)
  expect(await db.chunks.count()).toBe(before - chunks)
  expect(chunks).toBeGreaterThan(0)
  expect(await onlyName(db)).toBe('Cinque')
  for (const [generation, name] of [
    [4, 'Quattro'],
    [3, 'Tre'],
    [2, 'Due'],
  ] as const) {
    await undoTo(db, generation)
    await sweep(db)
    expect(await onlyName(db)).toBe(name)
  }
  await expect(undoTo(db, 1)).rejects.toThrow(/no longer kept/)
  await expect(undoTo(db, 5)).rejects.toThrow(/no longer kept/)
})

test('a number that an undo set free is never given again', async () => {
  const db = database()
  await writeAll(db, [person({ name: 'Uno' })])
  await writeAll(db, [person({ name: 'Due' })])
  await undoTo(db, 1)
  await sweep(db)
  expect((await writeAll(db, [person({ name: 'Tre' })])).manifest.generation).toBe(3)
})

test('a stop in the middle of writing leaves the base as it was', async () => {
  const db = database()
  await writeAll(db, [person({ name: 'Prima' })])
  const base = await Base.open(db)
  const stop = new AbortController()
  const rows = Array.from({ length: 3 * PAGE_SIZE }, () => person({ name: 'Molti' }))
  const writing = writeGeneration(
    db,
    base,
    { people: rows.length, currency: 'EUR', touches: () => true, page: (n) => rows.slice(n * PAGE_SIZE, (n + 1) * PAGE_SIZE) },
    { signal: stop.signal, progress: (done) => done === 2 && stop.abort() },
  )
  await expect(writing).rejects.toThrow(/abort/i)
  expect((await Base.open(db)).manifest.contacts).toBe(1)
  await sweep(db)
  expect((await (await Base.open(db)).person(0))?.contact.name).toBe('Prima')
})

test('a damaged chunk is said to be damaged, not read as if it were whole', async () => {
  const db = database()
  const base = await writeAll(db, [person({ name: 'Intera', emails: ['intera@example.com'] })])
  const id = base.manifest.pages[0] as string
  const chunk = await db.chunks.get(id)
  const bytes = chunk?.bytes as Uint8Array<ArrayBuffer>
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
  await db.chunks.update(id, { bytes })
  await expect((await Base.open(db)).person(0)).rejects.toThrow(DamagedBaseError)
  await db.chunks.delete(base.manifest.purchases[0] as string)
  await db.chunks.update(base.manifest.traits as string, { crc: 1 })
  await expect(base.purchases(0)).rejects.toThrow(DamagedBaseError)
  await expect(base.traits()).rejects.toThrow(DamagedBaseError)
})
