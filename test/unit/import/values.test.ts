import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseAmount } from '../../../lib/import/values/amounts.ts'
import { parseEmails, parseHandle, parseLanguage, parseTags } from '../../../lib/import/values/contact-values.ts'
import { parseCountry } from '../../../lib/import/values/countries.ts'
import { guessDecimal } from '../../../lib/import/values/guess-decimal.ts'
import { isRefunded, parseStatus, parseYesNo } from '../../../lib/import/values/words.ts'

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
