import 'fake-indexeddb/auto'
import { afterEach, expect, test } from 'vitest'
import { RecencyDatabase, type ChunkRecord } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { Base } from '../../../lib/orders/base.ts'
import { crc32 } from '../../../lib/orders/crc.ts'
import { externalKey, idKey, orderKey } from '../../../lib/orders/keys.ts'
import { EMPTY_MANIFEST, type IndexPage, type Manifest } from '../../../lib/orders/manifest.ts'
import type { PersonRow } from '../../../lib/orders/person-row.ts'
import { swapBase } from '../../../lib/orders/swap.ts'
import { writeGeneration } from '../../../lib/orders/write-generation.ts'
import { FIRST_EXTERNAL, FIRST_FIGURES, FIRST_IDS, FIRST_ORDERS, FIRST_PAGE } from './first-layout-chunks.ts'
import { order, person } from './made-up-people.ts'

let db: RecencyDatabase
afterEach(() => db.delete())

const ANNA: PersonRow = person(
  {
    id: '00112233445566778899aabbccddeeff',
    externalId: 'C1',
    name: 'Anna Prova',
    firstName: 'Anna',
    lastName: 'Prova',
    phones: ['+390555550101', '+390555550102'],
    emails: ['anna@example.com'],
    handles: [{ network: 'telegram', value: 'annaprova' }],
    country: 'IT',
    city: 'Forlì',
    language: 'it',
    crmTags: ['vip', 'caffè'],
    crmNote: 'una nota',
    consent: { email: true, sms: false },
  },
  [
    order({ number: '#1', items: ['Tè verde', 'Tazza'], at: 1_728_000_000_000 }),
    order({ number: '#2', currency: 'SEK', total: 9900, refunded: 100, day: 20_010, status: 'pending', counts: false }),
  ],
)
const BARE = person({ id: 'ffeeddccbbaa99887766554433221100', externalId: 'C2' })
const SHOP = person({ id: '0123456789abcdef0123456789abcdef', source: 'shopify', emails: ['finta@example.com'] }, [
  order({ source: 'shopify', number: '1001', total: 2500, day: 19_990 }),
])

async function firstBase(): Promise<Base> {
  db = new RecencyDatabase('first-layout')
  const put = async (base64: string): Promise<string> => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const chunk: ChunkRecord = { id: newId(), bytes, crc: crc32(bytes) }
    await db.chunks.add(chunk)
    return chunk.id
  }
  const index = async (base64: string, count: number): Promise<IndexPage[]> => {
    const chunk = await put(base64)
    const { bytes } = (await db.chunks.get(chunk)) as ChunkRecord
    return [{ chunk, first: new DataView(bytes.buffer).getFloat64(8, true), count }]
  }
  const manifest: Manifest = {
    ...EMPTY_MANIFEST,
    generation: 1,
    layout: 1,
    contacts: 3,
    orders: 3,
    pages: [await put(FIRST_PAGE)],
    figures: await put(FIRST_FIGURES),
    indexes: {
      ...EMPTY_MANIFEST.indexes,
      id: await index(FIRST_IDS, 3),
      external: await index(FIRST_EXTERNAL, 2),
      order: await index(FIRST_ORDERS, 3),
    },
    currency: 'EUR',
    currencies: { EUR: 2, SEK: 1 },
  }
  await swapBase(db, manifest)
  return Base.open(db)
}

test('a base of the first layout is read whole: people, figures, every index', async () => {
  const base = await firstBase()
  expect(await base.page(0)).toEqual([ANNA, BARE, SHOP])
  expect(await base.person(2)).toEqual(SHOP)
  expect(await base.contactsOf(0)).toEqual([ANNA.contact, BARE.contact, SHOP.contact])
  expect(Array.from((await base.figures()).spent)).toEqual([1000, 0, 2500])
  expect(await base.lookup('order', orderKey('csv', '#2'))).toEqual([0])
  expect(await base.lookup('order', orderKey('csv', '#3'))).toEqual([])
  expect(await base.lookup('external', externalKey('csv', 'C2'))).toEqual([1])
  expect(await base.lookup('id', idKey(SHOP.contact.id))).toEqual([2])
  expect(Array.from((await base.index('order')).keys)).toEqual(
    [orderKey('csv', '#1'), orderKey('csv', '#2'), orderKey('shopify', '1001')].toSorted((a, b) => a - b),
  )
  expect(await base.traits()).toBeNull()
  expect(base.manifest.purchases).toEqual([])
})

test('the next generation over it is of the second layout, also where nothing was planned to change', async () => {
  const first = await firstBase()
  const manifest = await writeGeneration(db, first, {
    people: 3,
    currency: 'EUR',
    touches: () => false,
    page: () => {
      throw new Error('no page was to change')
    },
  })
  await swapBase(db, manifest)
  const base = await Base.open(db)
  expect(base.manifest).toMatchObject({ layout: 2, orders: 3, currencies: { EUR: 2, SEK: 1 } })
  expect(await base.page(0)).toEqual([ANNA, BARE, SHOP])
  expect(await base.lookup('order', orderKey('shopify', '1001'))).toEqual([2])
  expect((await base.traits())?.countries).toEqual(['', 'IT'])
  expect(Array.from((await base.purchases(0)).counts)).toEqual([1, 0, 1])
})
