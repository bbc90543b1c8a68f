import { beforeEach, expect, test, vi } from 'vitest'
import type { Inbox } from '../../../lib/background/inboxes.ts'

/** A session storage that answers as late as the browser's may; `full` refuses what is longer. */
let full = Infinity
let broken = false
const stored = new Map<string, unknown>()
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 5))
const session = {
  get: async (key: string | null) => {
    await later(null)
    if (broken) throw new Error('broken')
    if (key === null) return Object.fromEntries(stored)
    return stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}
  },
  set: async (items: Record<string, unknown>) => {
    await later(null)
    if (JSON.stringify(items).length > full) throw new Error('QUOTA_BYTES quota exceeded')
    for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value))
  },
  remove: (key: string) => later(stored.delete(key)),
}
vi.mock('../../../lib/browser.ts', () => ({ browser: { storage: { session } } }))
const { Inboxes } = await import('../../../lib/background/inboxes.ts')

const inbox = (given: Partial<Inbox> = {}): Inbox => ({
  tabId: 5,
  documentId: 'D',
  ticket: 'T',
  sidebar: null,
  address: 'https://chat.example/',
  site: '',
  reads: { id: 'converse', network: 'xmpp' },
  shown: true,
  place: { side: 'right', width: 340, folded: false },
  covers: false,
  counter: 1,
  opened: 1,
  reading: { state: 'no-chat' },
  ...given,
})

beforeEach(() => {
  stored.clear()
  full = Infinity
  broken = false
})

test('a stop of the service worker forgets no tab', async () => {
  await new Inboxes().put(inbox({ sidebar: 'S' }))
  expect(await new Inboxes().get(5)).toEqual(inbox({ sidebar: 'S' }))
  expect(await new Inboxes().get(6)).toBeNull()
})

test('what is put while an older state is still being read is not lost', async () => {
  stored.set('inbox:5', inbox({ counter: 1 }))
  const inboxes = new Inboxes()
  const reading = inboxes.get(5)
  await inboxes.put(inbox({ counter: 2 }))
  expect((await reading)?.counter).toBe(2)
  expect((await inboxes.get(5))?.counter).toBe(2)
})

test('changes that overlap do not undo each other', async () => {
  await new Inboxes().put(inbox({ ticket: null }))
  const inboxes = new Inboxes()
  await Promise.all([
    inboxes.change(5, (now) => ({ ...now, ticket: 'NEW' })),
    inboxes.change(5, (now) => ({ ...now, counter: 9 })),
    inboxes.change(5, () => null),
  ])
  expect(await inboxes.get(5)).toMatchObject({ ticket: 'NEW', counter: 9 })
  expect(await new Inboxes().get(5)).toMatchObject({ ticket: 'NEW', counter: 9 })
})

test('a closed tab leaves nothing behind', async () => {
  const inboxes = new Inboxes()
  await inboxes.put(inbox())
  await inboxes.remove(5)
  expect(await inboxes.get(5)).toBeNull()
  expect(stored.size).toBe(0)
})

test('a state that cannot be stored leaves no older one behind: after a stop that would be another chat', async () => {
  await new Inboxes().put(inbox({ counter: 1 }))
  full = 100
  await expect(new Inboxes().put(inbox({ counter: 2 }))).rejects.toThrow('quota')
  expect(await new Inboxes().get(5)).toBeNull()
})

test('a read that failed once is tried again', async () => {
  stored.set('inbox:5', inbox())
  const inboxes = new Inboxes()
  broken = true
  await expect(inboxes.get(5)).rejects.toThrow('broken')
  broken = false
  expect(await inboxes.get(5)).toEqual(inbox())
})

test('all are known, those from before a stop as well', async () => {
  await new Inboxes().put(inbox({ tabId: 5 }))
  const inboxes = new Inboxes()
  await inboxes.put(inbox({ tabId: 6 }))
  expect((await inboxes.all()).map(({ tabId }) => tabId).toSorted()).toEqual([5, 6])
})
