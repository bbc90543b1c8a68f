/** Calendar days are whole numbers: days since 1970-01-01. An instant becomes a day only in a time zone. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant (UTC ms) in an IANA zone. */
export function dayOf(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', era: 'narrow' })
    formats.set(timeZone, format)
  }
  let year = 0
  let month = 0
  let date = 0
  for (const { type, value } of format.formatToParts(instant)) {
    if (type === 'year') year = Number(value)
    else if (type === 'month') month = Number(value)
    else if (type === 'day') date = Number(value)
  }
  return dayFrom(year, month, date)
}

/** The day of a calendar date. `month` is 1 to 12. */
export function dayFrom(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month - 1, date) / 86_400_000)
}

/** Whether a date exists: no 31 February. */
export function dateExists(year: number, month: number, date: number): boolean {
  const day = new Date(Date.UTC(year, month - 1, date))
  return day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
}

/** The day as an ISO date, `2026-11-22`. */
export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The day of an ISO date. Null where it is not one. */
export function dayFromIso(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (!match) return null
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return dateExists(year, month, date) ? dayFrom(year, month, date) : null
}
