import { expect, test, vi } from 'vitest'
import { CallError } from '../../../lib/messages.ts'
import { FakeBackground } from './fake-background.ts'
import { settle, withSidebar } from './started-sidebar.ts'
import { matched } from './people.ts'

const started = withSidebar()

test('a note is saved after a pause, for the person it was typed for', async () => {
  const background = new FakeBackground(matched())
  const sidebar = await started(background)
  sidebar.notes.type('anna', 'Wants', 'before')
  sidebar.notes.type('anna', 'Wants blue', 'before')
  expect(sidebar.notes.draft('anna')).toEqual({ text: 'Wants blue', base: 'before', state: 'typing' })
  expect(background.argumentsOf('note.set')).toEqual([])
  await vi.advanceTimersByTimeAsync(800)
  expect(background.argumentsOf('note.set')).toEqual([{ contact: 'anna', note: 'Wants blue' }])
  expect(sidebar.notes.draft('anna')?.state).toBe('saved')
  expect(sidebar.card.value).toMatchObject({ contact: { note: 'Wants blue' } })
})

test('a note goes to its person at once when the chat changes, and not to the next one', async () => {
  const background = new FakeBackground(matched())
  const sidebar = await started(background)
  sidebar.notes.type('anna', 'Half a sen', 'before')
  background.card = matched({ id: 'next', note: 'theirs' }, { counter: 8 })
  background.push({ push: 'chat-changed', tabId: 1, counter: 8 })
  await vi.advanceTimersByTimeAsync(2000)
  expect(background.argumentsOf('note.set')).toEqual([{ contact: 'anna', note: 'Half a sen' }])
  expect(sidebar.card.value).toMatchObject({ contact: { id: 'next', note: 'theirs' } })
  expect(sidebar.notes.draft('next')).toBeNull()
})

test('a note that could not be saved stays, says so, and is tried again', async () => {
  let failures = 1
  const background = new FakeBackground(matched(), {
    'note.set': () => {
      if (failures-- > 0) throw new CallError('failed')
    },
  })
  const sidebar = await started(background)
  sidebar.notes.type('anna', 'Keep me', 'before')
  await vi.advanceTimersByTimeAsync(800)
  expect(sidebar.notes.draft('anna')).toEqual({ text: 'Keep me', base: 'before', state: 'failed' })
  sidebar.notes.flush()
  await settle()
  expect(sidebar.notes.draft('anna')).toEqual({ text: 'Keep me', base: 'before', state: 'saved' })
})

test('a note typed on while it is being saved is saved again', async () => {
  const background = new FakeBackground(matched())
  const sidebar = await started(background)
  sidebar.notes.type('anna', 'one', 'before')
  sidebar.notes.flush()
  sidebar.notes.type('anna', 'one two', 'before')
  await settle()
  expect(sidebar.notes.draft('anna')).toEqual({ text: 'one two', base: 'before', state: 'typing' })
  await vi.advanceTimersByTimeAsync(800)
  expect(background.argumentsOf('note.set').at(-1)).toEqual({ contact: 'anna', note: 'one two' })
})

test('a card that has not caught up does not bring an older note back, a newer note from elsewhere is shown', async () => {
  const background = new FakeBackground(matched({ note: 'before' }))
  const sidebar = await started(background)
  sidebar.notes.type('anna', 'after', 'before')
  sidebar.notes.flush()
  await settle()
  expect(sidebar.notes.draft('anna')?.state).toBe('saved')
  expect(sidebar.notes.shown('anna', 'before')).toBe('after')
  expect(sidebar.notes.shown('anna', 'after')).toBe('after')
  expect(sidebar.notes.shown('anna', 'written elsewhere')).toBe('written elsewhere')
  sidebar.notes.type('anna', 'after all', 'written elsewhere')
  expect(sidebar.notes.shown('anna', 'written elsewhere')).toBe('after all')
})
