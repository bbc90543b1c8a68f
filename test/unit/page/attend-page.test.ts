// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { converse } from '../../../lib/sites/converse/definition.ts'

type Listener = (message: unknown, sender: { id?: string }) => Promise<unknown> | undefined
const listeners = new Set<Listener>()
const written: string[] = []
vi.mock('../../../lib/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'recency',
      onMessage: { addListener: (one: Listener) => listeners.add(one), removeListener: (one: Listener) => listeners.delete(one) },
    },
  },
}))
vi.mock('../../../lib/call.ts', () => ({
  call: async (name: string) =>
    name === 'content.hello'
      ? { definition: converse, part: 'inside', documentId: 'D', shown: true, place: null, language: 'en' }
      : undefined,
}))
vi.mock('../../../lib/page/insert-draft.ts', () => ({
  insertDraft: async ({ text }: { text: string }) => {
    written.push(text)
    return { result: 'inserted' }
  },
}))
const { attendPage } = await import('../../../lib/page/attend-page.ts')

let stop = new AbortController()
const say = (call: string, arg: unknown, sender = { id: 'recency' }): unknown => {
  const [answer] = [...listeners].map((listen) => listen({ to: 'content', call, arg }, sender))
  return answer
}

beforeEach(async () => {
  stop = new AbortController()
  written.length = 0
  await attendPage({ signal: stop.signal, end: () => stop.abort(), restart: () => {} })
})
afterEach(() => stop.abort())

test('a text is put in only in the very document that it was made for: a frame keeps its id when it goes elsewhere', async () => {
  const draft = { counter: 5, key: 'anna', text: 'Ciao' }
  expect(await say('page.insert', { ...draft, documentId: 'before' })).toEqual({ result: 'moved-on' })
  expect(written).toEqual([])
  expect(await say('page.insert', { ...draft, documentId: 'D' })).toEqual({ result: 'inserted' })
  expect(written).toEqual(['Ciao'])
})

test('nobody else is heard, and nothing that is no call', () => {
  expect(say('page.here', {}, { id: 'stranger' })).toBeUndefined()
  expect(say('toString', {})).toBeUndefined()
  expect(say('constructor', {})).toBeUndefined()
})

test('a page that is left has no listener of ours', async () => {
  expect(listeners.size).toBe(1)
  await say('page.leave', {})
  expect(listeners.size).toBe(0)
})
