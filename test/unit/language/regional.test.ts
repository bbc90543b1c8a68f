import { expect, test } from 'vitest'
import { formats } from '../../../lib/language/format.ts'
import { regionalLocale } from '../../../lib/language/regional.ts'
import { translator } from '../../../lib/language/translator.ts'
import { dayFrom } from '../../../lib/workspace/day.ts'

test.each([
  ['en', ['it-IT', 'en-GB', 'en-US'], 'en-GB'],
  ['en', ['it-IT', 'it'], 'en'],
  ['sv', ['sv-FI'], 'sv-FI'],
  ['it', [], 'it'],
  ['en', ['en_GB'], 'en'],
] as const)('%s for somebody whose browser prefers %j is written as %s', (language, preferred, locale) => {
  expect(regionalLocale(language, preferred)).toBe(locale)
})

test('dates and numbers follow the region, in sentences too', () => {
  expect(formats('en-GB', 'UTC').day(dayFrom(2026, 11, 22))).toBe('22 Nov 2026')
  expect(translator('en', 'en-IN')('person.orders', { n: 1_234_567 })).toBe('12,34,567 orders')
})

test('countries and languages are told by name, and a code that is none as it is', () => {
  const { country, language } = formats('it', 'UTC')
  expect([country('DE'), country('se'), language('sv'), country('Italia')]).toEqual(['Germania', 'Svezia', 'svedese', 'Italia'])
})

test('days ago do not slip around midnight: whole days of the workspace are counted', () => {
  const { daysAgo, date } = formats('en-GB', 'Pacific/Auckland')
  const justAfterMidnight = Date.UTC(2026, 10, 21, 11, 1)
  expect(date(justAfterMidnight)).toBe('22 Nov 2026')
  expect(daysAgo(dayFrom(2026, 11, 21), dayFrom(2026, 11, 22))).toBe('yesterday')
  expect(daysAgo(dayFrom(2026, 11, 24), dayFrom(2026, 11, 22))).toBe('in 2 days')
})
