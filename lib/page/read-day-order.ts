import { dayOfWritten, type CalendarDay, type DayOrder, type WrittenDate } from './read-day.ts'

/**
 * Whether day or month comes first in a page's dates; null where both could be, since a guess would be wrong by months.
 *
 * What cannot be decides: no month above 12, nothing of tomorrow, and a list that runs from old to new. Full stops stand only in dates with
 * the day first. After that the page's language (Unicode CLDR, as the browser has it).
 *
 * @param dates those of the list, oldest first.
 */
export function dayOrderOf(dates: readonly WrittenDate[], language: string | undefined, today: CalendarDay): DayOrder | null {
  if (dates.some((date) => 'dotted' in date && date.dotted)) return 'day-first'
  const possible = ORDERS.filter((order) => areReal(dates, order, today))
  if (possible.length < 2) return possible[0] ?? null
  const [only, other] = ORDERS.filter((order) => runForward(dates, order))
  if (only && !other) return only
  return language === undefined ? null : orderOfLanguage(language)
}

const ORDERS = ['day-first', 'month-first'] as const

function areReal(dates: readonly WrittenDate[], order: DayOrder, today: CalendarDay): boolean {
  // Clocks and zones differ by a day at most.
  const latest = numberOf(today) + 1
  return dates.every((date) => {
    const day = dayOfWritten(date, order)
    return day !== null && numberOf(day) <= latest
  })
}

function runForward(dates: readonly WrittenDate[], order: DayOrder): boolean {
  const days = dates.map((date) => dayOfWritten(date, order)).map((day) => (day ? numberOf(day) : 0))
  return days.every((day, index) => index === 0 || day >= (days[index - 1] ?? 0))
}

/** Grows with the day; no count of days, only for comparing. */
function numberOf({ year, month, day }: CalendarDay): number {
  return Date.UTC(year, month - 1, day) / 86_400_000
}

const orders = new Map<string, DayOrder | null>()

/** Asked of the browser once: that takes it some milliseconds. */
function orderOfLanguage(language: string): DayOrder | null {
  const known = orders.get(language)
  if (known !== undefined) return known
  const order = askOrder(language)
  orders.set(language, order)
  return order
}

function askOrder(language: string): DayOrder | null {
  // English without a region is written both ways.
  if (language === 'en') return null
  const types = new Intl.DateTimeFormat(language, { calendar: 'gregory', year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map(({ type }) => type)
  return types.indexOf('day') < types.indexOf('month') ? 'day-first' : 'month-first'
}
