import { dateExists } from '../../workspace/day.ts'
import type { DateOrder } from '../job.ts'
import { calendarDate } from './dates.ts'
import { westernDigits } from './digits.ts'
import { monthOf } from './months.ts'

/** A leap year: 29 February is a birthday. */
const ANY_YEAR = 2000
/** Years that address books write where they know none (Apple 1604, others 0000 to 0004). */
const NO_YEAR = /^(?:1604|000\d)$/

/**
 * A birthday as `1984-03-12`, or `--03-12` where the cell gives no year ("12/03", "--0312", "12 March", Apple's 1604). `thisYear` settles
 * years of two digits: nobody is born in the future. Null where it is no date that exists, or one to come.
 */
export function parseBirthday(text: string, order: DateOrder, thisYear: number): string | null {
  const cell = westernDigits(text).trim()
  const bare = withoutYear(cell, order)
  if (bare) return dateExists(ANY_YEAR, bare.month, bare.date) ? `--${two(bare.month)}-${two(bare.date)}` : null
  const found = calendarDate(cell.replace(/[T\s]+\d{1,2}:\d{2}.*$/, ''), order)
  if (!found) return null
  if (NO_YEAR.test(String(found.year).padStart(4, '0')))
    return dateExists(ANY_YEAR, found.month, found.date) ? `--${two(found.month)}-${two(found.date)}` : null
  const year = found.short && found.year > thisYear ? found.year - 100 : found.year
  if (year < 1890 || year > thisYear || !dateExists(year, found.month, found.date)) return null
  return `${year}-${two(found.month)}-${two(found.date)}`
}

function withoutYear(cell: string, order: DateOrder): { month: number; date: number } | null {
  const iso = /^--(\d{2})-?(\d{2})$/.exec(cell)
  if (iso) return { month: Number(iso[1]), date: Number(iso[2]) }
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\.?$/.exec(cell)
  if (numbers) {
    const [first, second] = [Number(numbers[1]), Number(numbers[3])]
    // Nobody writes months first with dots.
    return order === 'dmy' || numbers[2] === '.' ? { month: second, date: first } : { month: first, date: second }
  }
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:de\s+)?(\p{L}{3,})\.?|(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)$/u.exec(
    cell,
  )
  const month = named ? monthOf(named[2] ?? named[3] ?? '') : null
  return named && month !== null ? { month, date: Number(named[1] ?? named[4]) } : null
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
