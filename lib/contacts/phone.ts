import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min'

/** A number, or why there is none. */
export type PhoneResult =
  | {
      ok: true
      /** E.164 with `+`. */ phone: string
      /** ISO 3166-1 alpha-2, '' where several share the prefix. */ country: string
    }
  | { ok: false; reason: 'bad-phone' | 'phone-without-country' }

/** No number is written longer. What is longer would only keep the patterns below busy. */
const LONGEST = 200

/** What most numbers are written with: there is nothing to clean. */
const PLAIN = /^[\d +().\-/]+$/

const BAD: PhoneResult = { ok: false, reason: 'bad-phone' }

/**
 * Reads one phone number as people write it. `country` (ISO 3166-1 alpha-2, or '') is for numbers that name none.
 *
 * With the small metadata (83 kB against 157 kB of `max`): a number written with its country must have a length that exists there, since
 * operators open ranges before metadata knows them; one without must also fit the country's general pattern, or any digits would do.
 */
export function parsePhone(text: string, country: string): PhoneResult {
  if (text.length > LONGEST) return BAD
  const plain = PLAIN.test(text)
  const written = plain ? withPlus(text.trim()) : clean(text)
  const digits = digitsIn(written)
  if (digits < 3 || digits > 17 || (!plain && /[^\d\s().+\-/]/u.test(written))) return BAD
  const international = written.startsWith('+')
  const region = country.toUpperCase()
  if (!international && !isSupportedCountry(region)) return { ok: false, reason: 'phone-without-country' }
  const parsed = parsePhoneNumberFromString(
    written,
    international ? undefined : { defaultCountry: region as CountryCode, extract: false },
  )
  if (!parsed || !(international ? parsed.isPossible() : parsed.isValid())) return BAD
  return { ok: true, phone: parsed.number, country: parsed.country ?? '' }
}

/** Spreadsheets keep a `+` alive with an apostrophe before it; `00` is what many dial for `+`; some write it full width. */
function clean(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u00A0\u2000-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, ' ')
    .replace(/^[\s'’`]+/, '')
    .replace(/^(?:tel|phone|mob(?:ile)?|whatsapp)\s*[.:]\s*/i, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s*(?:ext|x|int|доб|wew)\.?\s*\d{1,6}\s*$/i, '')
    .trim()
  return withPlus(plain)
}

function withPlus(plain: string): string {
  return plain.startsWith('00') ? `+${plain.slice(2)}` : plain
}

function digitsIn(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 48 && code <= 57) count++
  }
  return count
}

/** Takes a cell apart that holds several numbers: `;`, `,`, ` / `, `|`, a line break, or Google's ` ::: ` between them. */
export function splitPhones(cell: string): string[] {
  if (cell.length < 24 && !/[;,|\n/:]/.test(cell)) return cell.trim() === '' ? [] : [cell]
  const parts = cell.split(/:::|[;,|\n]/)
  return parts
    .map((part) => part.trim())
    .flatMap(splitAtSlash)
    .filter((part) => part !== '')
}

/** A slash parts numbers only where each side is long enough to be one; "030/1234567" is one number. */
function splitAtSlash(text: string): string[] {
  const parts = text.split('/')
  return parts.every((part) => part.replace(/\D/g, '').length >= 7) ? parts : [text]
}
