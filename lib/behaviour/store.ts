import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { LogEntry } from '../db/log.ts'
import { mergedPeople } from '../same/merged-people.ts'
import { identityKey, PASSING_KINDS, type ChatIdentity } from '../sites/identity.ts'
import type { MessageTrace } from '../sites/reading.ts'
import { addTraces, joinBehaviour } from './add-traces.ts'
import { noBehaviour } from './behaviour.ts'

/** Chats that one person is counted in. A page in foreign hands could name one account of its own after another, each a new chat. */
const MOST_CHATS = 100

/** A chat whose person is sure. */
export interface PersonsChat {
  identities: readonly ChatIdentity[]
  contact: Id
}

/** Keys of the identities by which a chat is found again; a username may be somebody else's tomorrow. */
export function lastingKeys(identities: readonly ChatIdentity[]): string[] {
  return identities.filter(({ kind }) => !PASSING_KINDS.has(kind)).map(identityKey)
}

/**
 * Counts messages of a person's chat, with at most one write. Records that turn out to be of one chat, known by another identity before, become
 * one. A chat of somebody who was merged stays that contact's. Whose the chat is, is looked at again in the same transaction: a link that was undone a moment ago counts nothing.
 *
 * @param now UTC milliseconds. @param zone IANA name of the workspace's zone.
 */
export async function countMessages(
  db: RecencyDatabase,
  { identities, contact }: PersonsChat,
  traces: readonly MessageTrace[],
  now: number,
  zone: string,
): Promise<void> {
  const keys = lastingKeys(identities)
  const [identity] = keys
  if (identity === undefined) return
  const merged = await mergedPeople(db)
  const head = merged.headOf(contact)
  const isTheirs = (id: Id): boolean => merged.headOf(id) === head
  await db.transaction('rw', [db.behaviour, db.links], async () => {
    const links = (await db.links.bulkGet(keys)).filter((link) => link !== undefined)
    if (links.some((link) => (link.contact === null ? link.not.some(isTheirs) : !isTheirs(link.contact)))) return
    const linked = links.find((link) => link.contact !== null)?.contact
    const [known, ...others] = (await db.behaviour.bulkGet(keys)).filter((record) => record !== undefined)
    if (
      !known &&
      (await db.behaviour
        .where('contact')
        .equals(linked ?? contact)
        .count()) >= MOST_CHATS
    )
      return
    const before = known ?? noBehaviour(identity, linked ?? contact)
    const joined = others.reduce((into, other) => joinBehaviour(into, other, zone), before)
    const after = addTraces(joined, traces, now, zone)
    const whose = linked ?? (isTheirs(before.contact) ? before.contact : contact)
    if (after === before && before.contact === whose) return
    if (others.length > 0) await db.behaviour.bulkDelete(others.map((other) => other.identity))
    await db.behaviour.put({ ...after, contact: whose })
  })
}

/**
 * Brings records along with what was said of whose a chat is, within the transaction that writes it down: a chat that is linked to somebody else
 * moves to them with all that was counted; one that is said not to be this person's is forgotten.
 */
export async function followLink(db: RecencyDatabase, entry: LogEntry): Promise<void> {
  if (entry.kind !== 'link' && entry.kind !== 'unlink' && entry.kind !== 'not-same') return
  const { contact } = entry
  const records = (await db.behaviour.bulkGet(lastingKeys(entry.value))).filter((record) => record !== undefined)
  if (entry.kind === 'link') {
    for (const record of records) if (record.contact !== contact) await db.behaviour.put({ ...record, contact })
    return
  }
  const own = records.filter((record) => record.contact === contact).map((record) => record.identity)
  if (own.length > 0) await db.behaviour.bulkDelete(own)
}
