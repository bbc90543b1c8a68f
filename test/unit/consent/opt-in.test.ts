import { expect, test } from 'vitest'
import { optIn } from '../../../lib/consent/opt-in.ts'
import type { OptInLink } from '../../../lib/consent/opt.ts'
import type { SaidMessage } from '../../../lib/heard/heard.ts'

const AT = Date.UTC(2026, 10, 20, 9)
const said = (key: string, text: string, at: number | null = null, direction: SaidMessage['direction'] = 'in'): SaidMessage => ({
  key,
  direction,
  at,
  text,
})
const flyer: OptInLink = {
  id: 'l',
  revision: 1,
  origin: { kind: 'own' },
  name: 'flyer in the shop',
  network: 'whatsapp',
  address: '+390555550101',
  word: 'Autumn offers',
  tag: 'flyer',
  off: false,
  changedAt: 1,
}

test('the newest message that asks is proposed, a sentence with the word is not, nor what we wrote', () => {
  expect(optIn([said('a', 'stop by tomorrow?'), said('b', 'STOP', null, 'out')], [])).toBeNull()
  expect(optIn([said('a', 'STOP'), said('b', 'stop!'), said('c', 'hello?')], [])).toMatchObject({
    given: false,
    message: { key: 'b' },
    link: null,
  })
  expect(optIn([said('a', 'subscribe')], [])).toMatchObject({ given: true, message: { key: 'a' } })
})

test('a stop on which nobody decided is asked about before what came after it', () => {
  const messages = [said('a', 'STOP', AT), said('b', 'subscribe', AT + 60_000)]
  expect(optIn(messages, [])).toMatchObject({ given: false, message: { key: 'a' } })
  const from = { kind: 'message', message: 'a', words: 'STOP', network: 'xmpp' } as const
  const decided = { consent: { given: false, at: AT + 120_000, from } }
  // It was written after the stop, though before the agent decided on that.
  expect(optIn(messages, [], decided)).toMatchObject({ given: true, message: { key: 'b' } })
  expect(optIn(messages, [], { consent: { given: false, at: AT + 120_000 } })).toBeNull()
})

test('what was decided on is not asked again; what is newer than it is', () => {
  expect(optIn([said('a', 'STOP', AT)], [], { consent: { given: true, at: AT + 1 } })).toBeNull()
  expect(optIn([said('a', 'STOP', AT)], [], { consent: { given: true, at: AT - 1 } })).toMatchObject({ given: false })
  expect(optIn([said('a', 'STOP', AT)], [], { consent: { given: false, at: AT - 1 } })).toBeNull()
  expect(optIn([said('a', 'STOP')], [], { consent: null, notOpt: { message: 'a', at: AT } })).toBeNull()
  // Without a time of its own it is no newer than the next that has one.
  expect(optIn([said('a', 'STOP'), said('b', 'hello', AT)], [], { consent: { given: true, at: AT } })).toBeNull()
  expect(optIn([said('a', 'STOP')], [], { consent: { given: true, at: AT } })).toMatchObject({ given: false })
})

test('a link’s word proposes the yes with its source, also with something added, also where a yes is on record', () => {
  for (const text of ['Autumn offers', 'autumn OFFERS!', 'Hello! Autumn offers please'])
    expect(optIn([said('a', text)], [flyer])).toMatchObject({
      given: true,
      link: { id: 'l', name: 'flyer in the shop', tag: 'flyer' },
    })
  expect(optIn([said('a', 'late autumn offerspring')], [flyer])).toBeNull()
  expect(optIn([said('a', 'hi there')], [{ ...flyer, word: 'hi' }])).toBeNull()
  expect(optIn([said('a', 'Autumn offers', AT)], [flyer], { consent: { given: true, at: AT - 1 } })).toMatchObject({
    given: true,
  })
  expect(optIn([said('a', 'Autumn offers')], [{ ...flyer, off: true }])).toBeNull()
  const longer = { ...flyer, id: 'm', word: 'Autumn offers Rome' }
  expect(optIn([said('a', 'Autumn offers Rome')], [flyer, longer])?.link?.id).toBe('m')
})
