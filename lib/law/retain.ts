import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { Breath } from '../import/breath.ts'
import { Base } from '../orders/base.ts'
import type { PersonRow } from '../orders/person-row.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { dayOf } from '../workspace/day.ts'
import { isBlank } from './blank.ts'

/** Somebody of whom there was no sign of life for long. */
export interface Silent {
  id: Id
  name: string
  /** Day of the last sign. */
  day: number
}

export interface SilentOptions {
  /** Nobody with a sign on this day or later is silent; see `dayMonthsBefore`. */
  before: number
  timeZone: string
  signal?: AbortSignal
  progress?: (share: number) => void
}

/** The day `months` calendar months before `today`, or the last of its month where that has no such day. Days since 1970-01-01. */
export function dayMonthsBefore(today: number, months: number): number {
  const date = new Date(today * 86_400_000)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - months]
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / 86_400_000
}

/**
 * Everybody without a sign of life since a day. Signs: an order (whether it counts or not), an event, a message in a linked chat, anything that was
 * written of the person, the day on which the source made or changed the record. To be listed in an import is none. Of whom no sign has a date,
 * nobody knows, and they are not silent; merged records are silent together or not at all.
 */
export async function findSilent(db: RecencyDatabase, options: SilentOptions): Promise<Silent[]> {
  const { before, timeZone, signal, progress } = options
  const written = await lastWritten(db, timeZone)
  const base = await Base.open(db)
  const breath = new Breath(signal)
  const silent = new Map<Id, Silent>()
  const take = (row: PersonRow): void => {
    const day = lastSign(row, written, timeZone)
    const { id, name, emails, phones } = row.contact
    if (day !== null && day < before) silent.set(id, { id, name: name || emails[0] || phones[0] || '', day })
  }
  const inBase = new Set<Id>()
  const typed = await db.contacts.toArray()
  const wanted = new Set(typed.map(({ id }) => id))
  for (let page = 0; page < base.manifest.pages.length; page++) {
    if (breath.due()) await breath.take()
    signal?.throwIfAborted()
    for (const row of await base.page(page)) {
      if (isBlank(row)) continue
      if (wanted.has(row.contact.id)) inBase.add(row.contact.id)
      take(row)
    }
    progress?.((page + 1) / base.manifest.pages.length)
  }
  for (const { keys: _, ...contact } of typed) if (!inBase.has(contact.id)) take({ contact, orders: [], events: [] })
  for (const { members } of (await mergedPeople(db)).groups)
    if (!members.every((member) => silent.has(member))) for (const member of members) silent.delete(member)
  return [...silent.values()]
}

/** Day of the newest sign of life; null where none has a date. */
function lastSign({ contact, orders, events }: PersonRow, written: ReadonlyMap<Id, number>, timeZone: string): number | null {
  let last = Math.max(contact.since ?? -Infinity, written.get(contact.id) ?? -Infinity)
  if (contact.changedAt !== null) last = Math.max(last, dayOf(contact.changedAt, timeZone))
  for (const { day } of orders) last = Math.max(last, day)
  for (const { day } of events) last = Math.max(last, day)
  return Number.isFinite(last) ? last : null
}

/** For everybody of whom something was written or counted: the day of the newest. */
async function lastWritten(db: RecencyDatabase, timeZone: string): Promise<Map<Id, number>> {
  const newest = new Map<Id, number>()
  const note = (contact: Id, at: number | null): void => {
    if (at !== null && contact !== '') newest.set(contact, Math.max(newest.get(contact) ?? -Infinity, at))
  }
  await db.log.each(({ contact, at }) => note(contact, at))
  await db.behaviour.each(({ contact, figures }) => note(contact, figures.last))
  for (const [contact, at] of newest) newest.set(contact, dayOf(at, timeZone))
  return newest
}
