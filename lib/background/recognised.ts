import { recogniseChat, rememberChat } from '../contacts/known-chats.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import type { Inbox, Inboxes } from './inboxes.ts'

/** Adds to a tab's reading what its chat is known as, and keeps what the reading adds to that. */
export async function keepRecognised(db: RecencyDatabase, inboxes: Inboxes, inbox: Inbox): Promise<void> {
  const { tabId, counter, documentId, reading } = inbox
  if (reading.state !== 'chat' || !reading.fingerprint) return
  const recognised = await recogniseChat(db, reading)
  const { identities } = recognised.reading
  if (!recognised.sure || identities.length === reading.identities.length) return
  await inboxes.change(tabId, (now) =>
    now.documentId === documentId && now.counter === counter ? { ...now, reading: recognised.reading } : null,
  )
  await rememberChat(db, reading, Date.now())
}

/** Adds the identities by which the open chat was linked just now, unless another one has been opened meanwhile. */
export async function keepIdentities(
  inboxes: Inboxes,
  { tabId, opened }: Pick<Inbox, 'tabId' | 'opened'>,
  identities: ChatIdentity[],
): Promise<void> {
  await inboxes.change(tabId, (now) =>
    now.opened === opened && now.reading.state === 'chat' ? { ...now, reading: { ...now.reading, identities } } : null,
  )
}
