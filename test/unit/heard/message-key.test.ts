import { expect, test } from 'vitest'
import { messageKey, saidMessages } from '../../../lib/heard/message-key.ts'
import type { SeenMessage } from '../../../lib/sites/reading.ts'

const seen = (text: string, change: Partial<SeenMessage> = {}): SeenMessage => ({
  id: '',
  direction: 'in',
  text,
  at: null,
  exact: 'none',
  sender: '',
  status: 'unknown',
  kind: 'text',
  ...change,
})
const AT = Date.UTC(2026, 10, 20, 9)

test('the page’s id tells a message from all others, whatever stands above it, and is not kept as it is', () => {
  const one = seen('yes', { id: 'false_390555550101@c.us_AB12' })
  const key = messageKey(one, [])
  expect(messageKey({ ...one, text: 'yes, edited', at: AT }, [seen('before')])).toBe(key)
  expect(messageKey({ ...one, id: 'false_390555550101@c.us_AB13' }, [])).not.toBe(key)
  expect(key).not.toContain('390555550101')
})

test('without an id it is the instant and the text; without both, the text and what stands above it', () => {
  expect(messageKey(seen('yes', { at: AT }), [])).toBe(messageKey(seen('yes', { at: AT }), [seen('more was loaded')]))
  expect(messageKey(seen('yes', { at: AT }), [])).not.toBe(messageKey(seen('yes', { at: AT + 1 }), []))
  expect(messageKey(seen('yes', { at: AT }), [])).not.toBe(messageKey(seen('no', { at: AT }), []))
  const keys = saidMessages([
    seen('Sure?', { direction: 'out' }),
    seen('yes'),
    seen('Really?', { direction: 'out' }),
    seen('yes'),
  ])
  expect(new Set(keys.map(({ key }) => key)).size).toBe(4)
  expect(keys.every(({ key }) => !/yes|sure/i.test(key) && key.length < 40)).toBe(true)
})

test('what has no words, or a side that is not known, is left out', () => {
  const messages = saidMessages([seen(' '), seen('who says so', { direction: 'unknown' }), seen('2', { at: AT, id: 'm' })])
  expect(messages).toEqual([{ key: expect.any(String), direction: 'in', at: AT, text: '2' }])
})
