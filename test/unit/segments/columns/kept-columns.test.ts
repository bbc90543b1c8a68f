import 'fake-indexeddb/auto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../../lib/db/database.ts'
import { erasePeople } from '../../../../lib/law/erase.ts'
import { Base } from '../../../../lib/orders/base.ts'
import { swapBase, sweep } from '../../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../../lib/orders/write-generation.ts'
import { keptColumns } from '../../../../lib/segments/columns/kept/kept-columns.ts'
import { person } from '../../orders/made-up-people.ts'

let db: RecencyDatabase
const rows = ['Roma', '', 'Malmö', 'Roma'].map((city, i) =>
  person({ city, name: `Prova ${i}`, own: i === 2 ? { size: 'L' } : {} }),
)

async function write(people: typeof rows): Promise<Base> {
  const base = await Base.open(db)
  await swapBase(
    db,
    await writeGeneration(db, base, { people: people.length, currency: 'EUR', touches: () => true, page: () => people }),
  )
  return Base.open(db)
}

/** Towns as they stand in the columns of a base that was just opened. */
async function cities(base: Base): Promise<string[]> {
  const texts = await (await keptColumns(new Base(db, base.manifest))).texts('city')
  return texts.kind === 'coded' ? Array.from(texts.codes, (code) => texts.values[code] as string) : []
}

const record = async () => (await db.keyed.get('pageColumns'))?.value as { chunks: string[] } | undefined

/** Whether a text stands anywhere among the chunks. */
async function isKept(text: string): Promise<boolean> {
  const all = await db.chunks.toArray()
  return all.some(({ bytes }) => new TextDecoder().decode(bytes).includes(text))
}

beforeAll(() => {
  db = new RecencyDatabase('kept columns')
})
afterAll(() => db.delete())

describe('columns that are made from pages', () => {
  test('are kept beside the base, spared by the sweep, and read again', async () => {
    const base = await write(rows)
    expect(await record()).toBeUndefined()
    expect(await cities(base)).toEqual(['Roma', '', 'Malmö', 'Roma'])
    const first = await record()
    expect(first!.chunks.length).toBeGreaterThan(8)
    await sweep(db)
    expect(await cities(base)).toEqual(['Roma', '', 'Malmö', 'Roma'])
    expect(await record()).toEqual(first)
    const own = await (await keptColumns(base)).texts('own.size')
    expect(own).toMatchObject({ kind: 'coded', values: ['', 'L'] })
    expect(await (await keptColumns(base)).texts('own.never')).toMatchObject({ values: [''] })
  })

  test('go with their base, and are made anew of the next one', async () => {
    const before = await record()
    const base = await write(rows.map((row) => ({ ...row, contact: { ...row.contact, city: `${row.contact.city}!` } })))
    await sweep(db)
    expect(await db.chunks.bulkGet(before!.chunks)).toEqual(before!.chunks.map(() => undefined))
    expect(await cities(base)).toEqual(['Roma!', '!', 'Malmö!', 'Roma!'])
  })

  test('are made again where they were lost, or are not what was written', async () => {
    const base = await Base.open(db)
    const columns = await keptColumns(base)
    const { chunks } = (await record())!
    await db.chunks.bulkDelete(chunks)
    expect(await columns.texts('city')).toMatchObject({ values: ['', 'Roma!', '!', 'Malmö!'] })
    expect((await record())!.chunks).not.toEqual(chunks)
    for (const id of (await record())!.chunks) await db.chunks.update(id, { bytes: new Uint8Array(8) })
    expect(await cities(base)).toEqual(['Roma!', '!', 'Malmö!', 'Roma!'])
  })

  test('hold nobody any more who was erased', async () => {
    await cities(await Base.open(db))
    expect(await isKept('Malmö!')).toBe(true)
    const { chunks } = (await record())!
    await erasePeople(db, [rows[2]!.contact.id], { day: 20_000 })
    expect(await db.chunks.bulkGet(chunks)).toEqual(chunks.map(() => undefined))
    expect(await isKept('Malmö!')).toBe(false)
    expect(await cities(await Base.open(db))).toEqual(['Roma!', '!', '', 'Roma!'])
  })

  test('that are made while the base moves on are not kept', async () => {
    const old = new Base(db, (await Base.open(db)).manifest)
    const making = keptColumns(old)
    const [, next] = await Promise.all([making, write(rows)])
    await sweep(db)
    expect(await cities(next)).toEqual(['Roma', '', 'Malmö', 'Roma'])
    expect(new Set((await record())!.chunks).size).toBe((await record())!.chunks.length)
  })
})
