import type { Handle } from '../contacts/contact.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { DamagedBaseError, type Base } from '../orders/base.ts'
import { idKey } from '../orders/keys.ts'

/** Somebody of whom people wrote (tags, notes, links) and whom an undo took out of the base: what the next import knows them again by. */
export interface UndonePerson {
  id: Id
  source: string
  externalId: string
  phones: string[]
  emails: string[]
  handles: Handle[]
}

/** In the `keyed` table. */
const KEY = 'undone-people'

export async function undonePeople(db: RecencyDatabase): Promise<UndonePerson[]> {
  return ((await db.keyed.get(KEY))?.value as UndonePerson[] | undefined) ?? []
}

export async function keepUndonePeople(db: RecencyDatabase, people: UndonePerson[]): Promise<void> {
  await db.keyed.put({ key: KEY, value: people })
}

/** Those known before, and those who will be gone when `base` goes back to its first `left` contacts. */
export async function withThoseOf(db: RecencyDatabase, base: Base, left: number): Promise<UndonePerson[]> {
  const undone = new Map((await undonePeople(db)).map((person) => [person.id, person]))
  // An entry names one of two who were merged, or said not to be one; the other one must be known again as well.
  const said = (await db.same.toArray()).flatMap(({ one, other }) => [one, other])
  const written = (await db.log.orderBy('contact').uniqueKeys()) as Id[]
  for (const contact of new Set([...written, ...said])) {
    // A contact typed by hand stays in its own table, and is known again from there.
    if (await db.contacts.get(contact)) continue
    const person = await lost(base, contact, left)
    if (person) undone.set(contact, person)
  }
  return [...undone.values()]
}

async function lost(base: Base, id: Id, left: number): Promise<UndonePerson | null> {
  try {
    for (const ordinal of await base.lookup('id', idKey(id))) {
      const contact = ordinal < left ? undefined : (await base.person(ordinal))?.contact
      if (contact?.id !== id) continue
      const { source, externalId, phones, emails, handles } = contact
      return { id, source, externalId, phones, emails, handles }
    }
  } catch (error) {
    // Undoing is the way out of a damaged base, and must not need it whole.
    if (!(error instanceof DamagedBaseError)) throw error
  }
  return null
}
