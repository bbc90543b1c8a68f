import { Dexie } from 'dexie'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { personStates } from '../same/person-state.ts'

/** Somebody who is to be written to again. */
export interface Reminder {
  contact: Id
  /** UTC ms. */
  at: number
  note: string
}

/** Everybody who is to be written to again, the earliest first; of merged people once. Found by the log, since they are few beside a base. */
export async function reminders(db: RecencyDatabase): Promise<Reminder[]> {
  const entries = await db.log.where('[kind+at]').between(['remind', Dexie.minKey], ['remind', Dexie.maxKey]).toArray()
  const merged = await mergedPeople(db)
  const people = [...new Set(entries.map(({ contact }) => merged.headOf(contact)))]
  const states = await personStates(db, people)
  return states
    .flatMap(({ contact, remind }) => (remind ? [{ contact, at: remind.at, note: remind.note }] : []))
    .toSorted((a, b) => a.at - b.at || (a.contact < b.contact ? -1 : 1))
}
