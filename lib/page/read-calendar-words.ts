/** Names of days and months in one language, in lower case without full stops. */
export interface CalendarWords {
  /** A name and its month, 1 to 12. */
  months: Map<string, number>
  /** A name and its day of the week, 0 being Sunday. */
  weekdays: Map<string, number>
  /** "today", "yesterday", "the day before yesterday", and how many days ago that is. */
  relative: Map<string, number>
  /** What stands beside a clock before and after noon. */
  dayHalves: Map<string, 'am' | 'pm'>
  /** Whether this language writes twelve hours, so that a clock without its half of the day is in doubt. */
  hasHalves: boolean
}

const made = new Map<string, CalendarWords>()

/** Made on first use, since the browser's own tables are slow to ask: some milliseconds for each language. */
export function calendarWords(language: string): CalendarWords {
  const words = made.get(language) ?? make(language)
  made.set(language, words)
  return words
}

/** A word as it is compared. */
export function bareWord(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll('.', '').trim()
}

function make(language: string): CalendarWords {
  // Other calendars have other months; what they say is not understood, and stays unknown.
  const locale = new Intl.Locale(language, { calendar: 'gregory', numberingSystem: 'latn' }).toString()
  const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const months = new Map<string, number>()
  // Beside a day many languages put a month in another case.
  for (const options of [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ] as const) {
    const formatter = format(options)
    for (let month = 1; month <= 12; month++) add(months, monthIn(formatter, Date.UTC(2026, month - 1, 15)), month)
  }
  const weekdays = new Map<string, number>()
  for (const weekday of ['long', 'short'] as const) {
    const formatter = format({ weekday })
    // 1 February 2026 was a Sunday.
    for (let day = 0; day < 7; day++) add(weekdays, part(formatter, 'weekday', Date.UTC(2026, 1, 1 + day)), day)
  }
  const relative = new Map<string, number>()
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  for (const days of [0, 1, 2]) add(relative, bareWord(ago.format(-days, 'day')), days)
  const dayHalves = new Map<string, 'am' | 'pm'>()
  const twelve = format({ hour: 'numeric', hour12: true })
  for (const [half, hour] of [
    ['am', 9],
    ['pm', 15],
  ] as const)
    add(dayHalves, part(twelve, 'dayPeriod', Date.UTC(2026, 0, 1, hour)).replaceAll(' ', ''), half)
  const cycle = format({ hour: 'numeric' }).resolvedOptions().hourCycle
  return { months, weekdays, relative, dayHalves, hasHalves: cycle === 'h12' || cycle === 'h11' }
}

/** A name that is a number tells nothing that the number does not. The first meaning stays. */
function add<T>(words: Map<string, T>, word: string, meaning: T): void {
  if (/\p{L}/u.test(word) && !words.has(word)) words.set(word, meaning)
}

function part(formatter: Intl.DateTimeFormat, type: Intl.DateTimeFormatPartTypes, at: number): string {
  const parts = formatter.formatToParts(at).filter((one) => one.type === type)
  return bareWord(parts.map(({ value }) => value).join(''))
}

/** Some languages write "in" and the month as one word: `15 בנובמבר`. */
function monthIn(formatter: Intl.DateTimeFormat, at: number): string {
  const parts = formatter.formatToParts(at)
  const index = parts.findIndex(({ type }) => type === 'month')
  const glued = /[\p{L}\p{M}]+$/u.exec(parts[index - 1]?.value ?? '')?.[0] ?? ''
  return bareWord(glued + (parts[index]?.value ?? ''))
}
