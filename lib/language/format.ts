import { dayOf } from '../workspace/day.ts'
import { currencyDigits } from '../orders/money.ts'
import type { Money } from '../orders/order.ts'

/** Figures as people of one language write them. */
export interface Formats {
  /** A sum with its currency and all its decimals. */
  money(sum: Money): string
  /** A sum without decimals where it is whole, for limits in a sentence. */
  shortMoney(sum: Money): string
  /** The date of a day since 1970-01-01, month in letters, so that nobody takes the day for the month. */
  day(day: number): string
  /** The date of an ISO date; the text itself where it is none. */
  isoDay(iso: string): string
  /** The date of an instant (UTC ms) in the workspace's time zone. */
  date(instant: number): string
  /** Date and time of day of an instant (UTC ms) in the workspace's time zone. */
  moment(instant: number): string
  /** "22 days ago", "yesterday", "today"; a day to come is "in 3 days". */
  daysAgo(day: number, today: number): string
  /** An instant (UTC ms) in the workspace's zone: with the time of the day where that was today or yesterday, else "22 days ago". */
  ago(instant: number, today: number): string
  /** How long something took, in the unit that suits it: "40 sec", "12 min", "2.5 hr". Milliseconds. */
  duration(milliseconds: number): string
  /** "22 days", for limits in a sentence. */
  days(days: number): string
  number(value: number): string
  /**
   * A share from 0 to 1: "62%", below a tenth with its first decimal. Never all or nothing where it is only nearly so. `decimals`: always so many,
   * for figures that stand below each other.
   */
  percent(share: number, decimals?: number): string
  /** The name of a country (ISO 3166-1) or of a language (BCP 47); the code itself where it is none. */
  country(code: string): string
  language(code: string): string
  /** "a, b and c". */
  list(items: string[]): string
}

/** Makes the formats of a locale (BCP 47); `timeZone` is an IANA name. */
export function formats(locale: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(locale)
  const unit = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  const utcDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  const zoneDate = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone })
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const money = moneyFormat(locale, 'auto')
  const shortMoney = moneyFormat(locale, 'stripIfInteger')
  return {
    money,
    shortMoney,
    day: (day) => utcDate.format(day * 86_400_000),
    isoDay: (iso) => {
      const instant = Date.parse(`${iso}T00:00:00Z`)
      return Number.isNaN(instant) ? iso : utcDate.format(instant)
    },
    date: (instant) => zoneDate.format(instant),
    moment: (instant) => moment.format(instant),
    daysAgo: (day, today) => relative.format(day - today, 'day'),
    ago: (instant, today) => {
      const day = dayOf(instant, timeZone)
      const date = relative.format(day - today, 'day')
      return today - day > 1 ? date : `${date} ${time.format(instant)}`
    },
    duration: (milliseconds) => {
      const minutes = milliseconds / 60_000
      if (minutes < 1) return inUnit(locale, 'second', Math.round(minutes * 60))
      return minutes < 90 ? inUnit(locale, 'minute', Math.round(minutes)) : inUnit(locale, 'hour', minutes / 60)
    },
    days: (days) => unit.format(days),
    number: (value) => number.format(value),
    percent: (share, decimals) => percentOf(locale, share, decimals),
    country: (code) => displayName(locale, 'region', code),
    language: (code) => displayName(locale, 'language', code),
    list: (items) => list.format(items),
  }
}

function percentOf(locale: string, share: number, decimals?: number): string {
  const format = (value: number, most: number, least = 0): string =>
    new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: least, maximumFractionDigits: most }).format(value)
  if (decimals !== undefined) return format(share, decimals, decimals)
  if (share > 0 && share < 0.001) return `< ${format(0.001, 1)}`
  if (share > 0.99 && share < 1) return format(Math.floor(share * 1000) / 1000, 1)
  return format(share, share < 0.1 ? 1 : 0)
}

function inUnit(locale: string, unit: 'second' | 'minute' | 'hour', value: number): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 }).format(value)
}

function displayName(locale: string, type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale, { type }).of(type === 'region' ? code.toUpperCase() : code) ?? code
  } catch {
    return code
  }
}

function moneyFormat(locale: string, trailingZeroDisplay: 'auto' | 'stripIfInteger'): (sum: Money) => string {
  const byCurrency = new Map<string, Intl.NumberFormat>()
  return ({ minor, currency }) => {
    let format = byCurrency.get(currency)
    if (!format) {
      format = new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay })
      byCurrency.set(currency, format)
    }
    return format.format(minor / 10 ** currencyDigits(currency))
  }
}

/** Country codes of one and two digits (ITU-T E.164, list of assigned codes); all others have three. */
const SHORT_CODES = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

/**
 * A number cut into groups that are easy to read: the country code, then threes, the last of two to four. Joined they are the number as
 * it was, so that a copy of it stays dialable. What is not E.164 is one group.
 */
export function phoneGroups(e164: string): string[] {
  if (!/^\+[1-9]\d{4,14}$/.test(e164)) return [e164]
  const digits = e164.slice(1)
  const code = SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3)
  const rest = digits.slice(code.length)
  const groups = rest.match(/\d{3}(?=\d{2})|\d+/g) ?? []
  return [`+${code}`, ...groups]
}
