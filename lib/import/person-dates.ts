import type { ContactFacts } from '../contacts/contact.ts'
import type { Fault, RowContext } from './row-reader.ts'
import { parseBirthday } from './values/birthdays.ts'
import { parseDate } from './values/dates.ts'
import { parseGender } from './values/genders.ts'
import { parseYesNo } from './values/words.ts'

const DAY = 86_400_000

export function readGender(cell: string, facts: ContactFacts): Fault['code'] | null {
  const gender = parseGender(cell)
  if (gender === null) return 'bad-gender'
  facts.gender = gender
  return null
}

export function readBirthday(cell: string, facts: ContactFacts, { file, today }: RowContext): Fault['code'] | null {
  const birthday = parseBirthday(cell, file.dateOrder, new Date(today * DAY).getUTCFullYear())
  if (birthday === null) return 'bad-birthday'
  facts.birthday = birthday
  return null
}

export function readSince(cell: string, facts: ContactFacts, { file, clock, today }: RowContext): Fault['code'] | null {
  const date = parseDate(cell, file.dateOrder, clock)
  if (!date || date.day > today) return date ? 'future-date' : 'bad-date'
  facts.since = date.day
  return null
}

/** A date without a time is the start of its day: whatever has a time that day is newer. */
export function readChangedAt(cell: string, facts: ContactFacts, { file, clock, today }: RowContext): Fault['code'] | null {
  const date = parseDate(cell, file.dateOrder, clock)
  if (!date || date.day > today) return date ? 'future-date' : 'bad-date'
  facts.changedAt = date.at ?? clock.instantOf(date.day * DAY)
  return null
}

/**
 * Whether the source says that it deleted the record: a yes, or the date on which it did. `at`: that date's instant (UTC ms), null where it
 * says none. Null where it says no, or nothing that can be read (`faults` has it).
 */
export function readDeleted(cell: string, { file, clock }: RowContext, faults: Fault[]): { at: number | null } | null {
  if (cell === '') return null
  const said = parseYesNo(cell)
  if (said !== null) return said ? { at: null } : null
  const date = parseDate(cell, file.dateOrder, clock)
  if (date) return { at: date.at ?? clock.instantOf(date.day * DAY) }
  faults.push({ what: 'value', code: 'bad-deleted', target: 'contact.deleted', value: cell })
  return null
}
