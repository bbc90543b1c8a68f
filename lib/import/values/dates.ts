import { dateExists, dayFrom } from '../../workspace/day.ts'
import type { DateOrder } from '../job.ts'
import { monthOf } from './months.ts'
import type { ZoneClock } from './zone-clock.ts'

/** `at`: UTC ms, null where the cell has no time. `day`: calendar day in the workspace's zone. */
export interface DateValue {
  day: number
  at: number | null
}

/** Zone marks: Z, UTC, GMT, +00:00, +0000, -05. */
const TIME =
  /^(?:[T\s,]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d{1,9})?)?\s*([ap])?\.?(?:m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?\s*$/i
const NUMBERS = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})\.?/
const NAMED =
  /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(\p{L}{3,})\.?,?[\s-]+(\d{2,4})|(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))/u

/**
 * Reads a date as export files write it: `2024-05-01 09:58:12 +0000`, ISO 8601, `01.05.2024 09:58`, `5/1/24 9:58 AM`, `1 May 2024`.
 * `order` settles 03/04/2026; a year of four digits in front, or a dot between, settles itself. Null where it is no date that exists.
 */
export function parseDate(text: string, order: DateOrder, clock: ZoneClock): DateValue | null {
  const cell = text.replace(/[\u00A0\u202F]/g, ' ').trim()
  const date = numericDate(cell, order) ?? namedDate(cell)
  if (!date || !dateExists(date.year, date.month, date.date)) return null
  const time = TIME.exec(cell.slice(date.length))
  if (!time) return null
  const day = dayFrom(date.year, date.month, date.date)
  if (time[1] === undefined) return { day, at: null }
  const inDay = timeOfDay(time)
  if (inDay === null) return null
  const local = day * 86_400_000 + inDay
  const zone = time[5]
  if (zone === undefined) return { day, at: clock.instantOf(local) }
  const at = local - zoneOffset(zone)
  return { day: clock.dayAt(at), at }
}

interface Found {
  year: number
  month: number
  date: number
  /** Characters of the cell that it takes up. */
  length: number
}

function numericDate(cell: string, order: DateOrder): Found | null {
  const match = NUMBERS.exec(cell)
  if (!match) return null
  const [all, first = '', mark = '', middle = '', last = ''] = match
  const length = all.length
  if (first.length >= 3) return { year: Number(first), month: Number(middle), date: Number(last), length }
  if (order === 'ymd' && last.length <= 2 && mark !== '.')
    return { year: fullYear(first), month: Number(middle), date: Number(last), length }
  if (last.length === 3) return null
  const year = fullYear(last)
  // Nobody writes months first with dots.
  if (order === 'mdy' && mark !== '.') return { year, month: Number(first), date: Number(middle), length }
  return { year, month: Number(middle), date: Number(first), length }
}

function namedDate(cell: string): Found | null {
  const match = NAMED.exec(cell)
  if (!match) return null
  const month = monthOf(match[2] ?? match[4] ?? '')
  if (month === null) return null
  return { year: fullYear(match[3] ?? match[6] ?? ''), month, date: Number(match[1] ?? match[5]), length: match[0].length }
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

function zoneOffset(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return (match[1] === '-' ? -minutes : minutes) * 60_000
}
