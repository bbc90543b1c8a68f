import type { TimeWay } from '../sites/definition.ts'
import type { SeenMessage } from '../sites/reading.ts'
import { clockIn, type Clock } from './read-clock.ts'
import { dayIn, dayOfWritten, writtenDate, type CalendarDay, type DayOrder, type WrittenDate } from './read-day.ts'
import { dayOrderOf } from './read-day-order.ts'
import { readValue } from './read-value.ts'

/** Clocks differ; what lies further ahead than this was misread. In milliseconds. */
const AHEAD = { written: 10 * 60_000, value: 24 * 3_600_000 }
/** No messenger of today is older: an earlier instant is a zero that was read as one. */
const EARLIEST = Date.UTC(2005, 0, 1)

const MINUTE = 60_000

/** What one way says of a row's time, before the rest of the page has its say. Null: nothing. */
export type SaidTime =
  | { by: 'value'; at: number }
  | { by: 'pre-plain'; clock: Clock; date: WrittenDate }
  | { by: 'clock'; clock: Clock; beside: string; bare?: 'today' }
  | null

/** What a page's dates are read with. */
export interface Calendar {
  languages: readonly string[]
  today: CalendarDay
  order: DayOrder | null
  /** UTC milliseconds. */
  now: number
}

export type MessageTime = Pick<SeenMessage, 'at' | 'exact'>
const UNKNOWN: MessageTime = { at: null, exact: 'none' }

/** What each way says of a row, in the definition's order. */
export function saidTimes(
  ways: readonly TimeWay[],
  row: Element,
  location: Location | URL,
  languages: readonly string[],
): SaidTime[] {
  return ways.map((way) => {
    const raw = readValue(way.reader, row, location)
    if (raw === '') return null
    if (way.by === 'value') {
      const at = /^\d{12,14}$/.test(raw) ? Number(raw) : Date.parse(raw)
      return Number.isNaN(at) ? null : { by: 'value', at }
    }
    return way.by === 'pre-plain' ? prePlain(raw, languages) : clockOf(raw, languages, way.bare)
  })
}

/** `[15:52, 31.08.2026] Anna: `: the clock and the date in either order. */
function prePlain(raw: string, languages: readonly string[]): SaidTime {
  const inside = /^\s*\[([^\]]*)\]/.exec(raw)?.[1] ?? ''
  const parts = inside.split(/\s*[,،、，]\s*/)
  const date = parts.map(writtenDate).find((one) => one !== null)
  const clock = parts.map((part) => (writtenDate(part) ? null : clockIn(part, languages))).find((one) => one !== null)
  return date && clock ? { by: 'pre-plain', clock: clock.clock, date } : null
}

function clockOf(raw: string, languages: readonly string[], bare?: 'today'): SaidTime {
  const found = clockIn(raw, languages)
  return found && { by: 'clock', clock: found.clock, beside: found.rest, ...(bare ? { bare } : {}) }
}

/** The day that stands beside the clock, else the separator's. */
function dayOfClock(
  { beside, bare }: Extract<SaidTime, { by: 'clock' }>,
  separator: string | null,
  calendar: Calendar,
): CalendarDay | null {
  const day = dayIn(beside, calendar) ?? (separator === null ? null : dayIn(separator, calendar))
  if (day || separator === null || bare !== 'today') return day
  return clockIn(separator, calendar.languages)?.rest === '' ? calendar.today : null
}

/** The calendar for a list: `dates` are those that its rows and separators write in numbers, oldest first. */
export function calendarFor(languages: readonly string[], dates: readonly WrittenDate[], now: number): Calendar {
  const today = localDay(new Date(now))
  return { languages, today, now, order: dayOrderOf(dates, languages[0], today) }
}

/**
 * When a message was sent, in the browser's own time zone where the page writes no zone. The first way that comes to an instant counts; what
 * cannot be (tomorrow, a day that is not understood) is unknown.
 *
 * @param separator the text of the last separator above the row, null where there is none: then a clock alone tells no day, least of all today.
 */
export function timeOf(said: readonly SaidTime[], separator: string | null, calendar: Calendar): MessageTime {
  for (const one of said) {
    if (!one) continue
    if (one.by === 'value') {
      if (one.at >= EARLIEST && one.at <= calendar.now + AHEAD.value) return { at: one.at, exact: 'second' }
      continue
    }
    const day = one.by === 'pre-plain' ? dayOfWritten(one.date, calendar.order) : dayOfClock(one, separator, calendar)
    const at = day && instant(day, one.clock)
    if (at !== null && at >= EARLIEST && at <= calendar.now + AHEAD.written) return { at, exact: 'minute' }
  }
  return UNKNOWN
}

/**
 * Fills in days by what stands around. Times run forward down a page, so a clock alone is of the one day on which it falls between the message above
 * and the one below (below all: now). Nothing is said where no day fits, or more than one.
 *
 * @param rows oldest first.
 */
export function withDaysBetween(
  rows: readonly { time: MessageTime; said: readonly SaidTime[] }[],
  { now }: Pick<Calendar, 'now'>,
): MessageTime[] {
  const below: number[] = []
  rows.reduceRight((next, { time }, index) => (below[index] = time.at ?? next), now)
  let above: number | null = null
  return rows.map(({ time, said }, index) => {
    if (time.at !== null) {
      above = time.at
      return time
    }
    const clock = said.find((one) => one?.by === 'clock')
    if (above === null || clock?.by !== 'clock') return time
    const fitting = instantsBetween(above, below[index] ?? now, clock.clock)
    return fitting.length === 1 ? { at: fitting[0] ?? null, exact: 'minute' } : time
  })
}

/** When a clock showed this between two instants. Three days tell whether that was once. */
function instantsBetween(above: number, below: number, clock: Clock): number[] {
  const first = localDay(new Date(above))
  // Whole minutes stand beside exact instants.
  return [0, 1, 2]
    .map((days) => instant({ ...first, day: first.day + days }, clock))
    .filter((at) => at > above - MINUTE && at < below + MINUTE)
}

function instant({ year, month, day }: CalendarDay, { hour, minute }: Clock): number {
  return new Date(year, month - 1, day, hour, minute).getTime()
}

function localDay(date: Date): CalendarDay {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}
