import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { CHOICE_MARK, type OwnField, type OwnType } from '../../../lib/fields/own-field.ts'
import { ownInputText, ownValueWords } from '../../../lib/fields/own-words.ts'
import { readOwnValue } from '../../../lib/fields/read-own-value.ts'
import { writingOf } from '../../../lib/fields/writing.ts'
import { formats } from '../../../lib/language/format.ts'
import { translator } from '../../../lib/language/translator.ts'

const IT = writingOf('it-IT')
const US = writingOf('en-US')

export function fieldOf(type: OwnType, choices: string[] = [], more: Partial<OwnField> = {}): OwnField {
  return { id: 'f1', revision: 1, origin: { kind: 'own' }, name: 'Field', type, choices, rank: 10, changedAt: 0, ...more }
}

function value(field: OwnField, text: string, writing = IT): string {
  const read = readOwnValue(field, text, writing)
  return read.ok ? read.value : `${read.problem.code}: ${read.problem.said}`
}

it('knows how locales write figures and dates', () => {
  expect(IT).toEqual({ decimal: ',', dateOrder: 'dmy' })
  expect(US).toEqual({ decimal: '.', dateOrder: 'mdy' })
  expect(writingOf('sv-SE')).toEqual({ decimal: ',', dateOrder: 'ymd' })
})

it('reads numbers as they are written in the locale, and refuses what could be meant otherwise', () => {
  const number = fieldOf('number')
  expect(value(number, '1.234,5')).toBe('1234.5')
  expect(value(number, '1,234.5', US)).toBe('1234.5')
  expect(value(number, '1 234 567')).toBe('1234567')
  expect(value(number, '−0,50')).toBe('-0.5')
  expect(value(number, '-0')).toBe('0')
  expect(value(number, '007')).toBe('7')
  for (const text of ['12,50', '1,2,3', '1.23', '.', '-', '45 %', '€ 12', '12a', '1e3'])
    expect(value(number, text, text === '1.23' ? IT : US)).toBe(`not-a-number: ${text}`)
  expect(value(number, '1234567890123456')).toMatch(/^too-many-digits/)
})

it('reads calendar dates in the order of the locale', () => {
  const date = fieldOf('date')
  expect(value(date, '12.3.1984')).toBe('1984-03-12')
  expect(value(date, '3/12/1984', US)).toBe('1984-03-12')
  expect(value(date, '1984-03-12 00:00:00')).toBe('1984-03-12')
  expect(value(date, '12 March 2031')).toBe('2031-03-12')
  expect(value(date, '31.2.2024')).toBe('no-such-date: 31.2.2024')
  expect(value(date, 'soon')).toBe('not-a-date: soon')
  expect(value(date, '12.3.1984 in Rome')).toBe('not-a-date: 12.3.1984 in Rome')
})

it('reads choices by their folded words, also by a former word, and says which one is wrong', () => {
  const choice = fieldOf('choice', ['Città', 'Campagna'], { renamed: { Paese: 'Campagna' } })
  expect(value(choice, ' citta ')).toBe('Città')
  expect(value(choice, 'paese')).toBe('Campagna')
  expect(value(choice, 'Mare')).toBe('not-a-choice: Mare')
  const several = fieldOf('choices', ['Sport', 'Food, wine', 'Art'])
  expect(value(several, 'art; food, wine')).toBe(['Food, wine', 'Art'].join(CHOICE_MARK))
  expect(value(several, 'Art,Sport|sport\nART')).toBe(['Sport', 'Art'].join(CHOICE_MARK))
  expect(value(several, 'Art, Golf')).toBe('not-a-choice: Golf')
  expect(value(several, ' ; ')).toBe('')
})

it('gives back in the field to be changed what it read, in every locale', () => {
  const written = fc.constantFrom('it-IT', 'en-US', 'sv-SE', 'de-CH', 'en-GB')
  const number = fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((n) => String(Number(n.toPrecision(12))))
  fc.assert(
    fc.property(
      written,
      number.filter((text) => !text.includes('e')),
      (locale, stored) => {
        const field = fieldOf('number')
        const writing = writingOf(locale)
        expect(value(field, ownInputText(field, stored, locale), writing)).toBe(stored)
        const speech = { t: translator('en', locale), format: formats(locale, 'UTC') }
        expect(value(field, ownValueWords(field, stored, speech), writing)).toBe(stored)
      },
    ),
    { numRuns: 60 },
  )
})

it('says a value in words, and a choice that is none any more as such', () => {
  const speech = { t: translator('en', 'en-GB'), format: formats('en-GB', 'UTC') }
  const field = fieldOf('choices', ['Art', 'Sport'], { renamed: { Arts: 'Art' } })
  expect(ownValueWords(field, ['Arts', 'Golf'].join(CHOICE_MARK), speech)).toBe('Art and Golf (no longer a choice)')
  expect(ownValueWords(fieldOf('date'), '1984-03-12', speech)).toBe('12 Mar 1984')
  expect(ownValueWords(fieldOf('number'), '1234.5', speech)).toBe('1,234.5')
  expect(ownValueWords(fieldOf('text'), '', speech)).toBe('')
})
