import { bareWord, calendarWords } from './read-calendar-words.ts'
import { withPlainDigits } from './read-digits.ts'

export interface CalendarDay {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

/** A date in numbers. Of two that could each be day or month, `order` must tell; see `lib/page/read-day-order.ts`. */
export type WrittenDate = CalendarDay | { year: number; first: number; second: number; dotted: boolean }

export type DayOrder = 'day-first' | 'month-first'

const YEAR_FIRST = /(?<!\d)(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})(?!\d)/u
const YEAR_LAST = /(?<!\d)(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?(\d{4}|\d{2})(?!\d)/u
const MONTH_MARKED = /(?<!\d)(\d{1,2})[月월]\s?(\d{1,2})[日일]/u

/** A date written in numbers alone, with its year; null where there is none. */
export function writtenDate(text: string): WrittenDate | null {
  const line = withPlainDigits(text)
  const [, year, month, day] = YEAR_FIRST.exec(line) ?? []
  if (year && month && day) return valid({ year: Number(year), month: Number(month), day: Number(day) })
  const [, first, mark, second, last] = YEAR_LAST.exec(line) ?? []
  if (!first || !second || !last) return null
  return {
    year: last.length === 2 ? 2000 + Number(last) : Number(last),
    first: Number(first),
    second: Number(second),
    dotted: mark === '.',
  }
}

/** What a written date means; null where it could be two days, or is none. */
export function dayOfWritten(date: WrittenDate, order: DayOrder | null): CalendarDay | null {
  if ('month' in date) return date
  const { year, first, second } = date
  if (first === second) return valid({ year, month: first, day: first })
  if (order === null) return null
  return valid(order === 'day-first' ? { year, month: second, day: first } : { year, month: first, day: second })
}

/**
 * The day that a separator or the words beside a clock name: "Yesterday", "Friday", "3 November", "11/07/2026", in the page's language.
 * A day without its year is the last one that was; null where it is not understood, and where day and weekday contradict each other.
 */
export function dayIn(
  text: string,
  { languages, today, order }: { languages: readonly string[]; today: CalendarDay; order: DayOrder | null },
): CalendarDay | null {
  const line = withPlainDigits(text)
  if (line === '') return null
  const written = writtenDate(line)
  if (written) return dayOfWritten(written, order)
  const [, month, day] = MONTH_MARKED.exec(line) ?? []
  if (month && day) return lastOne({ month: Number(month), day: Number(day) }, today)
  for (const language of languages) {
    const said = daySaid(bareWord(line), language, today)
    if (said !== undefined) return said
  }
  return null
}

/** Undefined where this language has no word for it. */
function daySaid(line: string, language: string, today: CalendarDay): CalendarDay | null | undefined {
  const { months, weekdays, relative } = calendarWords(language)
  const [ago] = wordsIn(line, relative)
  if (ago) return before(today, ago.meaning)
  const named = wordsIn(line, weekdays)
  if (/\d/.test(line)) {
    const found = wordsIn(line, months)
    // "mar 3 nov" is a Tuesday in Italian, "3 mar" a day in March.
    const only = found.length > 1 ? found.filter(({ word }) => !weekdays.has(word)) : found
    if (only[0]) return only.length > 1 ? null : dayOfMonth(without(line, only[0]), only[0].meaning, weekdays, today)
  }
  if (!named[0]) return undefined
  // What is named after the weekday that today is: nobody knows whether a week ago or now.
  const days = (weekdayOf(today) - named[0].meaning + 7) % 7
  return days === 0 || named.length > 1 || /\d/.test(line) ? null : before(today, days)
}

function dayOfMonth(rest: string, month: number, weekdays: Map<string, number>, today: CalendarDay): CalendarDay | null {
  const numbers = rest.match(/\d+/g) ?? []
  const days = numbers.filter((text) => text.length < 3)
  const years = numbers.filter((text) => text.length === 4)
  if (days.length !== 1 || years.length > 1 || days.length + years.length < numbers.length) return null
  const day = { month, day: Number(days[0]) }
  const found = years[0] ? valid({ year: Number(years[0]), ...day }) : lastOne(day, today)
  const [weekday] = wordsIn(rest, weekdays)
  return found && weekday && weekdayOf(found) !== weekday.meaning ? null : found
}

interface FoundWord {
  word: string
  at: number
  meaning: number
}

/** The words that stand in the text by themselves, longest first; none that is part of a longer one found. */
function wordsIn(line: string, words: Map<string, number>): FoundWord[] {
  const found: FoundWord[] = []
  let rest = line
  for (const [word, meaning] of [...words].toSorted(([a], [b]) => b.length - a.length)) {
    const at = placeOf(word, rest)
    if (at < 0) continue
    found.push({ word, at, meaning })
    rest = without(rest, { word, at })
  }
  return found
}

/** The text with blanks in the word's place, so that places stay. */
function without(line: string, { word, at }: { word: string; at: number }): string {
  return line.slice(0, at) + ' '.repeat(word.length) + line.slice(at + word.length)
}

/** Where a word stands in a text with no letter or digit beside it that would make it another word; -1 where it does not. */
function placeOf(word: string, line: string): number {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const after = line.slice(at + word.length)
    const isWhole = !/[\p{L}\p{M}\p{N}]$/u.test(line.slice(0, at)) && !/^[\p{L}\p{M}]/u.test(after)
    if (isWhole && !(/\d$/.test(word) && /^\d/.test(after))) return at
  }
  return -1
}

function lastOne({ month, day }: { month: number; day: number }, today: CalendarDay): CalendarDay | null {
  const isLater = month > today.month || (month === today.month && day > today.day)
  return valid({ year: isLater ? today.year - 1 : today.year, month, day })
}

function before({ year, month, day }: CalendarDay, days: number): CalendarDay {
  const date = new Date(Date.UTC(year, month - 1, day - days))
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

function weekdayOf({ year, month, day }: CalendarDay): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay()
}

/** Null for 31 February, and for years of other calendars. */
function valid(day: CalendarDay): CalendarDay | null {
  const date = new Date(Date.UTC(day.year, day.month - 1, day.day))
  const isReal = date.getUTCMonth() + 1 === day.month && date.getUTCDate() === day.day
  return isReal && day.year >= 2000 && day.year < 2200 ? day : null
}
