import { primaryLanguage } from '../language/text-for.ts'
import { currencyDigits } from '../orders/money.ts'
import type { Money } from '../orders/order.ts'

/** How figures and dates are written in a text for a customer: in the text's language, whatever the agent's is. */
export interface TextFormats {
  money(sum: Money): string
  /** Several sums in one sentence: "€120.00 and SEK 300.00". */
  list(parts: string[]): string
  /** A day since 1970-01-01, the month in letters. */
  day(day: number): string
  /** "22 days", "1 day". */
  days(count: number): string
  /** "22 days ago", "yesterday", "today". */
  daysAgo(count: number): string
  number(value: number): string
}

/** Where the platform's word is not the one that people say: Swedish "dygn" are 24 hours, not days in a calendar. */
const DAYS: Record<string, (count: number) => string> = { sv: (count) => `${count} ${count === 1 ? 'dag' : 'dagar'}` }

const made = new Map<string, TextFormats>()

/**
 * The formats of a text. `language` is the text's own (BCP 47); of people who speak it their own form of it decides ("en-GB" puts the day first),
 * else their country. The platform's own data (CLDR) tells the plural forms. Without direction marks, which nobody would see in what they send;
 * spaces that do not break are plain ones, as composers make them anyway.
 */
export function textFormats(language: string, own = '', country = ''): TextFormats {
  const locale = localeOf(language, own, country)
  let formats = made.get(locale)
  if (!formats) {
    formats = formatsOf(locale)
    made.set(locale, formats)
  }
  return formats
}

function localeOf(language: string, own: string, country: string): string {
  try {
    const text = new Intl.Locale(language.replaceAll('_', '-'))
    if (text.region) return text.toString()
    const spoken = primaryLanguage(own) === text.language ? regionOf(own) : undefined
    const region = spoken ?? (/^[A-Za-z]{2}$/.test(country) ? country : undefined)
    return region ? new Intl.Locale(text.toString(), { region }).toString() : text.toString()
  } catch {
    return 'en'
  }
}

function regionOf(language: string): string | undefined {
  try {
    return new Intl.Locale(language.replaceAll('_', '-')).region
  } catch {
    return undefined
  }
}

function formatsOf(locale: string): TextFormats {
  const language = primaryLanguage(locale)
  const money = new Map<string, Intl.NumberFormat>()
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 10 })
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const moneyIn = (currency: string): Intl.NumberFormat => {
    const known = money.get(currency)
    if (known) return known
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' })
    money.set(currency, format)
    return format
  }
  return {
    money: ({ minor, currency }) => bare(moneyIn(currency).format(minor / 10 ** currencyDigits(currency))),
    list: (parts) => bare(list.format(parts)),
    day: (day) => bare(date.format(day * 86_400_000)),
    days: (count) => DAYS[language]?.(count) ?? bare(days.format(count)),
    daysAgo: (count) => bare(ago.format(-count, 'day')),
    number: (value) => bare(number.format(value)),
  }
}

/** Left-to-right, right-to-left and Arabic letter marks, that the platform puts into sums. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C]/gu

function bare(written: string): string {
  return written.replace(DIRECTION_MARKS, '').replace(/\s/gu, ' ')
}
