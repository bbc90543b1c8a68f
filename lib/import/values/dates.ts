import { dateExists, dayFrom } from '../../workspace/day.ts'
import type { DateOrder } from '../job.ts'
import { westernDigits } from './digits.ts'
import { monthOf } from './months.ts'
import { numberDate } from './number-dates.ts'
import type { ZoneClock } from '../../workspace/zone-clock.ts'
import { zoneOffset } from './zone-names.ts'

/** `at`: UTC ms, null where the cell has no time. `day`: calendar day in the workspace's zone. */
export interface DateValue {
  day: number
  at: number | null
}

/** What stands between date and time: a blank, `T`, a comma, "at" in the files' languages; Russian's "г." after a year. */
const BETWEEN = String.raw`(?:\s*г\.?)?(?:T|[\s,]+(?:(?:at|um|kl\.?|alle(?: ore)?|ore|à|a las|в)\s+)?)`
/** Zone marks: Z, UTC, GMT, +00:00, +0000, -05, GMT+0200, CET; a zone's name in brackets behind it says it again. */
const TIME = new RegExp(
  `^(?:${BETWEEN}(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?\\s*(?:([ap])\\.?\\s?m\\.?)?\\s*` +
    String.raw`(Z|[A-Z]{2,5}|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|(?:UTC|GMT)?[+-]\d{1,2})?(?:\s*\([^()]*\))?)?(?:\s*г\.?)?\s*$`,
  'iu',
)
const NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?/
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|º|°|\.)?[\s-]+(?:de\s+)?(\p{L}{3,})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4}|\d{2}(?!\d|:))|(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))/u
/** "Wed, 01 May", "Wed May 01": never a month, which would have its day behind it. */
const WEEKDAY = /^(?:\p{L}+\.?,\s*|\p{L}{2,3}\s+(?=\p{L}{3,4}\s+\d))/u
/** What JavaScript's own dates say: the year behind the time. */
const YEAR_LAST = /^(\p{L}{3,}\s+\d{1,2})\s+(\d{1,2}:\d{2}:\d{2}(?:\s+[A-Z]{3,4})?)\s+(\d{4})$/u

/**
 * Reads a date as export files write it: `2024-05-01 09:58:12 +0000`, ISO 8601, `01.05.2024 09:58`, `5/1/24 9:58 AM`, `1 May 2024`,
 * `20240501`, a spreadsheet's day number (`45413.41`) and seconds or milliseconds since 1970. `order` settles 03/04/2026; a year of four
 * digits in front, or a dot between, settles itself. Null where it is no date that exists.
 */
export function parseDate(text: string, order: DateOrder, clock: ZoneClock): DateValue | null {
  const cell = westernDigits(text).trim()
  const found = calendarDate(cell, order)
  if (!found) return numberDate(cell, clock)
  if (!dateExists(found.year, found.month, found.date)) return null
  const time = TIME.exec(found.rest)
  if (!time) return null
  const day = dayFrom(found.year, found.month, found.date)
  if (time[1] === undefined) return { day, at: null }
  const inDay = timeOfDay(time)
  if (inDay === null) return null
  const local = day * 86_400_000 + inDay
  const zone = time[5]
  if (zone === undefined) return { day, at: clock.instantOf(local) }
  const offset = zoneOffset(zone)
  if (offset === null) return null
  const at = local - offset
  return { day: clock.dayAt(at), at }
}

/** A calendar date at a cell's start, not yet checked to exist. */
export interface CalendarDate {
  year: number
  month: number
  date: number
  /** The year was written with two digits. */
  short: boolean
  /** The cell behind it. */
  rest: string
}

/** The date that a cell begins with; null where it begins with none. */
export function calendarDate(cell: string, order: DateOrder): CalendarDate | null {
  const first = cell.charCodeAt(0)
  if (first >= 48 && first <= 57) return numericDate(cell, order) ?? namedDate(cell)
  const plain = cell.replace(WEEKDAY, '')
  return numericDate(plain, order) ?? namedDate(plain.replace(YEAR_LAST, '$1 $3 $2'))
}

function numericDate(cell: string, order: DateOrder): CalendarDate | null {
  const match = NUMBERS.exec(cell)
  if (!match) return null
  const [all, first = '', mark = '', middle = '', last = ''] = match
  const rest = cell.slice(all.length)
  if (first.length >= 3)
    return last.length > 2 ? null : { year: Number(first), month: Number(middle), date: Number(last), short: false, rest }
  if (order === 'ymd' && last.length <= 2 && mark !== '.')
    return { year: fullYear(first), month: Number(middle), date: Number(last), short: true, rest }
  if (last.length === 3) return null
  const year = fullYear(last)
  const short = last.length <= 2
  // Nobody writes months first with dots.
  if (order === 'mdy' && mark !== '.') return { year, month: Number(first), date: Number(middle), short, rest }
  return { year, month: Number(middle), date: Number(first), short, rest }
}

function namedDate(cell: string): CalendarDate | null {
  const match = NAMED.exec(cell)
  if (!match) return null
  const month = monthOf(match[2] ?? match[4] ?? '')
  if (month === null) return null
  const year = match[3] ?? match[6] ?? ''
  const date = Number(match[1] ?? match[5])
  return { year: fullYear(year), month, date, short: year.length <= 2, rest: cell.slice(match[0].length) }
}

/** Two digits are of 1970 to 2069. */
function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900)
}

function timeOfDay([, hours = '', minutes = '', seconds = '0', half]: RegExpExecArray): number | null {
  let hour = Number(hours)
  if (half) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 60) return null
  return ((hour * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000
}
