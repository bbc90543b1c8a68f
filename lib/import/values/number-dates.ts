import { dateExists, dayFrom } from '../../workspace/day.ts'
import type { DateValue } from './dates.ts'
import type { ZoneClock } from '../../workspace/zone-clock.ts'

const DAY = 86_400_000
/** A spreadsheet's day 0 is 1899-12-30 (ECMA-376, 1900 date system, right from March 1900 on). */
const SHEET_EPOCH = 25_569

/**
 * A date that a file gives as a bare number, each kind told by its size: `20240501`, a spreadsheet's day (1954 to 2119; a fraction is the
 * time, local), seconds or milliseconds since 1970 (from 2001 on). Null for any other number.
 */
export function numberDate(cell: string, clock: ZoneClock): DateValue | null {
  if (/^\d{8}$/.test(cell)) {
    const [year, month, date] = [Number(cell.slice(0, 4)), Number(cell.slice(4, 6)), Number(cell.slice(6))]
    return year >= 1970 && year < 2100 && dateExists(year, month, date) ? { day: dayFrom(year, month, date), at: null } : null
  }
  const sheet = /^([2-7]\d{4})(?:[.,](\d+))?$/.exec(cell)
  if (sheet) return sheetDate(Number(sheet[1]) - SHEET_EPOCH, Number(`0.${sheet[2] ?? '0'}`), clock)
  const unix = /^(1\d{9})(\d{3})?$/.exec(cell)
  if (!unix) return null
  const at = Number(unix[1]) * 1000 + Number(unix[2] ?? 0)
  return { day: clock.dayAt(at), at }
}

function sheetDate(day: number, fraction: number, clock: ZoneClock): DateValue {
  if (fraction === 0) return { day, at: null }
  // A third of a second is what such a fraction still tells.
  const seconds = Math.round(fraction * 86_400)
  return { day: day + Math.floor(seconds / 86_400), at: clock.instantOf(day * DAY + seconds * 1000) }
}
