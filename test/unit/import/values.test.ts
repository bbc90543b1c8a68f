import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../lib/import/values/amounts.ts'
import { parseEmails, parseHandle, parseLanguage, parseTags } from '../../../lib/import/values/contact-values.ts'
import { parseCountry } from '../../../lib/import/values/countries.ts'
import { parseDate } from '../../../lib/import/values/dates.ts'
import { guessDateOrder } from '../../../lib/import/values/guess-date-order.ts'
import { guessDecimal } from '../../../lib/import/values/guess-decimal.ts'
import { isRefunded, parseStatus, parseYesNo } from '../../../lib/import/values/words.ts'
import { ZoneClock } from '../../../lib/import/values/zone-clock.ts'
import { dayFrom, dayOf } from '../../../lib/workspace/day.ts'

const rome = new ZoneClock('Europe/Rome')
const utc = (iso: string): number => Date.parse(iso)

describe('parseDate', () => {
  it.each([
    ['2024-05-01 09:58:12 +0000', 'dmy', '2024-05-01T09:58:12Z'],
    ['2024-05-01T09:58:12Z', 'dmy', '2024-05-01T09:58:12Z'],
    ['2024-05-01T09:58:12.123+02:00', 'dmy', '2024-05-01T07:58:12Z'],
    ['2024-05-01 09:58:12 -0400', 'dmy', '2024-05-01T13:58:12Z'],
    ['2024-05-01 09:58', 'dmy', '2024-05-01T07:58:00Z'],
    ['01.05.2024 09:58', 'mdy', '2024-05-01T07:58:00Z'],
    ['1/5/2024 9:58', 'dmy', '2024-05-01T07:58:00Z'],
    ['5/1/24 9:58 PM', 'mdy', '2024-05-01T19:58:00Z'],
    ['5/1/24, 12:05 a.m.', 'mdy', '2024-04-30T22:05:00Z'],
    ['2024/05/01 09:58:12 UTC', 'mdy', '2024-05-01T09:58:12Z'],
  ] as const)('reads %s (%s) as %s', (cell, order, iso) => {
    expect(parseDate(cell, order, rome)?.at).toBe(utc(iso))
  })

  it.each([
    ['03/04/2026', 'dmy', 2026, 4, 3],
    ['03/04/2026', 'mdy', 2026, 3, 4],
    ['03.04.2026', 'mdy', 2026, 4, 3],
    ['03-04-26', 'dmy', 2026, 4, 3],
    ['26-04-03', 'ymd', 2026, 4, 3],
    ['2026-04-03', 'mdy', 2026, 4, 3],
    ['3 apr 2026', 'mdy', 2026, 4, 3],
    ['April 3, 2026', 'dmy', 2026, 4, 3],
    ['3 luglio 2026', 'dmy', 2026, 7, 3],
    ['03-Jul-26', 'dmy', 2026, 7, 3],
    ['3 июля 2026', 'dmy', 2026, 7, 3],
    ['3 de julio de 2026', 'dmy', 2026, 7, 3],
    ['٠٣/٠٧/٢٠٢٦', 'dmy', 2026, 7, 3],
    ['20260703', 'dmy', 2026, 7, 3],
    ['46206', 'dmy', 2026, 7, 3],
    ['1er', 'dmy', 0, 0, 0],
  ] as const)('a date without a time stays a date: %s (%s)', (cell, order, year, month, date) => {
    const expected = year === 0 ? null : { day: dayFrom(year, month, date), at: null }
    expect(parseDate(cell, order, rome)).toEqual(expected)
  })

  it.each([
    '31/02/2026',
    '2026-13-01',
    'soon',
    '',
    '12/11',
    '4541',
    '20261301',
    '2026-05-01 25:00',
    '2026-05-01 9:58 xx',
    '0/0/2026',
  ])('refuses %s', (cell) => {
    expect(parseDate(cell, 'dmy', rome)).toBeNull()
  })

  it('gives the day in the workspace zone, not in the cell', () => {
    expect(parseDate('2024-05-01 23:30:00 +0000', 'dmy', rome)?.day).toBe(dayFrom(2024, 5, 2))
    expect(parseDate('2024-05-01 23:30', 'dmy', rome)?.day).toBe(dayFrom(2024, 5, 1))
  })
})

describe('ZoneClock', () => {
  const zones = [
    'Europe/Rome',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
    'UTC',
  ]
  const clocks = new Map(zones.map((zone) => [zone, new ZoneClock(zone)]))

  it('agrees with the platform on the day of any instant', () => {
    const instant = fc.integer({ min: utc('1995-01-01T00:00Z'), max: utc('2037-01-01T00:00Z') })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        expect(clocks.get(zone)?.dayAt(at)).toBe(dayOf(at, zone))
      }),
      { seed: 3, numRuns: 2000 },
    )
  })

  it('reads a local time back, whatever the zone', () => {
    const instant = fc.integer({ min: utc('1995-01-01T00:00Z') / 60_000, max: utc('2037-01-01T00:00Z') / 60_000 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, minutes) => {
        const at = minutes * 60_000
        const shown = new Date(at).toLocaleString('sv-SE', { timeZone: zone })
        const back = clocks.get(zone)?.instantOf(utc(`${shown.replace(' ', 'T')}Z`)) ?? 0
        expect(new Date(back).toLocaleString('sv-SE', { timeZone: zone })).toBe(shown)
        expect(back).toBeLessThanOrEqual(at)
      }),
      { seed: 4, numRuns: 2000 },
    )
  })

  it('moves a time that the clocks skip on, and takes the first of two', () => {
    expect(rome.instantOf(utc('2026-03-29T02:30:00Z'))).toBe(utc('2026-03-29T01:30:00Z'))
    expect(rome.instantOf(utc('2026-10-25T02:30:00Z'))).toBe(utc('2026-10-25T00:30:00Z'))
  })
})

describe('guessDateOrder', () => {
  it.each([
    [['03/04/2026', '25/04/2026'], 'US', 'dmy', true],
    [['03/04/2026', '04/25/2026'], 'IT', 'mdy', true],
    [['03/04/2026'], 'IT', 'dmy', false],
    [['03/04/2026'], 'US', 'mdy', false],
    [['03.04.2026'], 'US', 'dmy', true],
    [['25/04/2026', '04/25/2026'], 'IT', 'dmy', false],
    [['2026-04-03 10:00'], 'IT', 'dmy', true],
    [['03/03/2026'], 'IT', 'dmy', true],
    [[], 'US', 'mdy', true],
  ] as const)('%j in %s: %s, sure %s', (sample, country, order, sure) => {
    expect(guessDateOrder(sample, country)).toMatchObject({ order, sure })
  })
})

const read = (cell: string, decimal: '.' | ',', currency = '', usual = 'EUR') => parseAmount(cell, { decimal, currency, usual })

describe('parseAmount', () => {
  it.each([
    ['1.234,56 €', ',', 123456, 'EUR'],
    ['€ 1.234,56', ',', 123456, 'EUR'],
    ['1 234,56', ',', 123456, 'EUR'],
    ['1\u202F234,56\u00A0€', ',', 123456, 'EUR'],
    ["1'234.50", '.', 123450, 'EUR'],
    ['1,234.56', '.', 123456, 'EUR'],
    ['12,34,567.89', '.', 123456789, 'EUR'],
    ['12', '.', 1200, 'EUR'],
    ['.5', '.', 50, 'EUR'],
    ['0.1', '.', 10, 'EUR'],
    ['-5,10', ',', -510, 'EUR'],
    ['(5,10)', ',', -510, 'EUR'],
    ['5,10-', ',', -510, 'EUR'],
    ['EUR 12.30', '.', 1230, 'EUR'],
    ['12,30 EUR', ',', 1230, 'EUR'],
    ['12,-', ',', 1200, 'EUR'],
    ['0', '.', 0, 'EUR'],
    ['-0.00', '.', 0, 'EUR'],
    ['1.005', '.', 101, 'EUR'],
    ['90071992547409.91', '.', 9007199254740991, 'EUR'],
  ] as const)('reads %s with decimal %s', (cell, decimal, minor, currency) => {
    expect(read(cell, decimal)).toMatchObject({ ok: true, minor, currency })
  })

  it.each([
    ['$12', '', 'USD', 'USD', 1200],
    ['$12', 'CAD', 'EUR', 'CAD', 1200],
    ['12 kr', '', 'SEK', 'SEK', 1200],
    ['12 kr.', 'DKK', 'EUR', 'DKK', 1200],
    ['Fr.12', 'CHF', 'EUR', 'CHF', 1200],
    ['kr. 12', '', 'NOK', 'NOK', 1200],
    ['¥1200', '', 'JPY', 'JPY', 1200],
    ['US$ 12', '', 'EUR', 'USD', 1200],
    ['1.234 KWD', '', 'EUR', 'KWD', 1234],
    ['12 zł', '', 'EUR', 'PLN', 1200],
  ])('reads %s with column "%s" and workspace %s as %s', (cell, column, usual, currency, minor) => {
    expect(read(cell, '.', column, usual)).toMatchObject({ ok: true, minor, currency })
  })

  it.each([
    ['$12', 'EUR', 'EUR'],
    ['$12', '', 'EUR'],
    ['12 kr', '', 'EUR'],
    ['12 EUR', 'USD', 'USD'],
    ['€ 12 USD', '', 'EUR'],
  ])('never contradicts a currency silently: %s with column "%s" and workspace %s', (cell, column, usual) => {
    expect(read(cell, '.', column, usual)).toEqual({ ok: false, reason: 'bad-currency' })
  })

  it.each([
    ['12,50', '.'],
    ['1.234,56', '.'],
    ['1,234.56', ','],
    ['1,2,3', '.'],
    ['abc', '.'],
    ['', '.'],
    ['12 apples', '.'],
    ['1.2.3', '.'],
    ['1e5', '.'],
    ['900719925474099.91', '.'],
    ['(5', '.'],
    ['1 2', '.'],
  ] as const)('refuses %s with decimal %s', (cell, decimal) => {
    expect(read(cell, decimal)).toEqual({ ok: false, reason: 'bad-amount' })
  })

  it('rounds decimals that the currency does not have half away from zero, and says so', () => {
    expect(read('12.345', '.')).toMatchObject({ minor: 1235, rounded: true })
    expect(read('-12.345', '.')).toMatchObject({ minor: -1235, rounded: true })
    expect(read('12.3449', '.')).toMatchObject({ minor: 1234, rounded: true })
    expect(read('12.3400', '.')).toMatchObject({ minor: 1234, rounded: false })
    expect(read('1200.50', '.', 'JPY')).toMatchObject({ minor: 1201, rounded: true })
  })

  it('reads back any amount in any form that Intl writes', () => {
    const locales = fc.constantFrom('en-US', 'it-IT', 'sv-SE', 'de-CH', 'fr-FR', 'en-IN', 'ru-RU', 'es-ES')
    fc.assert(
      fc.property(
        locales,
        fc.constantFrom('EUR', 'SEK', 'JPY', 'KWD'),
        fc.integer({ min: -1e12, max: 1e12 }),
        (locale, currency, minor) => {
          const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'code' })
          const digits = format.resolvedOptions().maximumFractionDigits ?? 2
          const decimal =
            new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.'
          const sign = minor < 0 ? '-' : ''
          const text = String(Math.abs(minor)).padStart(digits + 1, '0')
          const exact = digits ? `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}` : `${sign}${text}`
          const cell = format.format(exact as unknown as number)
          expect(parseAmount(cell, { decimal, currency: '', usual: 'EUR' })).toEqual({
            ok: true,
            minor: minor || 0,
            currency,
            rounded: false,
          })
        },
      ),
      { seed: 5, numRuns: 1000 },
    )
  })
})

describe('guessDecimal', () => {
  it.each([
    [['1.234,56'], 'US', ',', true],
    [['1,234.56'], 'IT', '.', true],
    [['12,5'], 'US', ',', true],
    [['1.234'], 'IT', ',', false],
    [['1.234'], 'US', '.', false],
    [['1.234.567'], 'US', ',', true],
    [['12', '13'], 'IT', '.', true],
    [['1.234', '12.50'], 'IT', '.', true],
    [['0.500'], 'IT', '.', true],
    [['12,50', '12.50'], 'IT', ',', false],
    [['12 kr.'], 'SE', '.', true],
  ] as const)('%j in %s: %s, sure %s', (sample, country, decimal, sure) => {
    expect(guessDecimal(sample, country)).toMatchObject({ decimal, sure })
  })
})

describe('words', () => {
  it('reads yes and no in the files languages', () => {
    for (const yes of ['yes', 'TRUE', '1', 'sì', 'SÌ', 'ja', 'Да', 'oui', 'sí', 'subscribed'])
      expect(parseYesNo(yes), yes).toBe(true)
    for (const no of ['no', 'False', '0', 'nej', 'Нет', 'non', 'unsubscribed', 'NOT_SUBSCRIBED'])
      expect(parseYesNo(no), no).toBe(false)
    for (const other of ['', 'maybe', 'pending']) expect(parseYesNo(other), other).toBeNull()
  })

  it.each([
    ['paid', 'paid'],
    ['partially_refunded', 'paid'],
    ['refunded', 'paid'],
    ['voided', 'cancelled'],
    ['Cancelled', 'cancelled'],
    ['pending', 'pending'],
    ['authorized', 'unpaid'],
    ['partially_paid', 'unpaid'],
    ['expired', 'unpaid'],
    ['wc-completed', 'paid'],
    ['on-hold', 'pending'],
    ['Betald', 'paid'],
    ['Annullato', 'cancelled'],
    ['Оплачен', 'paid'],
    ['teleported', null],
  ])('status %s is %s', (word, status) => {
    expect(parseStatus(word)).toBe(status)
  })

  it('knows which status gives all money back', () => {
    expect(isRefunded('Refunded')).toBe(true)
    expect(isRefunded('partially_refunded')).toBe(false)
  })

  it.each([
    ['it', 'IT'],
    ['Italia', 'IT'],
    ['Sverige', 'SE'],
    ['Schweden', 'SE'],
    ['UK', 'GB'],
    ['Россия', 'RU'],
    ['United States', 'US'],
    ['Nowhere', null],
    ['ZZ', null],
  ])('country %s is %s', (cell, code) => {
    expect(parseCountry(cell)).toBe(code)
  })
})

describe('contact values', () => {
  it('reads mails and names what is none', () => {
    expect(parseEmails('Anna@Example.com; bea@example.org')).toEqual({ emails: ['anna@example.com', 'bea@example.org'], bad: [] })
    expect(parseEmails('anna@example, x')).toEqual({ emails: [], bad: ['anna@example', 'x'] })
    expect(parseEmails('')).toEqual({ emails: [], bad: [] })
  })

  it('reads handles', () => {
    expect(parseHandle('telegram', 'https://t.me/Anna_R')).toEqual({ network: 'telegram', value: 'anna_r' })
    expect(parseHandle('instagram', '@Anna.R')).toEqual({ network: 'instagram', value: 'anna.r' })
    expect(parseHandle('xmpp', 'xmpp:Anna@Example.org/phone')).toEqual({ network: 'xmpp', value: 'anna@example.org' })
    expect(parseHandle('telegram', 'no handle')).toBeNull()
  })

  it('reads tags and languages', () => {
    expect(parseTags('vip, wholesale,, vip')).toEqual(['vip', 'wholesale'])
    expect(parseLanguage('sv_SE')).toBe('sv-SE')
    expect(parseLanguage('not a language')).toBe('')
  })
})
