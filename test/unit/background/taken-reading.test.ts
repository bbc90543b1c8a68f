import { expect, test } from 'vitest'
import { takenReading as takenBy } from '../../../lib/background/taken-reading.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'

const takenReading = (value: unknown): PageReading => takenBy(value, { id: 'converse', network: 'xmpp' })
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
  ['another messenger', { ...CHAT, site: 'whatsapp' }],
  [
    'a person of another network',
    { ...CHAT, identities: [{ network: 'whatsapp', own: '', kind: 'phone', value: '+390555550101' }] },
  ],
  [
    'a member of another network',
    {
      ...CHAT,
      members: [{ name: 'Anna', identities: [{ network: 'telegram', own: '', kind: 'peer', value: '5' }], numbers: [] }],
    },
  ],
  ['messages of another network', { ...CHAT, fingerprint: { network: 'whatsapp', own: '', ids: ['A1'], steady: true } }],
  ['an identity without a value', { ...CHAT, identities: [{ network: 'xmpp', own: '', kind: 'jid', value: '' }] }],
  ['a thousand identities', { ...CHAT, identities: Array.from({ length: 1000 }, () => CHAT.identities[0]) }],
  ['a number of any length', { ...CHAT, numbers: [{ value: '1'.repeat(1000), from: 'title' }] }],
  ['a list that only looks like one', { ...CHAT, lost: { length: 1, 0: 'title' } }],
])('%s is no reading: nobody is shown', (_, value) => {
  expect(takenReading(value)).toEqual({ state: 'loading' })
})
