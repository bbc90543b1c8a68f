import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Card } from '../../../lib/card/card.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'

const sent: { tabId: number; message: { call: string; arg: unknown } }[] = []
const pushed: unknown[] = []
const session = new Map<string, unknown>()
let permitted = true
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    runtime: {
      getURL: (path: string) => `chrome-extension://recency${path}`,
      sendMessage: async (message: unknown) => void pushed.push(message),
    },
    permissions: { contains: async () => permitted },
    scripting: {
      getRegisteredContentScripts: async () => [],
      registerContentScripts: async () => {},
      unregisterContentScripts: async () => {},
    },
    tabs: {
      query: async () => [],
      sendMessage: async (tabId: number, message: { call: string; arg: unknown }) => {
        sent.push({ tabId, message })
        return { result: 'inserted' }
      },
    },
    storage: {
      session: {
        get: async (key: string | null) =>
          key === null ? Object.fromEntries(session) : session.has(key) ? { [key]: session.get(key) } : {},
        set: async (items: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(items)) session.set(key, structuredClone(value))
        },
        remove: async (key: string) => void session.delete(key),
      },
    },
  },
}))
const { Cards } = await import('../../../lib/background/cards.ts')
const { contentHandlers } = await import('../../../lib/background/content-handlers.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { sidebarHandlers } = await import('../../../lib/background/sidebar-handlers.ts')
const { applySites } = await import('../../../lib/background/sites.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { DamagedBaseError } = await import('../../../lib/orders/base.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const PAGE = { place: 'content', tabId: 5, documentId: 'D', frameId: 0, href: 'https://chat.example/inbox' } as const
const FRAME = { place: 'sidebar', tabId: 5, documentId: 'S' } as const
const TICKET = 'a'.repeat(32)

let workspace: InstanceType<typeof Workspace>
let inboxes: InstanceType<typeof Inboxes>
let page: ReturnType<typeof contentHandlers>
let sidebar: ReturnType<typeof sidebarHandlers>
let anna = ''
let counter = 0

const chat = (name: string, given: Partial<Extract<PageReading, { state: 'chat' }>> = {}): PageReading => ({
  state: 'chat',
  site: 'converse',
  key: name,
  kind: 'person',
  title: name,
  identities: [{ network: 'xmpp', own: '', kind: 'jid', value: `${name}@chat.example` }],
  numbers: [],
  lost: [],
  ...given,
})
const nameless = (title: string): PageReading => chat(`titled: ${title}`, { title, identities: [] })

/** The page shows this now; gives the counter of the reading. */
async function show(reading: PageReading): Promise<number> {
  await page['content.reading']({ counter: ++counter, reading }, PAGE)
  return counter
}
const card = (): Promise<Card> => sidebar['card.get']({}, FRAME)
async function personShown(): Promise<string | null> {
  const shown = await card()
  return shown.state === 'matched' ? shown.contact.id : null
}
async function made(name: string): Promise<string> {
  const created = await createContact(workspace.db, await workspace.settings(), { name, phone: '', identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  return created.contact
}

beforeEach(async () => {
  sent.length = 0
  session.clear()
  permitted = true
  counter = 0
  workspace = new Workspace()
  inboxes = new Inboxes()
  const cards = new Cards(workspace)
  page = contentHandlers(workspace, inboxes, cards)
  sidebar = sidebarHandlers(workspace, inboxes, cards)
  await changeSettings(workspace.db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome' })
  await workspace.db.sites.add({
    address: 'https://chat.example/',
    pattern: 'https://chat.example/*',
    definition: 'converse',
    addedAt: 1,
  })
  await page['content.hello']({ href: PAGE.href }, PAGE)
  await page['content.frame']({ ticket: TICKET }, PAGE)
  await sidebar['sidebar.hello']({ ticket: TICKET }, FRAME)
  anna = await made('Anna Esempio')
})
afterEach(() => workspace.db.delete())

test('a text goes in only while the person of the card is the person of the chat', async () => {
  const at = await show(chat('anna'))
  await sidebar['link.set']({ counter: at, contact: anna }, FRAME)
  expect(await personShown()).toBe(anna)
  const offer = { counter: at, contact: anna, offer: 'o', text: 'Ciao Anna' }
  expect(await sidebar['offer.insert'](offer, FRAME)).toEqual({ result: 'inserted' })
  const written = sent.filter(({ message }) => message.call === 'page.insert').length
  await sidebar['link.undo']({ counter: at, contact: anna }, FRAME)
  await expect(sidebar['offer.insert'](offer, FRAME)).rejects.toMatchObject({ code: 'moved-on' })
  const elin = await made('Elin Prova')
  await sidebar['link.set']({ counter: at, contact: elin }, FRAME)
  await expect(sidebar['offer.insert'](offer, FRAME)).rejects.toMatchObject({ code: 'moved-on' })
  await show(chat('elin'))
  await expect(sidebar['offer.insert']({ ...offer, contact: elin }, FRAME)).rejects.toMatchObject({ code: 'moved-on' })
  expect(sent.filter(({ message }) => message.call === 'page.insert')).toHaveLength(written)
})

test('whom the agent makes for a chat without an identity is not given to the chat that is opened meanwhile', async () => {
  const at = await show(nameless('Anna'))
  const creating = sidebar['contact.create']({ counter: at, name: 'Anna Nuova', phone: '' }, FRAME)
  await show(nameless('Elin'))
  await creating
  expect(await personShown()).toBeNull()
})

test('nor to another chat of the same title', async () => {
  const at = await show(nameless('Anna'))
  const creating = sidebar['contact.create']({ counter: at, name: 'Anna Nuova', phone: '' }, FRAME)
  await show({ state: 'loading' })
  await show(nameless('Anna'))
  await creating
  expect(await personShown()).toBeNull()
})

test('whom the agent chose for a nameless chat stays while it is read anew, and goes with it', async () => {
  const at = await show(nameless('Anna'))
  await sidebar['link.set']({ counter: at, contact: anna }, FRAME)
  await show({ ...(nameless('Anna') as object), lost: ['composer'] } as PageReading)
  expect(await card()).toMatchObject({ state: 'degraded', contact: { id: anna } })
  await show(nameless('Anna'))
  expect(await personShown()).toBe(anna)
  await show(chat('elin'))
  expect(await personShown()).toBeNull()
})

test('a chat is not linked to somebody who is not there', async () => {
  const at = await show(chat('anna'))
  await expect(sidebar['link.set']({ counter: at, contact: 'f'.repeat(32) }, FRAME)).rejects.toMatchObject({ code: 'failed' })
  expect(await workspace.db.log.where('contact').equals('f'.repeat(32)).count()).toBe(0)
})

test('the change of a chat is said before anything slow is done', async () => {
  pushed.length = 0
  const stored = vi.spyOn(session, 'set')
  await show(chat('anna'))
  expect(pushed[0]).toEqual({ push: 'chat-changed', tabId: 5, counter: 1 })
  stored.mockRestore()
})

test('a site that is taken away, or forbidden, is left at once: its sidebar is answered no more', async () => {
  await show(chat('anna'))
  permitted = false
  expect(await applySites(workspace.db, inboxes)).toEqual([])
  expect(sent.map(({ message }) => message.call)).toContain('page.leave')
  await expect(card()).rejects.toMatchObject({ code: 'refused' })
  await expect(show(chat('elin'))).rejects.toMatchObject({ code: 'refused' })
})

test('a base that could not be opened once is opened at the next try', async () => {
  await workspace.db.keyed.put({ key: 'base', value: { generation: 7 } })
  await show(chat('anna'))
  await expect(card()).rejects.toBeInstanceOf(DamagedBaseError)
  const manifest = { ...(await import('../../../lib/orders/manifest.ts')).EMPTY_MANIFEST, generation: 7 }
  await workspace.db.manifests.put(manifest)
  expect(await card()).toMatchObject({ state: 'unknown' })
})
