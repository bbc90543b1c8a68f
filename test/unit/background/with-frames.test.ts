import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageReading } from '../../../lib/sites/reading.ts'

const session = new Map<string, unknown>()
const asked: { frameId: number; call: string }[] = []
let isFrameThere = true
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    runtime: { getURL: (path: string) => `chrome-extension://recency${path}`, sendMessage: async () => {} },
    permissions: { contains: async () => true },
    tabs: {
      sendMessage: async (_tab: number, { call }: { call: string }, { frameId }: { frameId: number }) => {
        asked.push({ frameId, call })
        if (frameId !== 0 && !isFrameThere) throw new Error('no such frame')
        return true
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
const { readersCounter, readersDocument, toReader } = await import('../../../lib/background/to-content.ts')
const { withFrames } = await import('../../../lib/background/with-frames.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')
const { converse } = await import('../../../lib/sites/converse/definition.ts')

const ADDRESS = 'https://desk.example/agent/'
const TOP = { place: 'content', tabId: 5, documentId: 'TOP', frameId: 0, href: `${ADDRESS}inbox` } as const
const FRAME = { place: 'content', tabId: 5, documentId: 'F1', frameId: 7, href: 'https://chat.example/talk/T-1' } as const
const NEXT = { ...FRAME, documentId: 'F2', frameId: 8, href: 'https://chat.example/talk/T-2' } as const

let workspace: InstanceType<typeof Workspace>
let inboxes: InstanceType<typeof Inboxes>
let content: ReturnType<typeof withFrames>

const chat = (title: string): PageReading => ({
  state: 'chat',
  site: 'site-desk',
  key: title,
  kind: 'person',
  title,
  identities: [{ network: 'site:desk.example', own: '', kind: 'chat', value: title }],
  numbers: [],
  lost: [],
})
const inbox = async () => (await inboxes.get(5))!

async function taught(frame: string | undefined): Promise<void> {
  const { frame: _, ...app } = converse.app
  const definition = {
    ...converse,
    id: 'site-desk',
    network: 'site:desk.example' as const,
    app: { ...app, ...(frame ? { frame } : {}) },
  }
  await workspace.db.taught.put({ id: 'site-desk', definition, origin: 'taught', changedAt: 1 })
  await workspace.db.sites.put({ address: ADDRESS, pattern: 'https://desk.example/*', definition: 'site-desk', addedAt: 1 })
}

beforeEach(async () => {
  session.clear()
  asked.length = 0
  isFrameThere = true
  workspace = new Workspace()
  await workspace.db.delete()
  await workspace.db.open()
  await changeSettings(workspace.db, { agreedAt: 1 })
  inboxes = new Inboxes()
  content = withFrames(contentHandlers(workspace, inboxes, new Cards(workspace)), workspace, inboxes)
})

afterEach(() => workspace.db.close())

test('the page around holds the sidebar, the frame reads', async () => {
  await taught('https://chat.example/talk/')
  expect(await content['content.hello']({ href: '' }, TOP)).toMatchObject({ part: 'around' })
  expect((await inbox()).reading).toEqual({ state: 'no-chat' })
  expect(await content['content.hello']({ href: '' }, FRAME)).toMatchObject({ part: 'inside', documentId: 'F1' })
  await content['content.reading']({ counter: 1, reading: chat('Ines') }, FRAME)
  expect(await inbox()).toMatchObject({ documentId: 'TOP', reading: { title: 'Ines' }, reader: { frameId: 7, documentId: 'F1' } })
  expect(readersDocument(await inbox())).toBe('F1')
  await toReader(await inbox(), 'page.report', {})
  expect(asked.at(-1)).toEqual({ frameId: 7, call: 'page.report' })
})

test('a frame that speaks before the page around it is asked to come again', async () => {
  await taught('https://chat.example/talk/')
  await expect(content['content.hello']({ href: '' }, FRAME)).rejects.toMatchObject({ code: 'refused' })
})

test('another frame counts on, so that an older card is never taken for a newer one', async () => {
  await taught('https://chat.example/talk/')
  await content['content.hello']({ href: '' }, TOP)
  await content['content.reading']({ counter: 4, reading: chat('Ines') }, FRAME)
  const before = (await inbox()).counter
  // A frame without a chat is not heard while another one shows it.
  await content['content.reading']({ counter: 1, reading: { state: 'no-chat' } }, NEXT)
  expect((await inbox()).reading).toMatchObject({ title: 'Ines' })
  await content['content.reading']({ counter: 1, reading: chat('Otto') }, NEXT)
  const after = await inbox()
  expect(after.reading).toMatchObject({ title: 'Otto' })
  expect(after.counter).toBeGreaterThan(before)
  expect(readersCounter(after, after.counter)).toBe(1)
  // What the first one says late is not the open chat's.
  await content['content.reading']({ counter: 5, reading: { state: 'no-chat' } }, FRAME)
  expect((await inbox()).reading).toMatchObject({ title: 'Otto' })
})

test('a script that begins anew in the frame is heard again', async () => {
  await taught('https://chat.example/talk/')
  await content['content.hello']({ href: '' }, TOP)
  await content['content.reading']({ counter: 9, reading: chat('Ines') }, FRAME)
  await content['content.hello']({ href: '' }, FRAME)
  await content['content.reading']({ counter: 1, reading: chat('Otto') }, FRAME)
  expect((await inbox()).reading).toMatchObject({ title: 'Otto' })
})

test('nobody stays beside a frame that has gone', async () => {
  await taught('https://chat.example/talk/')
  await content['content.hello']({ href: '' }, TOP)
  await content['content.reading']({ counter: 1, reading: chat('Ines') }, FRAME)
  await content['content.frames']({}, TOP)
  expect((await inbox()).reading).toMatchObject({ title: 'Ines' })
  isFrameThere = false
  await content['content.frames']({}, TOP)
  expect(await inbox()).toMatchObject({ reading: { state: 'no-chat' }, reader: null })
})

test.each([
  ['a site without frames', undefined, FRAME],
  ['a frame of another address', 'https://chat.example/talk/', { ...FRAME, href: 'https://ads.example/talk/' }],
  [
    'a frame without an address that is not the page’s own',
    'about:srcdoc',
    { ...FRAME, href: 'about:srcdoc', origin: 'https://ads.example' },
  ],
] as const)('%s: its calls are refused', async (_, frame, caller) => {
  await taught(frame)
  await content['content.hello']({ href: '' }, TOP)
  expect(await content['content.hello']({ href: '' }, caller)).toBeNull()
  const refused = { code: 'refused' }
  await expect(content['content.reading']({ counter: 1, reading: chat('Eve') }, caller)).rejects.toMatchObject(refused)
  await expect(content['content.messages']({ counter: 1, key: 'Eve', messages: [] }, caller)).rejects.toMatchObject(refused)
  for (const call of [
    content['content.frame']({ ticket: 'a'.repeat(32) }, caller),
    content['content.shown']({ shown: false }, caller),
    content['content.covers']({ covers: true }, caller),
  ])
    await expect(call).rejects.toMatchObject(refused)
  expect((await inbox()).reading).not.toMatchObject({ title: 'Eve' })
})
