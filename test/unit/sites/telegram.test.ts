import { describe, expect, test } from 'vitest'
import { shape } from '../../../lib/page/read-value.ts'
import { checkDefinition } from '../../../lib/sites/schema.ts'
import { telegramA } from '../../../lib/sites/telegram-a/definition.ts'
import { telegramK } from '../../../lib/sites/telegram-k/definition.ts'

test.each([telegramA, telegramK])('the definition of $name is one', (definition) => {
  expect(checkDefinition(definition)).toEqual({ definition })
})

describe('a peer has one form, whichever client shows it', () => {
  test.each([
    ['#5012345678', '5012345678'],
    ['5012345678', '5012345678'],
    ['#-4123456789', '-4123456789'],
    ['#-1001987654321', '-1987654321'],
    ['-1987654321', '-1987654321'],
    ['#-1001987654321_5', '-1987654321'],
    ['#5012345678_pinned', '5012345678'],
    ['#5012345678_77_scheduled', '5012345678'],
    ['#5099999999_-1001987654321', '5099999999'],
    ['#@anna', ''],
    ['#?tgaddr=tg%3A%2F%2Fresolve%3Fphone%3D12025550143', ''],
    ['#', ''],
  ])('%s is %j', (raw, peer) => expect(shape(raw, 'telegram-peer')).toBe(peer))
})

describe('a message', () => {
  test.each([
    ['5000', '5000'],
    ['113.000001', ''],
    ['-3', ''],
    ['0', ''],
    [String(2 ** 32 + 12), '12'],
    ['112-1', ''],
  ])('%s is %j', (raw, id) => expect(shape(raw, 'telegram-message')).toBe(id))
})

test('a username is only what is written as one', () => {
  expect(['#@Anna_B', '@anna_b', '#5012345678', 'Likes oil', 'anna'].map((raw) => shape(raw, 'at-handle'))).toEqual([
    'anna_b',
    'anna_b',
    '',
    '',
    '',
  ])
})

test('a number among other lines is only what is nothing else', () => {
  expect(['+39 055 555 010 1', '@anna', 'Call 12025550143', '12'].map((raw) => shape(raw, 'phone-number'))).toEqual([
    '+390555550101',
    '',
    '',
    '',
  ])
})
