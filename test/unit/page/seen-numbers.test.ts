import { expect, test } from 'vitest'
import { numberIn, numberOf, seenNumbers } from '../../../lib/page/seen-numbers.ts'

test.each([
  ['+39 055 555-0101', '+390555550101'],
  ['(202) 555-0143', '2025550143'],
  ['0700 1740605', '07001740605'],
  ['12345', ''],
  ['1234567890123456', ''],
  ['Anna 2025550143', ''],
  ['', ''],
])('%j is the number %j', (text, value) => expect(numberOf(text)).toBe(value))

test('finds a number inside a label', () => {
  expect(numberIn('Type a message to +39 055 5550101')).toBe('+390555550101')
  expect(numberIn('Message')).toBe('')
})

test('a number stands once, at the place that says most', () => {
  const places = [
    { text: '+390555550101', from: 'identity', whole: true },
    { text: '+39 055 5550101', from: 'title', whole: true },
  ] as const
  expect(seenNumbers([...places])).toEqual([{ value: '+390555550101', from: 'identity' }])
})
