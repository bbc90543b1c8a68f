import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhone, splitPhones } from '../../../lib/contacts/phone.ts'

describe('parsePhone', () => {
  it.each([
    ['+39 055 5550101', '', '+390555550101'],
    ["'+46 70 174 06 05", '', '+46701740605'],
    ['0046 70-174 06 05', '', '+46701740605'],
    ['070-174 06 05', 'SE', '+46701740605'],
    ['(202) 555-0143', 'US', '+12025550143'],
    ['1 202 555 0143', 'US', '+12025550143'],
    ['8 (900) 000-12-34', 'RU', '+79000001234'],
    ['055 5550101', 'IT', '+390555550101'],
    ['390555550101', 'IT', '+390555550101'],
    ['+1 (202) 555‑0143', '', '+12025550143'],
    ['+39\u00A0055\u00A05550101', '', '+390555550101'],
    ['\u202A+39 055 5550101\u202C', '', '+390555550101'],
    ['＋４６701740605', '', '+46701740605'],
    ['Tel: +39 055 5550101', '', '+390555550101'],
    ['+1 202 555 0143 ext. 12', '', '+12025550143'],
    ['+55 11 98888-7777', '', '+5511988887777'],
    ['030/1234567', 'DE', '+49301234567'],
  ])('reads %s with country "%s"', (text, country, phone) => {
    expect(parsePhone(text, country)).toMatchObject({ ok: true, phone })
  })

  it.each([
    ['055 5550101', '', 'phone-without-country'],
    ['070-174 06 05', 'XX', 'phone-without-country'],
    ['12', 'IT', 'bad-phone'],
    ['n/a', 'IT', 'bad-phone'],
    ['anna@example.com', 'IT', 'bad-phone'],
    ['+39 12', '', 'bad-phone'],
    ['+999 555 1234', '', 'bad-phone'],
    ['11111111', 'IT', 'bad-phone'],
    ['3.93331E+11', 'IT', 'bad-phone'],
    ['', 'IT', 'bad-phone'],
    ['1-800-FLOWERS', 'US', 'bad-phone'],
  ])('refuses %s with country "%s" as %s', (text, country, reason) => {
    expect(parsePhone(text, country)).toEqual({ ok: false, reason })
  })
})

describe('splitPhones', () => {
  it.each([
    ['+39 055 5550101', ['+39 055 5550101']],
    ['+39 055 5550101; +39 055 5550102', ['+39 055 5550101', '+39 055 5550102']],
    ['+390555550101,+390555550102', ['+390555550101', '+390555550102']],
    ['+39 055 5550101 / +39 055 5550102', ['+39 055 5550101', '+39 055 5550102']],
    ['+39 055 5550101 ::: +39 055 5550102', ['+39 055 5550101', '+39 055 5550102']],
    ['030/1234567', ['030/1234567']],
    ['Tel: +39 055 5550101', ['Tel: +39 055 5550101']],
    ['  ', []],
  ])('takes %s apart', (cell, numbers) => {
    expect(splitPhones(cell).map((number) => number.trim())).toEqual(numbers)
  })
})

it('a cell of a hundred thousand blanks keeps nobody waiting', () => {
  const start = performance.now()
  expect(parsePhone(`1${' '.repeat(100_000)}x`, 'IT')).toEqual({ ok: false, reason: 'bad-phone' })
  expect(splitPhones(`055 555 0101;${' '.repeat(100_000)}x`)).toEqual(['055 555 0101', 'x'])
  expect(performance.now() - start).toBeLessThan(1000)
})

it('a mark that has to be cleaned away changes nothing, whatever the number', () => {
  const piece = fc.constantFrom(
    '0',
    '1',
    '3',
    '4',
    '7',
    '9',
    '00',
    '39',
    '+',
    '(',
    ')',
    '-',
    '.',
    '/',
    ' ',
    '055',
    '5550101',
    '070',
    '+1 202',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('IT', 'SE', 'US', 'RU', ''), (pieces, country) => {
      const text = pieces.join('')
      expect(parsePhone(`\u200E${text}`, country)).toEqual(parsePhone(text, country))
    }),
    { seed: 3, numRuns: 2000 },
  )
})
