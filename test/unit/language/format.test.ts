import { describe, expect, test } from 'vitest'
import { formats, phoneGroups } from '../../../lib/language/format.ts'
import { likeliestLanguage } from '../../../lib/language/likeliest.ts'
import { dayFrom } from '../../../lib/workspace/day.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('money', () => {
  test.each([
    ['en', { minor: 123_456, currency: 'EUR' }, '€1,234.56'],
    ['it', { minor: 123_456, currency: 'EUR' }, '1234,56 €'],
    ['sv', { minor: 1_234_567, currency: 'SEK' }, '12 345,67 kr'],
    ['en', { minor: 1234, currency: 'JPY' }, '¥1,234'],
    ['en', { minor: 1234, currency: 'KWD' }, 'KWD 1.234'],
    ['en', { minor: 0, currency: 'EUR' }, '€0.00'],
    ['en', { minor: -500, currency: 'EUR' }, '-€5.00'],
  ] as const)('%s %o is %s', (language, sum, text) => {
    expect(plain(formats(language, 'UTC').money(sum))).toBe(text)
  })

  test('drops the decimals of a whole sum where they only take room', () => {
    const { shortMoney } = formats('en', 'UTC')
    expect(shortMoney({ minor: 5000, currency: 'EUR' })).toBe('€50')
    expect(shortMoney({ minor: 5050, currency: 'EUR' })).toBe('€50.50')
  })
})

describe('days', () => {
  const day = dayFrom(2026, 11, 22)
  test.each([
    ['en', 'Nov 22, 2026', '22 days ago', 'yesterday', 'today'],
    ['it', '22 nov 2026', '22 giorni fa', 'ieri', 'oggi'],
    ['sv', '22 nov. 2026', 'för 22 dagar sedan', 'i går', 'i dag'],
  ] as const)('in %s', (language, date, ago, yesterday, today) => {
    const format = formats(language, 'UTC')
    expect(format.day(day)).toBe(date)
    expect(format.isoDay('2026-11-22')).toBe(date)
    expect(format.daysAgo(day - 22, day)).toBe(ago)
    expect(format.daysAgo(day - 1, day)).toBe(yesterday)
    expect(format.daysAgo(day, day)).toBe(today)
  })

  test('a day is the same date wherever one is, an instant the date of the workspace’s zone', () => {
    const midnight = Date.UTC(2026, 10, 22, 23, 30)
    expect(formats('en', 'America/Los_Angeles').day(day)).toBe('Nov 22, 2026')
    expect(formats('en', 'America/Los_Angeles').date(midnight)).toBe('Nov 22, 2026')
    expect(formats('en', 'Europe/Rome').date(midnight)).toBe('Nov 23, 2026')
  })

  test('a moment has its time of the day only while that says more than the day', () => {
    const format = formats('sv', 'Europe/Stockholm')
    expect(format.ago(Date.UTC(2026, 10, 22, 13, 5), day)).toBe('i dag 14:05')
    expect(format.ago(Date.UTC(2026, 10, 20, 23, 30), day)).toBe('i går 00:30')
    expect(format.ago(Date.UTC(2026, 10, 20, 13, 5), day)).toBe('i förrgår')
  })

  test.each([
    [400, '0 sec'],
    [42_000, '42 sec'],
    [60_000, '1 min'],
    [89.4 * 60_000, '89 min'],
    [150 * 60_000, '2.5 hr'],
    [23 * 3_600_000, '23 hr'],
  ])('%d ms took %s', (milliseconds, text) => {
    expect(formats('en', 'UTC').duration(milliseconds)).toBe(text)
  })

  test('what is no date stays as it is', () => {
    expect(formats('en', 'UTC').isoDay('soon')).toBe('soon')
  })
})

test.each([
  ['+390555550101', ['+39', '055', '555', '0101']],
  ['+12025550123', ['+1', '202', '555', '0123']],
  ['+46701740605', ['+46', '701', '740', '605']],
  ['+358401234567', ['+358', '401', '234', '567']],
  ['+70000000000', ['+7', '000', '000', '0000']],
  ['0701740605', ['0701740605']],
  ['', ['']],
])('%s is read in groups and copied whole', (number, groups) => {
  expect(phoneGroups(number)).toEqual(groups)
  expect(phoneGroups(number).join('')).toBe(number)
})

test.each([
  [['sv-SE', 'en'], 'sv'],
  [['de-DE', 'it-CH'], 'it'],
  [['pt-BR'], 'en'],
  [[], 'en'],
] as const)('of %o it speaks %s', (preferred, language) => {
  expect(likeliestLanguage(preferred)).toBe(language)
})

test.each([
  ['en', [0.62, 0.094, 0, 1, 0.9996, 0.0004, 0.125], ['62%', '9.4%', '0%', '100%', '99.9%', '< 0.1%', '13%']],
  ['sv', [0.62, 0.094], ['62 %', '9,4 %']],
  ['it', [0.62, 0.094], ['62%', '9,4%']],
] as const)('a share in %s is never all or nothing where it is only nearly so', (language, shares, texts) => {
  const { percent } = formats(language, 'UTC')
  expect(shares.map((share) => plain(percent(share)))).toEqual(texts)
  expect(plain(formats('en', 'UTC').percent(0.5, 1))).toBe('50.0%')
})
