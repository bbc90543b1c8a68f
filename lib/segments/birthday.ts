import { dateExists, dayFrom } from '../workspace/day.ts'

/** A birthday as contacts have it. `year` is null where it is not known. */
export interface Birthday {
  year: number | null
  month: number
  date: number
}

/** Reads `1984-03-12` or `--03-12`; null where it is neither or no such date exists. Without a year 29 February exists. */
export function readBirthday(text: string): Birthday | null {
  const match = /^(?:(\d{4})|-)-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return null
  const year = match[1] === undefined ? null : Number(match[1])
  const [month, date] = [Number(match[2]), Number(match[3])]
  return dateExists(year ?? 2000, month, date) ? { year, month, date } : null
}

/**
 * Whole years of age on a day (days since 1970-01-01). Whoever was born on 29 February becomes a year older on 28 February of a year without
 * one. Null where the year is not known, or the person is not born yet.
 */
export function ageOn(birthday: Birthday, today: number): number | null {
  if (birthday.year === null) return null
  const year = yearOf(today)
  const age = year - birthday.year - (today < birthdayIn(birthday, year) ? 1 : 0)
  return age < 0 ? null : age
}

/** How many days it is to the next birthday: 0 today. One of 29 February is on 28 February in a year without one. */
export function daysToBirthday(birthday: Birthday, today: number): number {
  const year = yearOf(today)
  const next = birthdayIn(birthday, year)
  return (next >= today ? next : birthdayIn(birthday, year + 1)) - today
}

/** How many days ago the last birthday was: 0 today. */
export function daysSinceBirthday(birthday: Birthday, today: number): number {
  const year = yearOf(today)
  const last = birthdayIn(birthday, year)
  return today - (last <= today ? last : birthdayIn(birthday, year - 1))
}

function birthdayIn({ month, date }: Birthday, year: number): number {
  return dayFrom(year, month, dateExists(year, month, date) ? date : 28)
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear()
}
