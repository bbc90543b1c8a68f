import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isArgumentOf } from '../../../lib/background/check-arguments.ts'
import type { OfferCard } from '../../../lib/card/card.ts'
import { offer } from '../offers/made-up-offers.ts'
import { fake } from './fake-browser.ts'
import { chat } from './open-chat.ts'

vi.stubGlobal('navigator', { languages: ['en-GB'] })
afterAll(() => vi.unstubAllGlobals())
vi.mock('../../../lib/browser.ts', () => import('./fake-browser.ts'))
const { Cards } = await import('../../../lib/background/cards.ts')
const { contentHandlers } = await import('../../../lib/background/content-handlers.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { sidebarHandlers } = await import('../../../lib/background/sidebar-handlers.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const PAGE = { place: 'content', tabId: 5, documentId: 'D', href: 'https://chat.example/inbox', frameId: 0 } as const
const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const
const DAY = 86_400_000

let workspace: InstanceType<typeof Workspace>
let sidebar: ReturnType<typeof sidebarHandlers>
let anna = ''

async function offered(): Promise<OfferCard> {
  const card = await sidebar['card.get']({}, FRAME)
  if (card.state !== 'matched') throw new Error(card.state)
  return card.contact.offer
}
const logged = async () => (await workspace.db.log.toArray()).flatMap((entry) => (entry.kind === 'offer' ? [entry.state] : []))

beforeEach(async () => {
  fake.sent.length = 0
  fake.session.clear()
  fake.answer = () => ({ result: 'inserted' })
  workspace = new Workspace()
  const inboxes = new Inboxes()
  const cards = new Cards(workspace)
  const page = contentHandlers(workspace, inboxes, cards)
  sidebar = sidebarHandlers(workspace, inboxes, cards)
  const { db } = workspace
  await changeSettings(db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', language: 'en' })
  await db.sites.add({
    address: 'https://chat.example/',
    pattern: 'https://chat.example/*',
    definition: 'converse',
    addedAt: 1,
  })
  await db.offers.bulkAdd([
    offer({ id: 'spring', name: 'Spring', priority: 90, revision: 2 }),
    offer({ id: 'plain', name: 'Plain', priority: 10 }),
  ])
  await page['content.hello']({ href: PAGE.href }, PAGE)
  await page['content.frame']({ ticket: 'a'.repeat(32) }, PAGE)
  await sidebar['sidebar.hello']({ ticket: 'a'.repeat(32) }, FRAME)
  const created = await createContact(db, await workspace.settings(), { name: 'Anna Esempio', phone: '', identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  anna = created.contact
  await page['content.reading']({ counter: 1, reading: chat('anna') }, PAGE)
  await sidebar['link.set']({ counter: 1, contact: anna }, FRAME)
})
afterEach(() => workspace.db.delete())

test('put, declined, taken back, put off: each is written down, and the card follows', async () => {
  const about = { contact: anna, offer: 'spring', revision: 2 }
  expect(await offered()).toMatchObject({ name: 'Spring' })
  await sidebar['offer.insert']({ counter: 1, contact: anna, offer: 'spring', revision: 2, text: 'Hi' }, FRAME)
  expect(await offered()).toMatchObject({ name: 'Spring', said: { state: 'put' } })
  await sidebar['offer.say']({ ...about, state: 'declined' }, FRAME)
  expect(await offered()).toMatchObject({ name: 'Plain', reason: { others: [{ name: 'Spring', why: 'declined' }] } })
  expect(await sidebar['card.get']({}, FRAME)).toMatchObject({ contact: { lastOffer: { id: 'spring', state: 'declined' } } })
  await sidebar['offer.say']({ ...about, state: 'put' }, FRAME)
  expect(await offered()).toMatchObject({ name: 'Spring', said: { state: 'put' } })
  const until = Date.now() + 3 * DAY
  await sidebar['offer.say']({ ...about, state: 'later', until }, FRAME)
  expect(await offered()).toMatchObject({ name: 'Plain', reason: { others: [{ name: 'Spring', why: 'later', until }] } })
  expect(await logged()).toEqual(expect.arrayContaining(['put', 'declined', 'put', 'later']))
})

test('what did not go in was not put', async () => {
  fake.answer = () => ({ result: 'no-composer' })
  await sidebar['offer.insert']({ counter: 1, contact: anna, offer: 'spring', revision: 2, text: 'Hi' }, FRAME)
  expect(await logged()).toEqual([])
})

test('nothing is written of somebody, or of an offer, that is not there', async () => {
  const about = { contact: anna, offer: 'spring', revision: 2, state: 'accepted' as const }
  await expect(sidebar['offer.say']({ ...about, contact: 'nobody' }, FRAME)).rejects.toThrow()
  await expect(sidebar['offer.say']({ ...about, offer: 'gone' }, FRAME)).rejects.toThrow()
  expect(await logged()).toEqual([])
})

test('an argument is none where a part of it is not', () => {
  const sound = { contact: 'anna', offer: 'spring', revision: 2, state: 'later', until: 5 }
  expect(isArgumentOf('offer.say', sound)).toBe(true)
  for (const change of [{ state: 'sent' }, { until: 'soon' }, { revision: -1 }, { contact: '' }, { variant: 'c' }])
    expect(isArgumentOf('offer.say', { ...sound, ...change }), JSON.stringify(change)).toBe(false)
})
