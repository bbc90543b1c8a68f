import type { KnownChat, MessageRef, RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { identityKey, PASSING_KINDS, type ChatIdentity } from '../sites/identity.ts'
import { logTables } from './write-log.ts'
import type { Fingerprint, PageReading } from '../sites/reading.ts'

type OpenChat = Extract<PageReading, { state: 'chat' }>

/** Newest ids that are kept of one chat, and how many more may come before the oldest go: each time is a write. */
const MOST_REFS = 400
const SLACK = 60
/** Ids that are seen again are marked as such after this, in milliseconds, so that they do not pass for old ones. */
const FRESH_FOR = 86_400_000

/** Ids that we give; a page's own never look so. */
const OWN_ID = /^[0-9a-f]{32}$/

export interface RecognisedChat {
  /** With an identity of kind `chat` for each chat that its messages are known of. */
  reading: OpenChat
  /** Whether anybody may be shown for it: its title and messages have stood together, or the chat that is known bears this very title. */
  sure: boolean
}

/**
 * Looks up whose chat a page shows, by the ids of its messages.
 *
 * - A known chat under the title that it was last seen under is sure at once: two independent ways agree.
 * - Under another title it is sure once the page is steady: it was renamed. Not where another known chat bears that title: then title and messages
 *   may be of two chats, and nobody is shown.
 * - Ids of two chats are in doubt, and nobody is shown, unless both are linked to one person (a conversation that WhatsApp has split in two).
 */
export async function recogniseChat(db: RecencyDatabase, read: OpenChat): Promise<RecognisedChat> {
  const { fingerprint } = read
  if (!fingerprint) return { reading: read, sure: true }
  const { steady } = fingerprint
  const reading = withChats(read, [])
  const chats = await chatsOf(db, fingerprint)
  const [chat, ...others] = chats
  if (!chat) return { reading, sure: steady }
  if (others.length > 0) {
    const isOnes = await areOnes(db, chats)
    return { reading: isOnes ? withChats(read, chats) : reading, sure: steady }
  }
  if (chat.title === read.title) return { reading: withChats(read, chats), sure: true }
  const isTaken = steady && chat.title !== '' && (await bearsTitle(db, chat, read.title))
  return { reading: isTaken ? reading : withChats(read, chats), sure: steady }
}

/**
 * The identities by which a chat is linked: those that it shows, and its known chat's. One that is not known yet is made of its messages' ids; ids
 * that were taken for those of several chats are this one's from now on. To be called in a transaction that writes the link, with `LINK_TABLES`.
 */
export async function identitiesToLink(db: RecencyDatabase, read: OpenChat, now: number): Promise<ChatIdentity[]> {
  const { fingerprint, title } = read
  if (!fingerprint || fingerprint.ids.length === 0) return read.identities
  const { network, own, ids } = fingerprint
  const [known, ...others] = await chatsOf(db, fingerprint)
  const chat: KnownChat =
    known && others.length === 0 ? { ...known, title, seenAt: now } : { id: newId(), network, own, title, seenAt: now }
  await db.chats.put(chat)
  await db.messageRefs.bulkPut(refsOf(fingerprint, ids, chat.id, now))
  return withChats(read, [chat]).identities
}

/** Tables that a transaction needs for `identitiesToLink`. */
export function linkTables(db: RecencyDatabase) {
  return [db.chats, db.messageRefs, db.contacts, ...logTables(db)]
}

/** Whether a link to this chat could be kept: by an identity that lasts, or by its messages. */
export function isLinkable({ identities, fingerprint }: OpenChat): boolean {
  return hasLasting(identities) || (fingerprint?.ids.length ?? 0) > 0
}

/** Whether any of these identities will be this person's tomorrow as well. */
export function hasLasting(identities: readonly ChatIdentity[]): boolean {
  return identities.some(({ kind }) => !PASSING_KINDS.has(kind))
}

/** Forgets what a chat was called, and whose it was with it. That it is not that person's is remembered by its link. */
export async function forgetTitles(db: RecencyDatabase, identities: readonly ChatIdentity[]): Promise<void> {
  const ids = identities.filter(({ kind }) => kind === 'chat').map(({ value }) => value)
  await db.chats.where('id').anyOf(ids).modify({ title: '' })
}

/** Keeps what is new of a known chat that is linked: its messages' ids, its title. Writes only where something is new. */
export async function rememberChat(db: RecencyDatabase, read: OpenChat, now: number): Promise<void> {
  const { fingerprint } = read
  if (!fingerprint || !(await whatIsNew(db, read, now))) return
  await db.transaction('rw', [db.chats, db.messageRefs, db.links], async () => {
    // Another sidebar may have written since, or undone the link.
    const found = await whatIsNew(db, read, now)
    if (!found) return
    const { chat, ids } = found
    await db.chats.put({ ...chat, title: read.title, seenAt: now })
    await db.messageRefs.bulkPut(refsOf(fingerprint, ids, chat.id, now))
    if (ids.length > 0) await forgetOldest(db, chat.id)
  })
}

async function whatIsNew(
  db: RecencyDatabase,
  read: OpenChat,
  now: number,
): Promise<{ chat: KnownChat; ids: readonly string[] } | null> {
  const { fingerprint, title } = read
  const { reading, sure } = await recogniseChat(db, read)
  const chat = reading.identities.find(({ kind }) => kind === 'chat')
  if (!fingerprint || !sure || !chat || fingerprint.own !== chat.own) return null
  const [known, link] = await Promise.all([db.chats.get(chat.value), db.links.get(identityKey(chat))])
  if (!known || !link?.contact) return null
  const isStale = now - known.seenAt > FRESH_FOR
  const refs = await db.messageRefs.bulkGet(fingerprint.ids.map((id) => refOf(fingerprint, id)))
  const ids = isStale ? fingerprint.ids : fingerprint.ids.filter((_, index) => !refs[index])
  return ids.length > 0 || title !== known.title ? { chat: known, ids } : null
}

async function chatsOf(db: RecencyDatabase, fingerprint: Fingerprint): Promise<KnownChat[]> {
  const refs = await db.messageRefs.bulkGet(fingerprint.ids.map((id) => refOf(fingerprint, id)))
  const found = [...new Set(refs.flatMap((ref) => (ref ? [ref.chat] : [])))]
  if (found.length === 0) return []
  return (await db.chats.bulkGet(found)).filter((chat) => chat !== undefined)
}

async function areOnes(db: RecencyDatabase, chats: readonly KnownChat[]): Promise<boolean> {
  const links = await db.links.bulkGet(chats.map((chat) => identityKey(identityOf(chat))))
  const [contact, ...others] = new Set(links.map((link) => link?.contact ?? null))
  return contact !== null && contact !== undefined && others.length === 0
}

async function bearsTitle(db: RecencyDatabase, { id, network }: KnownChat, title: string): Promise<boolean> {
  return (await db.chats.filter((chat) => chat.title === title && chat.network === network && chat.id !== id).count()) > 0
}

/** Those of a page's own that it shows, and these chats'. */
function withChats(read: OpenChat, chats: readonly KnownChat[]): OpenChat {
  const shown = read.identities.filter(({ kind, value }) => kind !== 'chat' || !OWN_ID.test(value))
  return { ...read, identities: [...shown, ...chats.map(identityOf)] }
}

function identityOf({ network, own, id }: KnownChat): ChatIdentity {
  return { network, own, kind: 'chat', value: id }
}

function refOf({ network, own }: Pick<Fingerprint, 'network' | 'own'>, id: string): string {
  return [network, own, id].map(encodeURIComponent).join(' ')
}

/** Newest first, so that the newest go last. */
function refsOf(fingerprint: Fingerprint, ids: readonly string[], chat: Id, now: number): MessageRef[] {
  return ids.map((id, index) => ({ ref: refOf(fingerprint, id), chat, seenAt: now - index }))
}

async function forgetOldest(db: RecencyDatabase, chat: Id): Promise<void> {
  const count = await db.messageRefs.where('chat').equals(chat).count()
  if (count <= MOST_REFS + SLACK) return
  const refs = await db.messageRefs.where('chat').equals(chat).sortBy('seenAt')
  await db.messageRefs.bulkDelete(refs.slice(0, count - MOST_REFS).map(({ ref }) => ref))
}
