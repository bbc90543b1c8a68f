import { westernDigits } from '../import/values/digits.ts'
import type { OwnReading } from './read-own-value.ts'

/** A number is kept exactly up to so many digits. */
const MOST_DIGITS = 15

/**
 * A plain number as people write it: `1.234,5`, `1 234.5`, `-3`, `.5`. Marks between thousands must part groups of three: with a decimal point,
 * `12,50` is not 1250, and is refused. Signs of money or per cent are refused too: a field has no unit.
 */
export function readNumber(said: string, decimal: '.' | ','): OwnReading {
  const text = westernDigits(said)
    .replaceAll('\u066B', decimal)
    .replaceAll('\u066C', decimal === '.' ? ',' : '.')
    .replaceAll('\u2212', '-')
    .replace(/[\u00A0\u202F\u2009]/gu, ' ')
    .trim()
  const match = /^([+-]?)\s*([\d.,'’ ]*)$/u.exec(text)
  const [whole = '', fraction, ...more] = (match?.[2] ?? '').split(decimal)
  if (!match || more.length > 0 || !isWhole(whole, decimal) || !/^\d*$/u.test(fraction ?? '')) return refuse('not-a-number', said)
  const digits = whole.replace(/\D/gu, '')
  if (digits + (fraction ?? '') === '') return refuse('not-a-number', said)
  const plain = `${digits.replace(/^0+(?=\d)/u, '') || '0'}.${(fraction ?? '').replace(/0+$/u, '')}`
  if (plain.replace(/\D/gu, '').replace(/^0+/u, '').length > MOST_DIGITS) return refuse('too-many-digits', said)
  const number = Number(`${match[1]}${plain}`)
  return { ok: true, value: String(number === 0 ? 0 : number) }
}

/** Digits, or groups of three with one mark between them. */
function isWhole(whole: string, decimal: '.' | ','): boolean {
  if (/^\d*$/u.test(whole)) return true
  const mark = [decimal === '.' ? ',' : '.', ' ', "'", '’'].find((own) => whole.includes(own))
  if (mark === undefined) return false
  const groups = whole.split(mark)
  return groups.every((group, i) => (i === 0 ? /^\d{1,3}$/u : /^\d{3}$/u).test(group))
}

function refuse(code: 'not-a-number' | 'too-many-digits', said: string): OwnReading {
  return { ok: false, problem: { code, said } }
}
