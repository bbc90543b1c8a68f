import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { identityKey, type ChatIdentity } from '../sites/identity.ts'
import { mergedPeople } from '../same/merged-people.ts'
import type { PageReading } from '../sites/reading.ts'
import { createContact, type Created } from './create-contact.ts'
import { forgetTitles, identitiesToLink, linkTables, recogniseChat } from './known-chats.ts'
import { writeLog, type Author } from './write-log.ts'

type OpenChat = Extract<PageReading, { state: 'chat' }>

/** Remembers that a chat is this person's. Gives the identities that were linked: none where the page shows nothing to find the chat by. */
export function linkChat(db: RecencyDatabase, author: Author, chat: OpenChat, contact: Id): Promise<ChatIdentity[]> {
  return db.transaction('rw', linkTables(db), async () => {
    const identities = await identitiesToLink(db, chat, Date.now())
    if (identities.length > 0) await writeLog(db, author, contact, { kind: 'link', value: identities })
    return identities
  })
}

/** Makes a contact out of a chat and links it, in one transaction. */
export function createForChat(
  db: RecencyDatabase,
  author: Author & { country: string },
  chat: OpenChat,
  typed: { name: string; phone: string },
): Promise<Created & { identities: ChatIdentity[] }> {
  return db.transaction('rw', linkTables(db), async () => {
    const created = await createContact(db, author, { ...typed, identities: [] })
    return { ...created, identities: 'contact' in created ? await linkChat(db, author, chat, created.contact) : [] }
  })
}

/** Remembers that a chat is not this person's, under whichever of their contacts it was linked. */
export async function unlinkChat(db: RecencyDatabase, author: Author, chat: OpenChat, contact: Id): Promise<void> {
  const members = (await mergedPeople(db)).membersOf(contact)
  await db.transaction('rw', linkTables(db), async () => {
    const { identities } = (await recogniseChat(db, chat)).reading
    if (identities.length === 0) return
    const links = await db.links.bulkGet(identities.map(identityKey))
    const linked = members.filter((id) => id !== contact && links.some((link) => link?.contact === id))
    for (const id of [contact, ...linked]) await writeLog(db, author, id, { kind: 'unlink', value: identities })
    await forgetTitles(db, identities)
  })
}
