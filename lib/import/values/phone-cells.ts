import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { parsePhone, type PhoneResult } from '../../contacts/phone.ts'

/** Digits of a number with its country's, as spreadsheets leave it when they take it for a figure and drop its `+`. */
const PLUS_LOST = /^[1-9]\d{9,14}$/
/** "3.93331E+11": what a spreadsheet shows of a long number, and saves as CSV; the digits behind are gone. */
const SHORTENED = /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i

/**
 * One number of a cell. One that names no country is read as one of the row's own country, then of the workspace's, then as one that
 * lost its `+` to a spreadsheet, where its digits make a number that exists.
 */
export function readPhone(text: string, own: string, usual: string): PhoneResult {
  const digits = text.replace(/^[\s'’]+|\.0$|\s+$/g, '')
  if (SHORTENED.test(digits)) return { ok: false, reason: 'bad-phone' }
  const first = parsePhone(digits, own || usual)
  if (first.ok) return first
  const second = own === '' || own === usual ? first : parsePhone(digits, usual)
  if (second.ok || !PLUS_LOST.test(digits)) return second.ok ? second : first
  const whole = parsePhoneNumberFromString(`+${digits}`)
  // Valid, not merely possible: any ten digits are a possible number somewhere.
  return whole?.isValid() ? { ok: true, phone: whole.number, country: whole.country ?? '' } : first
}
