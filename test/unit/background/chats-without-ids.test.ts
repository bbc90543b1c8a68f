import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Card } from '../../../lib/card/card.ts'
import type { Id } from '../../../lib/db/id.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'
import { fake } from './fake-browser.ts'

vi.mock('../../../lib/browser.ts', () => import('./fake-browser.ts'))
const { Cards } = await import('../../../lib/background/cards.ts')
const { contentHandlers } = await import('../../../lib/background/content-handlers.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { sidebarHandlers } = await import('../../../lib/background/sidebar-handlers.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const HREF = 'https://web.whatsapp.com/'
const pageOf = (documentId: string) =>
  ({ place: 'content', tabId: 5, documentId, href: HREF, frameId: 0, origin: 'https://web.whatsapp.com' }) as const
const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const
const TICKET = 'a'.repeat(32)

let workspace: InstanceType<typeof Workspace>
let page: ReturnType<typeof contentHandlers>
let sidebar: ReturnType<typeof sidebarHandlers>
let inboxes: InstanceType<typeof Inboxes>
let document = 'D'
let counter = 0
let anna: Id = ''
let bruno: Id = ''

/** What a service worker that was stopped begins anew with. */
function begin(): void {
  inboxes = new Inboxes()
  const cards = new Cards(workspace)
  page = contentHandlers(workspace, inboxes, cards)
  sidebar = sidebarHandlers(workspace, inboxes, cards)
}
async function load(documentId: string): Promise<void> {
  document = documentId
  counter = 0
  await page['content.hello']({ href: HREF }, pageOf(documentId))
  await page['content.frame']({ ticket: TICKET }, pageOf(documentId))
  await sidebar['sidebar.hello']({ ticket: TICKET }, FRAME)
}
const made = async (name: string, phone = ''): Promise<Id> => {
  const created = await createContact(workspace.db, await workspace.settings(), { name, phone, identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  return created.contact
}

beforeEach(async () => {
  fake.sent.length = 0
  fake.pushed.length = 0
  fake.session.clear()
  fake.answer = () => ({ result: 'inserted' })
  workspace = new Workspace()
  begin()
  await changeSettings(workspace.db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome' })
  await load('D')
  anna = await made('Anna Esempio', '+39 055 5550101')
  bruno = await made('Bruno Prova', '+39 055 5550103')
})
afterEach(() => workspace.db.delete())

const ids = (chat: string, from = 0, to = 20): string[] =>
  Array.from({ length: to - from }, (_, index) => `${chat}${from + index}`).toReversed()
const shown = (
  key: string,
  title: string,
  messages: string[],
  given: { steady?: boolean } & Partial<Extract<PageReading, { state: 'chat' }>> = {},
): PageReading => {
  const { steady = true, ...rest } = given
  const fingerprint = { network: 'whatsapp' as const, own: '', ids: messages, steady }
  return {
    state: 'chat',
    site: 'whatsapp',
    key,
    kind: 'person',
    title,
    identities: [],
    numbers: [],
    fingerprint,
    lost: [],
    ...rest,
  }
}
async function show(reading: PageReading): Promise<number> {
  await page['content.reading']({ counter: ++counter, reading }, pageOf(document))
  return counter
}
const card = (): Promise<Card> => sidebar['card.get']({}, FRAME)
async function whoIs(): Promise<string> {
  const { state, ...rest } = await card()
  return 'contact' in rest && rest.contact ? rest.contact.id : state
}
const link = async (contact: Id) => sidebar['link.set']({ counter, contact }, FRAME)
const early = { steady: false }

test('confirmed once, recognised for good: at once under its title, after a reload, after a stop, under a new name', async () => {
  await show(shown('k1', 'Anna', ids('a'), early))
  expect(await whoIs()).toBe('loading')
  await show(shown('k1', 'Anna', ids('a')))
  expect(await card()).toMatchObject({ state: 'unknown', chat: { linkable: true } })
  await link(anna)
  expect(await whoIs()).toBe(anna)
  await show(shown('k2', 'Bruno', ids('b'), early))
  expect(await whoIs()).toBe('loading')
  await show(shown('k3', 'Anna', ids('a', 5, 25), early))
  expect(await whoIs()).toBe(anna)
  begin()
  await load('E')
  await show(shown('x1', 'Anna', ids('a', 22, 40), early))
  expect(await whoIs()).toBe(anna)
  await show(shown('x1', 'Mrs Esempio', ids('a', 22, 40)))
  expect(await whoIs()).toBe(anna)
  await show(shown('x2', 'Mrs Esempio', ids('a', 39, 60), early))
  expect(await whoIs()).toBe(anna)
})

test('a link needs a chat that stands', async () => {
  await show(shown('k1', 'Anna', ids('a'), early))
  await expect(link(anna)).rejects.toMatchObject({ code: 'moved-on' })
  await expect(sidebar['contact.create']({ counter, name: 'X', phone: '' }, FRAME)).rejects.toMatchObject({ code: 'moved-on' })
  expect(await workspace.db.chats.count()).toBe(0)
})

test('messages that arrive between the card and the press change nothing', async () => {
  const seen = await show(shown('k1', 'Anna', ids('a')))
  await show(shown('k1', 'Anna', ids('a', 0, 25)))
  await sidebar['link.set']({ counter: seen, contact: anna }, FRAME)
  await show(shown('k1', 'Anna', ids('a', 0, 30)))
  await sidebar['offer.insert']({ counter: seen, contact: anna, offer: 'o', text: 'Ciao' }, FRAME)
  expect(fake.sent.at(-1)).toMatchObject({ call: 'page.insert', arg: { counter, key: 'k1' } })
  await show(shown('k2', 'Anna', ids('b')))
  await expect(sidebar['link.set']({ counter: seen, contact: anna }, FRAME)).rejects.toMatchObject({ code: 'moved-on' })
})

test('nobody is written to while the messages of one stand under the title of another', async () => {
  await show(shown('k1', 'Anna', ids('a')))
  await link(anna)
  const at = await show(shown('k2', 'Bruno', ids('a'), early))
  expect(await whoIs()).toBe('loading')
  await expect(sidebar['offer.insert']({ counter: at, contact: anna, offer: 'o', text: 'Ciao' }, FRAME)).rejects.toMatchObject({
    code: 'moved-on',
  })
})

test('what a linked chat is known as stands in the inbox, and a page cannot say it', async () => {
  await show(shown('k1', 'Anna', ids('a')))
  await link(anna)
  const [chat] = await workspace.db.chats.toArray()
  const identity = { network: 'whatsapp' as const, own: '', kind: 'chat', value: chat!.id }
  expect((await inboxes.get(5))?.reading).toMatchObject({ identities: [identity] })
  await show(shown('k1', 'Anna', ids('a', 0, 30)))
  expect((await inboxes.get(5))?.reading).toMatchObject({ identities: [identity] })
  await show(shown('k2', 'Bruno', ids('b'), { identities: [identity] }))
  expect(await whoIs()).toBe('unknown')
})

test('a chat without messages is chosen for as long as it is open', async () => {
  await show(shown('k1', 'Anna', []))
  expect(await card()).toMatchObject({ state: 'unknown', chat: { linkable: false } })
  await link(anna)
  expect(await card()).toMatchObject({ state: 'matched', contact: { id: anna, link: { by: 'by-hand' } } })
  await show(shown('k2', 'Anna', []))
  expect(await whoIs()).toBe('unknown')
  expect(await workspace.db.chats.count()).toBe(0)
})

test('a number that WhatsApp vouches for matches without a word, at once where the title is that person’s', async () => {
  const phone = { identities: [{ network: 'whatsapp' as const, own: '', kind: 'phone', value: '+390555550101' }] }
  await show(shown('k1', 'Anna esempio', ids('a'), { ...early, ...phone }))
  expect(await whoIs()).toBe(anna)
  await show(shown('k2', '+39 055 555 0101', ids('a'), { ...early, ...phone }))
  expect(await whoIs()).toBe(anna)
  await show(shown('k3', 'Bruno Prova', ids('a'), { ...early, ...phone }))
  expect(await whoIs()).toBe('loading')
  await show(shown('k3', 'An old friend', ids('a'), phone))
  expect(await whoIs()).toBe(anna)
  expect(await workspace.db.chats.count()).toBe(0)
})

test('an undone link is nobody’s, and that person is not proposed for it again', async () => {
  await show(shown('k1', 'Anna Esempio', ids('a')))
  await link(anna)
  await sidebar['link.undo']({ counter, contact: anna }, FRAME)
  expect(await card()).toMatchObject({ state: 'unknown', proposals: [] })
  await link(bruno)
  await show(shown('k2', 'Anna Esempio', ids('a', 10, 30), early))
  expect(await whoIs()).toBe(bruno)
})

test('a chat that the agent opened by an address proposes that person first, on the page that loads, while its title stands', async () => {
  fake.answer = (call) => (call === 'page.open' ? { result: 'loading', kind: 'phone' } : { result: 'inserted' })
  await show(shown('k1', 'Elin', ids('e')))
  expect(await sidebar['chat.open']({ contact: bruno }, FRAME)).toEqual({ result: 'loading', kind: 'phone' })
  await show(shown('k1', 'Elin', ids('e', 0, 22)))
  expect(await card()).toMatchObject({ proposals: [] })
  begin()
  await load('E')
  await show({ state: 'loading' })
  await show(shown('x1', '', ids('b'), early))
  await show(shown('x2', 'An unknown number', ids('b')))
  const reason = { proposals: [{ contact: bruno, reason: 'opened' }] }
  expect(await card()).toMatchObject({ state: 'unknown', ...reason })
  await show(shown('x2', 'An unknown number', ids('b', 0, 22)))
  expect(await card()).toMatchObject(reason)
  await show(shown('x3', 'Elin', ids('e')))
  expect(await card()).toMatchObject({ proposals: [] })
  await show(shown('x4', 'An unknown number', ids('b')))
  expect(await card()).toMatchObject({ proposals: [] })
})

test('nobody is expected where nothing was loaded, or long after', async () => {
  fake.answer = () => ({ result: 'not-found' })
  await show(shown('k1', 'Elin', ids('e')))
  await sidebar['chat.open']({ contact: bruno }, FRAME)
  await load('E')
  await show(shown('x1', 'Someone', ids('b')))
  expect(await card()).toMatchObject({ proposals: [] })

  fake.answer = () => ({ result: 'loading', kind: 'phone' })
  await sidebar['chat.open']({ contact: bruno }, FRAME)
  await load('F')
  vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
  try {
    await show(shown('y1', 'Someone', ids('b')))
    expect(await card()).toMatchObject({ proposals: [] })
  } finally {
    vi.useRealTimers()
  }
})
