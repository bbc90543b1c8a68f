import { expect, test, vi } from 'vitest'
import type { Heard } from '../../../lib/heard/heard.ts'
import { CallError } from '../../../lib/messages.ts'
import { FakeBackground } from './fake-background.ts'
import { chat, matched } from './people.ts'
import { settle, withSidebar } from './started-sidebar.ts'

const started = withSidebar()
const heard = (change: Partial<Heard> = {}): Heard => ({ stage: null, open: [], next: [], ...change })
/** What happens at once is asked for once. */
const pause = () => vi.advanceTimersByTimeAsync(150)

/** A question for what was heard that the test answers when it likes. */
function held() {
  const waiting: ((heard: Heard | null) => void)[] = []
  return { waiting, 'heard.get': () => new Promise<Heard | null>((resolve) => waiting.push(resolve)) }
}

test('it is asked after the card is there, once for many changes, and names the chat that the card stands beside', async () => {
  const background = new FakeBackground(matched(), { 'heard.get': () => heard() })
  const sidebar = await started(background)
  expect(sidebar.card.value.state).toBe('matched')
  expect(background.argumentsOf('heard.get')).toEqual([])
  for (let i = 0; i < 5; i++) background.push({ push: 'messages-changed', tabId: 1 })
  await pause()
  expect(background.argumentsOf('heard.get')).toEqual([{ counter: 7, contact: 'anna' }])
  expect(sidebar.hearing.heard.value).toEqual(heard())
  background.push({ push: 'messages-changed', tabId: 2 })
  await pause()
  expect(background.argumentsOf('heard.get')).toHaveLength(1)
})

test('nobody is heard where nobody is known', async () => {
  const background = new FakeBackground({ state: 'unknown', chat, proposals: [], numbers: [] })
  await started(background)
  background.push({ push: 'messages-changed', tabId: 1 })
  await pause()
  expect(background.argumentsOf('heard.get')).toEqual([])
})

test('another chat takes away what was heard at once, and what was asked for before is dropped', async () => {
  const answers = held()
  const background = new FakeBackground(matched(), answers)
  const sidebar = await started(background)
  await pause()
  answers.waiting[0]?.(heard({ open: [] }))
  await settle()
  expect(sidebar.hearing.heard.value).not.toBeNull()
  background.push({ push: 'messages-changed', tabId: 1 })
  await pause()
  background.card = matched({ id: 'beppe' }, { key: 'xmpp beppe', counter: 8 })
  background.push({ push: 'chat-changed', tabId: 1, counter: 8 })
  expect(sidebar.hearing.heard.value).toBeNull()
  await pause()
  answers.waiting[1]?.(heard({ unread: true }))
  await settle()
  expect(sidebar.hearing.heard.value).toBeNull()
  answers.waiting[2]?.(heard())
  await settle()
  expect(sidebar.hearing.heard.value).toEqual(heard())
  expect(background.argumentsOf('heard.get').at(-1)).toEqual({ counter: 8, contact: 'beppe' })
})

test('the same chat said to be somebody else’s is heard anew', async () => {
  const background = new FakeBackground(matched(), { 'heard.get': ({ contact }) => (contact === 'anna' ? heard() : null) })
  const sidebar = await started(background)
  await pause()
  expect(sidebar.hearing.heard.value).toEqual(heard())
  background.card = matched({ id: 'beppe' })
  background.push({ push: 'data-changed' })
  await settle()
  expect(sidebar.hearing.heard.value).toBeNull()
  await pause()
  expect(sidebar.hearing.heard.value).toBeNull()
})

test('a page that could not be read is asked again, for a while; a failure leaves what there is', async () => {
  let failing = false
  const background = new FakeBackground(matched(), {
    'heard.get': () => {
      if (failing) throw new CallError('failed')
      return heard({ unread: true })
    },
  })
  const sidebar = await started(background)
  await vi.advanceTimersByTimeAsync(20_000)
  expect(background.argumentsOf('heard.get')).toHaveLength(6)
  failing = true
  background.push({ push: 'messages-changed', tabId: 1 })
  await pause()
  expect(sidebar.hearing.heard.value).toEqual(heard({ unread: true }))
})

test('a folded sidebar asks for nothing, and asks once it is opened', async () => {
  const background = new FakeBackground(matched(), { 'heard.get': () => heard() })
  background.place = { ...background.place, folded: true }
  await started(background)
  await pause()
  expect(background.argumentsOf('heard.get')).toEqual([])
  const place = { ...background.place, folded: false }
  background.push({ push: 'place-changed', tabId: 1, place, covers: false })
  await pause()
  expect(background.argumentsOf('heard.get')).toHaveLength(1)
})

test('the key confirms what has been in sight for half a second, in this tab, and nothing while folded', async () => {
  const background = new FakeBackground(matched())
  const { hearing } = await started(background)
  let confirmed = 0
  const top = { since: null as number | null, confirm: () => (confirmed += 1) }
  const press = (tabId = 1) => background.push({ push: 'confirm', tabId })
  press()
  hearing.onTop.current = top
  press()
  top.since = Date.now()
  press()
  await vi.advanceTimersByTimeAsync(499)
  press()
  expect(confirmed).toBe(0)
  await vi.advanceTimersByTimeAsync(1)
  press(2)
  expect(confirmed).toBe(0)
  press()
  expect(confirmed).toBe(1)
  background.push({ push: 'place-changed', tabId: 1, place: { side: 'right', width: 340, folded: true }, covers: false })
  press()
  expect(confirmed).toBe(1)
})
