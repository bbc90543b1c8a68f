import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { personStates } from '../same/person-state.ts'

/** Somebody to be written to again. */
export interface Reminder {
  /** Under whose id the person is shown. */
  contact: Id
  /** UTC ms. */
  at: number
  note: string
  /** When it was set (UTC ms). */
  setAt: number
}

/**
 * Whom to write again, the earliest first. Reminders are few, so they are found by the log's entries of their kind, and what stands is read from the
 * people's states: of merged people one.
 */
export async function listReminders(db: RecencyDatabase): Promise<Reminder[]> {
  const entries = await db.log.where('[kind+at]').between(['remind', -Infinity], ['remind', Infinity]).toArray()
  const merged = await mergedPeople(db)
  const people = [...new Set(entries.map(({ contact }) => merged.headOf(contact)))]
  const states = await personStates(db, people)
  const reminders = states.flatMap(({ remind }, i): Reminder[] => {
    const contact = people[i]
    return remind && contact !== undefined ? [{ contact, ...remind }] : []
  })
  return reminders.toSorted((a, b) => a.at - b.at || (a.contact < b.contact ? -1 : 1))
}

/** A reminder that was taken away, or replaced by a later one. */
export interface PastReminder {
  contact: Id
  at: number
  note: string
  /** When it ended (UTC ms). */
  endedAt: number
}

/** Reminders that are done with, those that ended last first. */
export async function pastReminders(db: RecencyDatabase, most: number): Promise<PastReminder[]> {
  const entries = await db.log.where('[kind+at]').between(['remind', -Infinity], ['remind', Infinity]).toArray()
  const merged = await mergedPeople(db)
  const standing = new Map<Id, { at: number; note: string }>()
  const past: PastReminder[] = []
  for (const entry of entries) {
    if (entry.kind !== 'remind') continue
    const contact = merged.headOf(entry.contact)
    const before = standing.get(contact)
    // One that was only put off is the same one.
    if (before && entry.value === null) past.push({ contact, ...before, endedAt: entry.at })
    if (entry.value === null) standing.delete(contact)
    else standing.set(contact, { at: entry.value, note: entry.note })
  }
  return past.toSorted((a, b) => b.endedAt - a.endedAt).slice(0, most)
}

/** The first instant after `now` at which one becomes due; null where none will. */
export function nextDue(reminders: readonly Pick<Reminder, 'at'>[], now: number): number | null {
  return reminders.find(({ at }) => at > now)?.at ?? null
}
