import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { noFacts, type ContactRecord } from './contact.ts'
import { handContact } from './hand-contacts.ts'
import { parsePhone } from './phone.ts'
import { logTables, writeLog, type Author } from './write-log.ts'

export type Created = { contact: Id } | { problem: 'no-name' | 'bad-phone' | 'phone-without-country' }

/** Makes a contact by hand and links it to a chat's identities, in one transaction. An empty `phone` is none. */
export async function createContact(
  db: RecencyDatabase,
  settings: Author & { country: string },
  { name, phone, identities }: { name: string; phone: string; identities: ChatIdentity[] },
): Promise<Created> {
  const fullName = name.trim().replace(/\s+/g, ' ')
  if (!fullName) return { problem: 'no-name' }
  const phones: string[] = []
  if (phone.trim()) {
    const parsed = parsePhone(phone, settings.country)
    if (!parsed.ok) return { problem: parsed.reason }
    phones.push(parsed.phone)
  }
  // What to call the person by is worked out of the full name where it is needed (`givenName`).
  const contact: ContactRecord = { ...noFacts(), id: newId(), source: 'hand', name: fullName, phones }
  await db.transaction('rw', [db.contacts, ...logTables(db)], async () => {
    await db.contacts.add(handContact(contact))
    await writeLog(db, settings, contact.id, { kind: 'create', value: fullName })
    if (identities.length > 0) await writeLog(db, settings, contact.id, { kind: 'link', value: identities })
  })
  return { contact: contact.id }
}
