import 'fake-indexeddb/auto'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { SeenMessage } from '../../../lib/sites/reading.ts'
import { fake } from './fake-browser.ts'
import { chat, jid } from './open-chat.ts'

vi.stubGlobal('navigator', { languages: ['en-GB'] })
afterAll(() => vi.unstubAllGlobals())
vi.mock('../../../lib/browser.ts', () => import('./fake-browser.ts'))
const { Cards } = await import('../../../lib/background/cards.ts')
const { contentHandlers } = await import('../../../lib/background/content-handlers.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { sidebarHandlers } = await import('../../../lib/background/sidebar-handlers.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { writeLog } = await import('../../../lib/contacts/write-log.ts')
const { personState } = await import('../../../lib/same/person-state.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const PAGE = { place: 'content', tabId: 5, documentId: 'D', href: 'https://chat.example/inbox', frameId: 0 } as const
const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const
const NOW = Date.now()
let workspace: InstanceType<typeof Workspace>
let sidebar: ReturnType<typeof sidebarHandlers>
let anna = ''
let said: SeenMessage[] = []

const from = (id: string, text: string, ago = 60_000): SeenMessage => {
  return { id, direction: 'in', text, at: NOW - ago, exact: 'second', sender: '', status: 'unknown', kind: 'text' }
}
const heard = async () => (await sidebar['heard.get']({ counter: 1, contact: anna }, FRAME))?.opt
const heardKinds = async () => (await workspace.db.log.toArray()).flatMap(({ kind }) => (kind === 'opt-heard' ? [kind] : []))

beforeEach(async () => {
  fake.sent.length = 0
  fake.session.clear()
  fake.answer = (call) => (call === 'page.said' ? { messages: said } : { result: 'inserted' })
  workspace = new Workspace()
  const inboxes = new Inboxes()
  const cards = new Cards(workspace)
  const page = contentHandlers(workspace, inboxes, cards)
  sidebar = sidebarHandlers(workspace, inboxes, cards)
  const { db } = workspace
  await changeSettings(db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', language: 'en' })
  const address = 'https://chat.example/'
  await db.sites.add({ address, pattern: `${address}*`, definition: 'converse', addedAt: 1 })
  await page['content.hello']({ href: '' }, PAGE)
  await page['content.frame']({ ticket: 'a'.repeat(32) }, PAGE)
  await sidebar['sidebar.hello']({ ticket: 'a'.repeat(32) }, FRAME)
  const created = await createContact(db, await workspace.settings(), { name: 'Anna Esempio', phone: '', identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  anna = created.contact
  await writeLog(db, await workspace.settings(), anna, { kind: 'link', value: [jid('anna')] })
  await page['content.reading']({ counter: 1, reading: chat('anna') }, PAGE)
})
afterEach(() => workspace.db.delete())

test('a STOP is noted at once and once, and holds until the agent records it with its words', async () => {
  said = [from('1', 'We have got to STOP this bill'), from('2', 'STOP', 30_000)]
  const opt = await heard()
  expect(opt).toMatchObject({ given: false, message: { text: 'STOP' }, link: null })
  await heard()
  expect(await heardKinds()).toHaveLength(1)
  expect((await personState(workspace.db, anna)).optHeard).toMatchObject({ given: false, message: opt?.message.key })
  expect(JSON.stringify(await workspace.db.log.toArray())).not.toContain('STOP')

  await sidebar['opt.confirm']({ contact: anna, given: false, message: opt?.message.key ?? '', words: 'STOP' }, FRAME)
  const { consent, optHeard } = await personState(workspace.db, anna)
  expect(consent).toMatchObject({ given: false, from: { kind: 'message', words: 'STOP', network: 'xmpp' } })
  expect(optHeard).toBeUndefined()
  expect(await heard()).toBeUndefined()
})

test('the agent says that it means no such thing: nothing holds, and it is not asked again', async () => {
  said = [from('1', 'basta')]
  const opt = await heard()
  await sidebar['opt.decline']({ contact: anna, given: false, message: opt?.message.key ?? '' }, FRAME)
  expect(await heard()).toBeUndefined()
  const state = await personState(workspace.db, anna)
  expect([state.optHeard, state.consent]).toEqual([undefined, null])
})

test('a link’s word gives a yes with its source, its word alone, and the tag', async () => {
  const link = {
    id: 'l',
    revision: 1,
    origin: { kind: 'own' },
    name: 'flyer',
    network: 'whatsapp',
    address: '+390555550101',
  } as const
  await workspace.db.optInLinks.add({ ...link, word: 'Autumn offers', tag: 'autumn', off: false, changedAt: 1 })
  said = [from('1', 'Hello, my name is Anna. Autumn offers please')]
  const opt = await heard()
  expect(opt).toMatchObject({ given: true, link: { id: 'l', tag: 'autumn' } })
  const message = opt?.message.key ?? ''
  await sidebar['opt.confirm']({ contact: anna, given: true, message, words: 'Hello, my name is Anna', link: 'l' }, FRAME)
  const { consent, tags } = await personState(workspace.db, anna)
  expect(consent).toMatchObject({ given: true, from: { kind: 'link', link: 'l', name: 'flyer', words: 'Autumn offers' } })
  expect(tags).toEqual(['autumn'])
  await workspace.db.optInLinks.clear()
  const gone = sidebar['opt.confirm']({ contact: anna, given: true, message, words: 'x', link: 'l' }, FRAME)
  await expect(gone).rejects.toThrow('no such link')
})

test('a link that is switched off is not heard', async () => {
  const link = {
    id: 'l',
    revision: 1,
    origin: { kind: 'own' },
    name: 'flyer',
    network: 'whatsapp',
    address: '+390555550101',
  } as const
  await workspace.db.optInLinks.add({ ...link, word: 'Autumn offers', tag: '', off: true, changedAt: 1 })
  said = [from('1', 'Autumn offers')]
  expect(await heard()).toBeUndefined()
})
