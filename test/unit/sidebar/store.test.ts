import { describe, expect, test, vi } from 'vitest'
import type { Card } from '../../../lib/card/card.ts'
import { CallError } from '../../../lib/messages.ts'
import { FakeBackground } from './fake-background.ts'
import { settle, withSidebar } from './started-sidebar.ts'
import { anna, chat, matched } from './people.ts'

const started = withSidebar()

/** A card question that the test answers when it likes. */
function heldCards() {
  const waiting: ((card: Card) => void)[] = []
  return { waiting, 'card.get': () => new Promise<Card>((resolve) => waiting.push(resolve)) }
}

test('shows its ticket, then asks for the card', async () => {
  const background = new FakeBackground(matched())
  const sidebar = await started(background)
  expect(background.argumentsOf('sidebar.hello')).toEqual([{ ticket: 'ticket-1' }])
  expect(sidebar.card.value).toEqual(matched())
  expect(sidebar.connection.value).toBe('ready')
})

test('a frame that nobody announced asks for nothing about anybody', async () => {
  const background = new FakeBackground(matched(), { 'sidebar.hello': () => null })
  const sidebar = await started(background)
  expect(sidebar.connection.value).toBe('refused')
  expect(background.asked.map(({ name }) => name)).toEqual(['sidebar.hello'])
})

describe('when the chat changes', () => {
  test('the old card goes before the new one is there', async () => {
    const held = heldCards()
    const background = new FakeBackground(matched(), held)
    const sidebar = await started(background)
    held.waiting[0]?.(matched())
    await settle()
    expect(sidebar.card.value.state).toBe('matched')
    background.push({ push: 'chat-changed', tabId: 1, counter: 8 })
    expect(sidebar.card.value).toEqual({ state: 'loading' })
    held.waiting[1]?.(matched({ id: 'other' }, { counter: 8 }))
    await settle()
    expect(sidebar.card.value).toMatchObject({ contact: { id: 'other' } })
  })

  test('an answer that was asked for before is dropped, even when it comes last', async () => {
    const held = heldCards()
    const background = new FakeBackground(matched(), held)
    const sidebar = await started(background)
    background.push({ push: 'chat-changed', tabId: 1, counter: 8 })
    held.waiting[1]?.(matched({ id: 'new' }, { counter: 8 }))
    await settle()
    held.waiting[0]?.(matched({ id: 'old' }, { counter: 9 }))
    await settle()
    expect(sidebar.card.value).toMatchObject({ contact: { id: 'new' } })
  })

  test('an answer for an older counter is dropped', async () => {
    const held = heldCards()
    const background = new FakeBackground(matched(), held)
    const sidebar = await started(background)
    background.push({ push: 'chat-changed', tabId: 1, counter: 9 })
    held.waiting[1]?.(matched({ id: 'old' }, { counter: 8 }))
    await settle()
    expect(sidebar.card.value).toEqual({ state: 'loading' })
  })

  test('another tab’s chat is none of its business', async () => {
    const background = new FakeBackground(matched())
    const sidebar = await started(background)
    background.push({ push: 'chat-changed', tabId: 2, counter: 99 })
    expect(sidebar.card.value.state).toBe('matched')
    expect(background.argumentsOf('card.get')).toHaveLength(1)
  })
})

test('changed data is asked for without blanking, once more after many pushes', async () => {
  const held = heldCards()
  const background = new FakeBackground(matched(), held)
  const sidebar = await started(background)
  held.waiting[0]?.(matched())
  await settle()
  for (let i = 0; i < 20; i += 1) background.push({ push: 'data-changed' })
  expect(sidebar.card.value.state).toBe('matched')
  expect(held.waiting).toHaveLength(2)
  held.waiting[1]?.(matched({ tags: ['first'] }))
  await settle()
  expect(held.waiting).toHaveLength(3)
  held.waiting[2]?.(matched({ tags: ['second'] }))
  await settle()
  expect(sidebar.card.value).toMatchObject({ contact: { tags: ['second'] } })
  expect(held.waiting).toHaveLength(3)
})

describe('losing the background', () => {
  test('an update blanks within a quarter of a second, and late answers change nothing', async () => {
    const held = heldCards()
    const background = new FakeBackground(matched(), held)
    const sidebar = await started(background)
    held.waiting[0]?.(matched())
    await settle()
    background.push({ push: 'data-changed' })
    background.alive = false
    await vi.advanceTimersByTimeAsync(250)
    expect(sidebar.connection.value).toBe('lost')
    expect(sidebar.card.value).toEqual({ state: 'loading' })
    held.waiting[1]?.(matched())
    await settle()
    expect(sidebar.card.value).toEqual({ state: 'loading' })
  })

  test.each(['gone', 'protocol'] as const)('an answer of "%s" blanks at once', async (code) => {
    const background = new FakeBackground(matched(), {
      'tag.add': () => {
        throw new CallError(code)
      },
    })
    const sidebar = await started(background)
    await expect(sidebar.ask('tag.add', { contact: 'anna', tag: 'x' })).rejects.toThrow(CallError)
    expect(sidebar.connection.value).toBe('lost')
    expect(sidebar.card.value).toEqual({ state: 'loading' })
  })

  test('a background that forgot the frame is shown the ticket again', async () => {
    let refusals = 1
    const background = new FakeBackground(matched(), {
      'tag.add': () => {
        if (refusals-- > 0) throw new CallError('refused')
        return { tags: ['x'] }
      },
    })
    const sidebar = await started(background)
    await expect(sidebar.ask('tag.add', { contact: 'anna', tag: 'x' })).resolves.toEqual({ tags: ['x'] })
    expect(background.argumentsOf('sidebar.hello')).toHaveLength(2)
  })
})

test('a question that fails is said, and asking again mends it', async () => {
  let failures = 1
  const background = new FakeBackground(matched(), {
    'card.get': () => {
      if (failures-- > 0) throw new CallError('failed')
      return matched()
    },
  })
  const sidebar = await started(background)
  expect(sidebar.failed.value).toBe('failed')
  sidebar.refresh()
  await settle()
  expect(sidebar.failed.value).toBe('')
  expect(sidebar.card.value.state).toBe('matched')
})

describe('putting a text in', () => {
  const AUTUMN = { id: 'autumn', revision: 3 }

  test('names the chat and counter that the card stood beside', async () => {
    const background = new FakeBackground(matched(), { 'offer.insert': () => ({ result: 'inserted' }) })
    const sidebar = await started(background)
    await sidebar.insertions.insert(chat, 'anna', { ...AUTUMN, variant: 'b' }, 'Hello')
    expect(background.argumentsOf('offer.insert')).toEqual([
      { counter: 7, contact: 'anna', offer: 'autumn', revision: 3, variant: 'b', text: 'Hello' },
    ])
    expect(sidebar.insertions.last.value).toEqual({ chat: chat.key, of: 'offer', outcome: { result: 'inserted' } })
  })

  test('a second press while the first is under way puts in nothing', async () => {
    const background = new FakeBackground(matched(), { 'offer.insert': () => ({ result: 'inserted' }) })
    const sidebar = await started(background)
    await Promise.all([
      sidebar.insertions.insert(chat, 'anna', AUTUMN, 'a'),
      sidebar.insertions.insert(chat, 'anna', AUTUMN, 'a'),
    ])
    expect(background.argumentsOf('offer.insert')).toHaveLength(1)
  })

  test('for a chat that was left is told as such', async () => {
    const background = new FakeBackground(matched(), {
      'offer.insert': () => {
        throw new CallError('moved-on')
      },
    })
    const sidebar = await started(background)
    await sidebar.insertions.insert(chat, 'anna', AUTUMN, 'Hello')
    expect(sidebar.insertions.last.value?.outcome).toEqual({ result: 'moved-on' })
  })
})

test('a late answer about one person never changes another’s card', async () => {
  const sidebar = await started(new FakeBackground(matched({ id: 'next', tags: [] })))
  sidebar.patch('anna', { tags: ['vip'] })
  expect(sidebar.card.value).toEqual(matched({ id: 'next', tags: [] }))
  sidebar.patch('next', { tags: ['new'] })
  expect(sidebar.card.value).toMatchObject({ contact: { id: 'next', tags: ['new'], name: anna.name } })
})

test('a damaged base is said to be damaged, not merely out of reach', async () => {
  const background = new FakeBackground(matched(), {
    'card.get': () => {
      throw new CallError('failed', 'DamagedBaseError')
    },
  })
  expect((await started(background)).failed.value).toBe('damaged')
})
