import { expect, test } from 'vitest'
import { takenReading } from '../../../lib/background/taken-reading.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'

const CHAT: PageReading = {
  state: 'chat',
  site: 'converse',
  key: 'anna@chat.example',
  kind: 'person',
  title: 'Anna',
  identities: [{ network: 'xmpp', own: '', kind: 'jid', value: 'anna@chat.example' }],
  numbers: [{ value: '+390555550101', from: 'title' }],
  lost: ['composer'],
}

test('a reading is taken as it is, without what does not belong to one', () => {
  expect(takenReading({ ...CHAT, more: 1, __proto__: { chosen: 'x' } })).toEqual(CHAT)
  for (const state of ['loading', 'no-chat', 'signed-out'] as const) expect(takenReading({ state, key: 'x' })).toEqual({ state })
})

test('a title of ten million letters is cut', () => {
  expect(takenReading({ ...CHAT, title: 'A'.repeat(10_000_000) })).toEqual({ ...CHAT, title: 'A'.repeat(500) })
})

test.each([
  ['nothing', null],
  ['a text', 'chat'],
  ['another state', { ...CHAT, state: 'matched' }],
  ['no key', { ...CHAT, key: undefined }],
  ['a title that is an object', { ...CHAT, title: { toString: 'x' } }],
  ['a network that nobody knows', { ...CHAT, identities: [{ network: 'sms', own: '', kind: 'jid', value: 'x' }] }],
  ['an identity without a value', { ...CHAT, identities: [{ network: 'xmpp', own: '', kind: 'jid', value: '' }] }],
  ['a thousand identities', { ...CHAT, identities: Array.from({ length: 1000 }, () => CHAT.identities[0]) }],
  ['a number of any length', { ...CHAT, numbers: [{ value: '1'.repeat(1000), from: 'title' }] }],
  ['a list that only looks like one', { ...CHAT, lost: { length: 1, 0: 'title' } }],
])('%s is no reading: nobody is shown', (_, value) => {
  expect(takenReading(value)).toEqual({ state: 'loading' })
})
