import type { HandContact, RecencyDatabase } from '../db/database.ts'
import type { ContactRecord, Handle } from './contact.ts'
import { foldName, nameWords } from './fold.ts'

/** Index keys of a contact typed by hand, for the multi-entry index `keys`. */
export const handKey = {
  phone: (phone: string): string => `phone ${phone}`,
  email: (mail: string): string => `mail ${mail.toLowerCase()}`,
  handle: (handle: Handle): string => `handle ${handle.network} ${handle.value.toLowerCase()}`,
  name: (word: string): string => `name ${word}`,
}

export function handContact(contact: ContactRecord): HandContact {
  const names = new Set([foldName(contact.name), ...nameWords(contact.name)].filter(Boolean))
  const keys = [
    ...contact.phones.map(handKey.phone),
    ...contact.emails.map(handKey.email),
    ...contact.handles.map(handKey.handle),
    ...[...names].map(handKey.name),
  ]
  return { ...contact, keys }
}

export async function findByHandKey(db: RecencyDatabase, key: string): Promise<ContactRecord[]> {
  const found = await db.contacts.where('keys').equals(key).toArray()
  return found.map(({ keys: _, ...contact }) => contact)
}
