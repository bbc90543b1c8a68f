import { beforeEach, expect, test, vi } from 'vitest'
import type { Runtime } from '../../../lib/browser.ts'
import type { AllHandlers } from '../../../lib/background/router.ts'
import { PROTOCOL } from '../../../lib/messages.ts'

vi.mock('../../../lib/browser.ts', () => ({
  browser: { runtime: { id: 'recency', getURL: (path: string) => `chrome-extension://recency${path}` } },
}))
const { router } = await import('../../../lib/background/router.ts')

const calls: string[] = []
const handlers = new Proxy(
  {},
  {
    get: (_, place: string) =>
      ({
        content: {
          'content.hello': async () => calls.push('content.hello'),
          'content.frame': async () => calls.push('content.frame'),
          'content.reading': async () => calls.push('content.reading'),
        },
        sidebar: {
          'card.get': async () => calls.push('card.get'),
          'tag.suggest': () => new Promise(() => {}),
          'note.set': async () => calls.push('note.set'),
          'sidebar.hello': async () => Promise.reject(new TypeError('a name: Anna')),
        },
        dashboard: { 'sites.apply': async () => calls.push('sites.apply') },
      })[place],
  },
) as unknown as AllHandlers
const route = router(handlers)

const CONTENT = { id: 'recency', url: 'https://chat.example/x', frameId: 0, tab: { id: 5 }, documentId: 'D' }
const SIDEBAR = { id: 'recency', url: 'chrome-extension://recency/sidebar.html#t', frameId: 9, tab: { id: 5 }, documentId: 'S' }
const DASHBOARD = {
  id: 'recency',
  url: 'chrome-extension://recency/dashboard.html#/import',
  frameId: 0,
  tab: { id: 6 },
  documentId: 'B',
}
const say = (call: string, sender: object, protocol = PROTOCOL, arg: unknown = { ticket: 'T' }): unknown =>
  route({ to: 'background', protocol, call, arg }, sender as Runtime.MessageSender)

beforeEach(() => {
  calls.length = 0
})

test('each place reaches its own calls', async () => {
  for (const [call, sender] of [
    ['content.hello', CONTENT],
    ['card.get', SIDEBAR],
    ['sites.apply', DASHBOARD],
  ] as const) {
    expect(await say(call, sender)).toMatchObject({ ok: true })
  }
  expect(calls).toEqual(['content.hello', 'card.get', 'sites.apply'])
})

test.each([
  ['a content script that asks for a card', 'card.get', CONTENT],
  ['a content script that speaks for the dashboard', 'sites.apply', CONTENT],
  ['a sidebar that speaks for the dashboard', 'sites.apply', SIDEBAR],
  ['a dashboard in a frame', 'sites.apply', { ...DASHBOARD, frameId: 3 }],
  // Which calls of a content script in a frame are answered is tested in with-frames.test.ts.
  ['a content script without a frame', 'content.hello', { ...CONTENT, frameId: undefined }],
  ['another extension', 'card.get', { ...SIDEBAR, id: 'stranger' }],
  ['a page whose address only looks like ours', 'card.get', { ...SIDEBAR, url: 'https://recency/sidebar.html' }],
  ['a call that does not exist', 'toString', CONTENT],
  ['another page of ours', 'card.get', { ...SIDEBAR, url: 'chrome-extension://recency/offscreen.html' }],
])('%s is refused, and no handler runs', async (_, call, sender) => {
  expect(await say(call, sender)).toEqual({ ok: false, error: 'refused' })
  expect(calls).toEqual([])
})

test('another version of the protocol is told so', async () => {
  expect(await say('card.get', SIDEBAR, PROTOCOL + 1)).toEqual({ ok: false, error: 'protocol' })
  expect(calls).toEqual([])
})

test("an error travels as its kind alone: its words may hold a customer's data", async () => {
  expect(await say('sidebar.hello', SIDEBAR)).toEqual({ ok: false, error: 'failed', detail: 'TypeError' })
})

test('what is no call is left to others', () => {
  for (const message of [null, 'x', { push: 'data-changed' }, { to: 'content', call: 'page.insert' }]) {
    expect(route(message, SIDEBAR as unknown as Runtime.MessageSender)).toBeUndefined()
  }
})

test.each([
  ['no argument', 'content.frame', CONTENT, undefined],
  ['a ticket that is none', 'content.frame', CONTENT, { ticket: 'x'.repeat(10_000_000) }],
  ['a counter that is none', 'content.reading', CONTENT, { counter: 'NaN', reading: { state: 'no-chat' } }],
  ['a counter past all numbers', 'content.reading', CONTENT, { counter: Infinity, reading: { state: 'no-chat' } }],
  ['a contact that is an object', 'note.set', SIDEBAR, { contact: { toString: null }, note: '' }],
  ['a note as long as a book', 'note.set', SIDEBAR, { contact: 'a', note: 'x'.repeat(20_001) }],
])('%s reaches no handler', async (_, call, sender, arg) => {
  // Null, since undefined would take the helper's own argument.
  expect(await say(call, sender, PROTOCOL, arg ?? null)).toEqual({ ok: false, error: 'failed', detail: 'argument' })
  expect(calls).toEqual([])
})

test('a handler that never answers has failed after a while', async () => {
  vi.useFakeTimers()
  try {
    const answer = say('tag.suggest', SIDEBAR, PROTOCOL, { text: 'a' })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await answer).toMatchObject({ ok: false, error: 'failed' })
  } finally {
    vi.useRealTimers()
  }
})
