import { beforeEach, expect, test, vi } from 'vitest'
import type { Inbox } from '../../../lib/background/inboxes.ts'

/** A session storage that answers as late as the browser's may. */
const stored = new Map<string, unknown>()
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setTimeout(() => resolve(value), 5))
const session = {
  get: (key: string) => later(stored.has(key) ? { [key]: structuredClone(stored.get(key)) } : {}),
  set: (items: Record<string, unknown>) =>
    later(Object.entries(items).forEach(([key, value]) => stored.set(key, structuredClone(value)))),
  remove: (key: string) => later(stored.delete(key)),
}
vi.mock('../../../lib/browser.ts', () => ({ browser: { storage: { session } } }))
const { Inboxes } = await import('../../../lib/background/inboxes.ts')

const inbox = (given: Partial<Inbox> = {}): Inbox => ({
  tabId: 5,
  documentId: 'D',
  ticket: 'T',
  sidebar: null,
  shown: true,
  counter: 1,
  reading: { state: 'no-chat' },
  ...given,
})

beforeEach(() => stored.clear())

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
