import { expect, test } from 'vitest'
import { clockIn } from '../../../lib/page/read-clock.ts'
import { messageLabel } from '../../../lib/page/message-label.ts'
import { shape } from '../../../lib/page/read-value.ts'
import { numberIn } from '../../../lib/page/seen-numbers.ts'
import { VALUE_FORMS } from '../../../lib/sites/definition.ts'

/** A message, a name or an address may be as long and as odd as somebody likes to make it: an agent's page must not stand still over it. */
const LONG = 20_000
const PIECES = ['_a', '_-1', 'a', '1', '1(', ': ', '3:08 ', '@', '/t/', '/?', '. ', '1.', '\u00e9', '-', ',', ' ']
const texts = PIECES.flatMap((piece) =>
  ['', '#1', '1', 'true_', 'At Tuesday 3:08 PM, '].flatMap((before) =>
    ['', '!', ' 3:08!', '\u0000 b'].map((after) => before + piece.repeat(LONG / piece.length) + after),
  ),
)
const took = (read: (text: string) => unknown): number => {
  const start = performance.now()
  for (const text of texts) read(text)
  return performance.now() - start
}

test.each(VALUE_FORMS)('no text makes a value of form %s slow', (form) => {
  expect(took((text) => shape(text, form))).toBeLessThan(2000)
})

test.each<[string, (text: string) => unknown]>([
  ['a label', messageLabel],
  ['a clock', (text) => clockIn(text, ['en'])],
  ['a number', numberIn],
])('nor %s', (_, read) => {
  expect(took(read)).toBeLessThan(2000)
})

test('a peer is read out of what it was read out of', () => {
  for (const text of ['5', '#5', '5_pinned', '#5_-1_scheduled', '5_12_34']) expect(shape(text, 'telegram-peer')).toBe('5')
  for (const text of ['5_', '5 a', 'a5', '#@anna']) expect(shape(text, 'telegram-peer')).toBe('')
})
