// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readMessages } from '../../../lib/page/read-messages.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import { ADDRESS, showConverse } from './a-page.ts'

const read = (limit?: number) => readMessages(converse, document.querySelector('converse-chat, converse-muc')!, ADDRESS, limit)

test('reads who said what and when off the real page', () => {
  showConverse('chat')
  const messages = read()
  expect(messages.length).toBeGreaterThan(3)
  expect(messages.every(({ id, at, direction }) => id !== '' && at !== null && direction !== 'unknown')).toBe(true)
  const answer = messages.findLast(({ text }) => text.startsWith('An answer'))!
  expect(answer).toMatchObject({ direction: 'out', text: 'An answer *in bold*\nhttps://example.com', sender: 'agent@localhost' })
  const smile = messages.findLast(({ text }) => text.endsWith('😀'))!
  expect(smile).toMatchObject({ direction: 'in', status: 'unknown' })
  expect(new Date(smile.at!).toISOString()).toBe(
    document.querySelector(`[data-msgid="${smile.id}"]`)!.getAttribute('data-isodate'),
  )
})

test('in a room the name above a run tells who wrote, since the address is the room’s', () => {
  showConverse('group')
  expect(read().map(({ sender }) => sender)).toContain('agent')
})

test('the newest few are read when few are asked for', () => {
  showConverse('chat')
  expect(read(2)).toEqual(read().slice(-2))
})

test('a row without a mark of direction is unknown, not received', () => {
  showConverse('chat')
  document.querySelectorAll('.chat-msg__content').forEach((content) => (content.className = 'chat-msg__content'))
  expect(new Set(read().map(({ direction }) => direction))).toEqual(new Set(['unknown']))
})
