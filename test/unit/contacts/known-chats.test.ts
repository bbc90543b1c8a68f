import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { recogniseChat, rememberChat } from '../../../lib/contacts/known-chats.ts'
import { createForChat, linkChat, unlinkChat } from '../../../lib/contacts/link-chat.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { identityKey } from '../../../lib/sites/identity.ts'
import type { PageReading } from '../../../lib/sites/reading.ts'

type OpenChat = Extract<PageReading, { state: 'chat' }>

const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32), country: 'IT' }
const ANNA = '1'.repeat(32)
const BRUNO = '2'.repeat(32)

const ids = (chat: string, from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => `${chat}${from + index}`).toReversed()
const chat = (title: string, shown: string[], given: { steady?: boolean } & Partial<OpenChat> = {}): OpenChat => {
  const { steady = true, ...rest } = given
  const fingerprint = { network: 'whatsapp' as const, own: '', ids: shown, steady }
  return {
    state: 'chat',
    site: 'whatsapp',
    key: 'k1',
    kind: 'person',
    title,
    identities: [],
    numbers: [],
    fingerprint,
    lost: [],
    ...rest,
  }
}

let db: RecencyDatabase
let count = 0
beforeEach(() => {
  db = new RecencyDatabase(`known-${count++}`)
})
afterEach(() => db.delete())

/** Whose chat a reading is, as far as anybody may be shown for it now. */
async function personOf(reading: OpenChat): Promise<string | null> {
  const { reading: recognised, sure } = await recogniseChat(db, reading)
  const links = await db.links.bulkGet(recognised.identities.map(identityKey))
  return sure ? (links[0]?.contact ?? null) : null
}
const link = (reading: OpenChat, contact = ANNA) => linkChat(db, AUTHOR, reading, contact)
const refs = () => db.messageRefs.count()

test('an unknown chat is nobody, and not sure before it is steady; nothing of it is stored', async () => {
  expect(await recogniseChat(db, chat('Anna', ids('a', 0, 20), { steady: false }))).toMatchObject({ sure: false })
  expect(await recogniseChat(db, chat('Anna', ids('a', 0, 20)))).toEqual({ reading: chat('Anna', ids('a', 0, 20)), sure: true })
  await rememberChat(db, chat('Anna', ids('a', 0, 20)), 1)
  expect([await refs(), await db.chats.count()]).toEqual([0, 0])
})

test('a linked chat is sure at once under its title, and under another one only when it is steady', async () => {
  const identities = await link(chat('Anna', ids('a', 0, 20)))
  expect(identities).toEqual([{ network: 'whatsapp', own: '', kind: 'chat', value: expect.stringMatching(/^[0-9a-f]{32}$/) }])
  expect(await personOf(chat('Anna', ids('a', 10, 40), { steady: false }))).toBe(ANNA)
  expect(await personOf(chat('Anna B', ids('a', 10, 40), { steady: false }))).toBeNull()
  expect(await personOf(chat('Anna B', ids('a', 10, 40)))).toBe(ANNA)
  expect(await personOf(chat('Anna', ids('b', 0, 20)))).toBeNull()
  expect(await db.log.toArray()).toMatchObject([{ kind: 'link', contact: ANNA, value: identities }])
})

test('what is new of a known chat is kept, and leads on: messages, and a new name', async () => {
  await link(chat('Anna', ids('a', 0, 20)))
  const later = Date.now() + 1000
  for (let from = 10; from < 900; from += 30) await rememberChat(db, chat('Anna', ids('a', from, from + 60)), later + from)
  expect(await refs()).toBeLessThanOrEqual(460)
  expect(await personOf(chat('Anna', ids('a', 0, 20)))).toBeNull()
  expect(await personOf(chat('Anna', ids('a', 930, 990), { steady: false }))).toBe(ANNA)
  await rememberChat(db, chat('Anna Bianchi', ids('a', 930, 940)), later + 1000)
  expect(await personOf(chat('Anna Bianchi', ids('a', 930, 940), { steady: false }))).toBe(ANNA)
  expect(await db.chats.toArray()).toMatchObject([{ title: 'Anna Bianchi' }])
})

test('nothing is written where nothing is new, and nothing while a switch may be under way', async () => {
  const shown = ids('a', 0, 20)
  await link(chat('Anna', shown))
  const writes: unknown[] = []
  db.messageRefs.hook('creating', (key) => void writes.push(key))
  db.messageRefs.hook('updating', (change) => void writes.push(change))
  await rememberChat(db, chat('Anna', shown), Date.now())
  await rememberChat(db, chat('Elin', ids('a', 0, 25), { steady: false }), Date.now())
  expect(writes).toEqual([])
  await rememberChat(db, chat('Anna', ids('a', 0, 25)), Date.now())
  expect(writes).toHaveLength(5)
})

test('ids that are seen day after day do not pass for old ones', async () => {
  await link(chat('Anna', ids('a', 0, 20)))
  const { seenAt = 0 } = (await db.chats.toArray())[0] ?? {}
  const tomorrow = seenAt + 86_400_001
  await rememberChat(db, chat('Anna', ids('a', 0, 20)), tomorrow)
  expect((await db.messageRefs.toArray()).every((ref) => ref.seenAt > tomorrow - 1000)).toBe(true)
})

test('two of one name are two chats', async () => {
  await link(chat('Anna', ids('a', 0, 20)), ANNA)
  await link(chat('Anna', ids('b', 0, 20)), BRUNO)
  expect(await personOf(chat('Anna', ids('a', 5, 25), { steady: false }))).toBe(ANNA)
  expect(await personOf(chat('Anna', ids('b', 5, 25), { steady: false }))).toBe(BRUNO)
  expect(await personOf(chat('Anna', ids('c', 5, 25)))).toBeNull()
})

test('messages of one chat under the title of another known chat are nobody: they may be of two', async () => {
  await link(chat('Anna', ids('a', 0, 20)), ANNA)
  await link(chat('Bruno', ids('b', 0, 20)), BRUNO)
  expect(await personOf(chat('Bruno', ids('a', 0, 20)))).toBeNull()
  await rememberChat(db, chat('Bruno', ids('a', 0, 30)), 5)
  expect(await db.chats.orderBy('id').toArray()).toHaveLength(2)
  expect((await db.chats.toArray()).map(({ title }) => title).toSorted()).toEqual(['Anna', 'Bruno'])
  // The user's word settles it: she was renamed to what somebody else is called as well.
  await link(chat('Bruno', ids('a', 0, 20)), ANNA)
  expect(await personOf(chat('Bruno', ids('a', 0, 20), { steady: false }))).toBe(ANNA)
})

test('ids of two chats are in doubt, unless both are one person’s: a conversation that was split in two', async () => {
  await link(chat('Anna', ids('a', 0, 20)), ANNA)
  await link(chat('Anna', ids('b', 0, 20)), BRUNO)
  const both = chat('Anna', [...ids('a', 10, 20), ...ids('b', 10, 20)])
  expect(await personOf(both)).toBeNull()
  const before = await refs()
  await rememberChat(db, { ...both, fingerprint: { ...both.fingerprint!, ids: [...both.fingerprint!.ids, 'new'] } }, 5)
  expect(await refs()).toBe(before)
  await link(chat('Anna', ids('b', 0, 20)), ANNA)
  expect(await personOf(both)).toBe(ANNA)
  expect(await personOf({ ...both, fingerprint: { ...both.fingerprint!, steady: false } })).toBeNull()
})

test('a chat that changes its form is found by its messages, never by the digits of its id', async () => {
  const lid = { network: 'whatsapp', own: '', kind: 'lid', value: '390555550101' } as const
  await link(chat('Anna', ids('a', 0, 20), { identities: [lid] }))
  expect(await personOf(chat('Anna', ids('a', 10, 30)))).toBe(ANNA)
  const phone = { network: 'whatsapp', own: '', kind: 'phone', value: '+390555550101' } as const
  expect(await personOf(chat('Anna', ids('z', 10, 30), { identities: [phone] }))).toBeNull()
})

test('an undone link forgets the name, and remembers who it is not', async () => {
  const shown = chat('Anna', ids('a', 0, 20))
  const [identity] = await link(shown)
  await unlinkChat(db, AUTHOR, shown, ANNA)
  expect(await personOf(shown)).toBeNull()
  expect(await db.chats.toArray()).toMatchObject([{ title: '' }])
  expect(await db.links.get(identityKey(identity!))).toMatchObject({ contact: null, not: [ANNA] })
  await rememberChat(db, chat('Anna', ids('a', 0, 50)), 5)
  expect(await refs()).toBe(20)
  await link(shown, BRUNO)
  expect(await personOf({ ...shown, fingerprint: { ...shown.fingerprint!, steady: false } })).toBe(BRUNO)
  expect(await db.chats.count()).toBe(1)
})

test('two sidebars that link one chat at once make one chat of it', async () => {
  const shown = chat('Anna', ids('a', 0, 20))
  const other = new RecencyDatabase(db.name.replace('recency-', ''))
  await Promise.all([link(shown), linkChat(other, AUTHOR, chat('Anna', ids('a', 10, 30)), ANNA)])
  other.close()
  expect(await db.chats.count()).toBe(1)
  expect(await refs()).toBe(30)
  expect(await db.links.count()).toBe(1)
})

test('a contact that cannot be made leaves no chat behind; one that can is linked in the same breath', async () => {
  const shown = chat('Anna', ids('a', 0, 20))
  expect(await createForChat(db, AUTHOR, shown, { name: '', phone: '' })).toEqual({ problem: 'no-name', identities: [] })
  expect([await db.chats.count(), await refs(), await db.log.count()]).toEqual([0, 0, 0])
  const made = await createForChat(db, AUTHOR, shown, { name: 'Anna Nuova', phone: '' })
  expect(await personOf(shown)).toBe('contact' in made && made.contact)
})

test('a chat without messages has nothing to be found by', async () => {
  expect(await link(chat('Anna', []))).toEqual([])
  expect([await db.chats.count(), await db.log.count()]).toEqual([0, 0])
})
