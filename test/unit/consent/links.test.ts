import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkLink } from '../../../lib/consent/check-link.ts'
import { linkAddress } from '../../../lib/consent/link-address.ts'
import { listLinks, saveLink } from '../../../lib/consent/link-store.ts'
import { qrModules, qrSvg } from '../../../lib/consent/qr.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'

const flyer = {
  name: 'Flyer in the shop',
  network: 'whatsapp',
  address: '+39 055 555 0101',
  word: 'Yes, your offers (flyer)',
  tag: ' flyer ',
} as const
let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase(`links-${newId()}`)
})
afterEach(() => db.delete())

test('each messenger has its own address, the word written so that it arrives as it is', () => {
  expect(linkAddress({ ...flyer, address: '+390555550101' })).toBe(
    'https://wa.me/390555550101?text=Yes%2C%20your%20offers%20(flyer)',
  )
  expect(linkAddress({ ...flyer, network: 'telegram', address: 'example_shop', word: 'Да & нет?' })).toBe(
    `https://t.me/example_shop?text=${encodeURIComponent('Да & нет?')}`,
  )
  const page = new URL(linkAddress({ ...flyer, network: 'meta', address: 'example.shop', word: 'Sì # 1' }))
  expect([page.host, page.pathname, page.searchParams.get('text'), page.hash]).toEqual(['m.me', '/example.shop', 'Sì # 1', ''])
})

test('what is typed or pasted becomes an address, and what is none is refused', () => {
  const address = (network: 'whatsapp' | 'telegram' | 'meta', typed: string, country = '') => {
    const checked = checkLink({ ...flyer, network, address: typed }, [], country)
    return checked.ok ? checked.link.address : checked.problems
  }
  expect(address('whatsapp', 'https://wa.me/+390555550101?text=x')).toBe('+390555550101')
  expect(address('whatsapp', '055 5550101', 'IT')).toBe('+390555550101')
  expect(address('whatsapp', '055 5550101')).toEqual(['number-country'])
  expect(address('whatsapp', 'a shop', 'IT')).toEqual(['number'])
  expect(address('telegram', '@example_shop')).toBe('example_shop')
  expect(address('telegram', 'https://t.me/example_shop/')).toBe('example_shop')
  expect(address('telegram', 'example shop')).toEqual(['username'])
  expect(address('meta', 'm.me/example.shop?ref=a')).toBe('example.shop')
  expect(address('meta', '../shop')).toEqual(['page'])
})

test('a word must be told from every other, and be no STOP', async () => {
  const saved = await saveLink(db, flyer, 'IT', 1)
  expect(saved).toMatchObject({ ok: true, link: { revision: 1, address: '+390555550101', tag: 'flyer', off: false } })
  const problems = async (part: object) => {
    const result = await saveLink(db, { ...flyer, word: 'Another word', ...part }, 'IT', 2)
    return result.ok ? [] : result.problems
  }
  expect(await problems({ word: 'yes your OFFERS flyer!' })).toEqual(['word-taken'])
  expect(await problems({ word: 'STOP' })).toEqual(['word-stop'])
  expect(await problems({ word: ' ! ' })).toEqual(['word-short'])
  expect(await problems({ name: ' ', word: 'x'.repeat(200) })).toEqual(['name-empty', 'word-long'])
  expect(await listLinks(db)).toHaveLength(1)
})

test('a change needs the newest revision, and leaves a link that is off as it is', async () => {
  const first = await saveLink(db, flyer, 'IT', 1)
  if (!first.ok) throw new Error('not saved')
  const { id } = first.link
  await db.optInLinks.update(id, { off: true })
  expect(await saveLink(db, { ...flyer, id, revision: 0 }, 'IT', 2)).toEqual({ ok: false, problems: ['changed-meanwhile'] })
  expect(await saveLink(db, { ...flyer, id, revision: 1, name: 'Parcels' }, 'IT', 2)).toMatchObject({
    ok: true,
    link: { id, revision: 2, name: 'Parcels', off: true },
  })
  await db.optInLinks.delete(id)
  expect(await saveLink(db, { ...flyer, id, revision: 2 }, 'IT', 3)).toEqual({ ok: false, problems: ['changed-meanwhile'] })
})

test('the picture has the marks of the standard: three finders, timing, the quiet zone, and nothing but the address', () => {
  const modules = qrModules('https://wa.me/390555550101?text=flyer')
  const side = modules.length
  const at = (x: number, y: number): string => (modules[y + 4]?.[x + 4] ? '#' : '.')
  const inner = side - 8
  expect((inner - 17) % 4).toBe(0)
  for (const [x, y] of [
    [0, 0],
    [inner - 7, 0],
    [0, inner - 7],
  ] as const) {
    const finder = Array.from({ length: 7 }, (_, row) =>
      Array.from({ length: 7 }, (__, column) => at(x + column, y + row)).join(''),
    )
    expect(finder).toEqual(['#######', '#.....#', '#.###.#', '#.###.#', '#.###.#', '#.....#', '#######'])
  }
  for (let i = 8; i < inner - 8; i += 1) expect([at(i, 6), at(6, i)]).toEqual(i % 2 === 0 ? ['#', '#'] : ['.', '.'])
  expect(modules.slice(0, 4).flat().some(Boolean) || modules.some((row) => row.slice(0, 4).some(Boolean))).toBe(false)
  expect(qrSvg('https://wa.me/390555550101?text=flyer')).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u)
})
