import { currencyDigits, isCurrency } from '../../orders/money.ts'
import { westernDigits } from './digits.ts'

/** An amount in whole minor units of `currency`, or why it is none. */
export type AmountResult =
  | { ok: true; minor: number; currency: string; rounded: boolean }
  | { ok: false; reason: 'bad-amount' | 'bad-currency' }

/** Signs and the currencies that they stand for; the first is not preferred: a sign with several needs the column or the workspace. */
const SIGNS: Record<string, readonly string[]> = {
  '€': ['EUR'],
  '£': ['GBP'],
  '₽': ['RUB'],
  '₴': ['UAH'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  '₹': ['INR'],
  '₩': ['KRW', 'KPW'],
  '₫': ['VND'],
  '₦': ['NGN'],
  '₱': ['PHP'],
  '฿': ['THB'],
  '₸': ['KZT'],
  '₾': ['GEL'],
  '¥': ['JPY', 'CNY'],
  $: [
    'USD',
    'CAD',
    'AUD',
    'NZD',
    'SGD',
    'HKD',
    'MXN',
    'ARS',
    'CLP',
    'COP',
    'TWD',
    'BSD',
    'BBD',
    'BZD',
    'JMD',
    'TTD',
    'UYU',
    'DOP',
    'NAD',
    'FJD',
    'XCD',
  ],
  us$: ['USD'],
  r$: ['BRL'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  zł: ['PLN'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON', 'MDL'],
  лв: ['BGN'],
  руб: ['RUB'],
  fr: ['CHF', 'XAF', 'XOF', 'XPF'],
  sfr: ['CHF'],
  'د.إ': ['AED'],
  'ر.س': ['SAR'],
  'ج.م': ['EGP'],
  'د.م': ['MAD'],
}

/** What an amount is read with. `currency`: the row's own column, '' where it says nothing. `usual`: the workspace's. */
export interface AmountContext {
  decimal: '.' | ','
  currency: string
  usual: string
}

/** What stands before, bracket, sign, what stands between, the digits, a sign behind, bracket, what stands behind. */
const AMOUNT = /^([^\d(+-]*?)(\()?\s*([+-])?\s*([^\d.,+(-]*)(\d[\d.,' ’]*|(?<![\p{L}.,])[.,]\d+)\s*(-)?\s*(\))?\s*([^\d]*)$/u

/**
 * Reads money as files write it: `1.234,56 €`, `1,234.56`, `$12`, `12 kr`, `1'234.50`, `(5.00)`, `-5`. Digits are moved as text, so no
 * amount passes through a binary fraction; decimals that the currency does not have are rounded half away from zero and reported. Marks
 * that do not part groups of three are refused: with a decimal point, `12,50` is not 1250.
 */
export function parseAmount(text: string, { decimal, currency, usual }: AmountContext): AmountResult {
  const cell = westernDigits(text)
    .replaceAll('\u066B', decimal)
    .replaceAll('\u066C', decimal === '.' ? ',' : '.')
    .replace(/[\u00A0\u202F\u2009]/g, ' ')
    .replaceAll('\u2212', '-')
    .trim()
  const match = AMOUNT.exec(cell.replace(/(\d)[.,][-\u2010-\u2015]+(?=\s|$)/, '$1'))
  if (!match) return { ok: false, reason: 'bad-amount' }
  const [, before = '', opened, sign, between = '', digits = '', after, closed, behind = ''] = match
  if ((opened === undefined) !== (closed === undefined)) return { ok: false, reason: 'bad-amount' }
  const number = splitDecimals(digits.trim(), decimal)
  if (!number) return { ok: false, reason: 'bad-amount' }
  const named = currencyNamed(`${before} ${between} ${behind}`, currency, usual)
  if (named === null) return { ok: false, reason: 'bad-amount' }
  if (named === '') return { ok: false, reason: 'bad-currency' }
  const { minor, rounded } = toMinor(number, currencyDigits(named))
  if (!Number.isSafeInteger(minor)) return { ok: false, reason: 'bad-amount' }
  const negative = sign === '-' || after === '-' || opened !== undefined
  return { ok: true, minor: negative && minor !== 0 ? -minor : minor, currency: named, rounded }
}

interface Digits {
  whole: string
  fraction: string
}

function splitDecimals(text: string, decimal: '.' | ','): Digits | null {
  const pieces = text.split(decimal)
  if (pieces.length > 2) return null
  const [whole = '', fraction = ''] = pieces
  if (!/^\d*$/.test(fraction)) return null
  const group = decimal === '.' ? ',' : '.'
  if (!/^\d*$/.test(whole)) {
    const mark = [group, ' ', "'", '’'].find((own) => whole.includes(own))
    // Groups of three; Indian files also have groups of two before the last one.
    if (mark === undefined || !new RegExp(`^\\d{1,3}(?:\\${mark}\\d{2,3})*\\${mark}\\d{3}$`).test(whole)) return null
  }
  const bare = whole.replace(/\D/g, '')
  return bare === '' && fraction === '' ? null : { whole: bare || '0', fraction }
}

function toMinor({ whole, fraction }: Digits, digits: number): { minor: number; rounded: boolean } {
  const kept = fraction.slice(0, digits).padEnd(digits, '0')
  const excess = fraction.slice(digits)
  const minor = Number(whole + kept)
  const up = excess !== '' && excess.charAt(0) >= '5'
  return { minor: up ? minor + 1 : minor, rounded: /[1-9]/.test(excess) }
}

/** Currency of an amount with what else stands in the cell: null where that is no currency, '' where it contradicts or does not decide. */
function currencyNamed(rest: string, column: string, usual: string): string | null {
  const mark = markOf(rest)
  if (mark === '') return column || usual
  const candidates = candidatesFor(mark)
  if (candidates === null) return null
  if (candidates.length === 0) return ''
  if (column) return candidates.includes(column) ? column : ''
  if (candidates.includes(usual)) return usual
  return candidates.length === 1 ? (candidates[0] ?? '') : ''
}

function markOf(rest: string): string {
  const mark = rest
    .trim()
    .replace(/[.:]+$/, '')
    .replace(/[,.]-+$/, '')
    .trim()
  return mark === '-' ? '' : mark
}

/** Currencies that all of the signs and codes can stand for; null where one of them is no currency. */
function candidatesFor(mark: string): readonly string[] | null {
  let candidates: readonly string[] | null = null
  for (const part of mark.split(/\s+/)) {
    const found = SIGNS[part.toLowerCase().replace(/\.$/, '')] ?? (/^[A-Za-z]{3}$/.test(part) ? codeOf(part) : undefined)
    if (!found) return null
    const before: readonly string[] = candidates ?? found
    candidates = before.filter((code) => found.includes(code))
  }
  return candidates
}

/** The sign or code beside an amount, and the currencies that it may stand for; null where there is none, or none that is known. */
export function currencyBeside(text: string): { mark: string; codes: readonly string[] } | null {
  const mark = markOf(text.normalize('NFKC').replace(/[\d.,'’()\u2212+-]+/g, ' '))
  const codes = mark === '' ? null : candidatesFor(mark)
  return codes === null || codes.length === 0 ? null : { mark, codes }
}

function codeOf(text: string): readonly string[] | undefined {
  const code = text.toUpperCase()
  return isCurrency(code) ? [code] : undefined
}
