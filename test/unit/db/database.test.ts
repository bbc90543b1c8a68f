import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { linkChat } from '../../../lib/contacts/link-chat.ts'

/** The first version's tables, as they were published. */
const FIRST = {
  keyed: 'key',
  manifests: 'generation',
  chunks: 'id',
  contacts: 'id, *keys',
  log: 'id, contact, [kind+at]',
  people: 'contact, *tags',
  links: 'identity, contact',
  segments: 'id, rank',
  offers: 'id, segment',
  sites: 'address',
  imports: 'id, at',
  leftOut: '[import+index], import',
  jobs: 'id, startedAt',
}
const RECORDS: Record<keyof typeof FIRST, object> = {
  keyed: { key: 'workspace', value: { language: 'sv' } },
  manifests: { generation: 3, chunks: ['c'] },
  chunks: { id: 'c', bytes: new Uint8Array([1, 2, 3]), crc: 7 },
  contacts: { id: 'anna', name: 'Anna Esempio', keys: ['name anna', 'phone +390555550101'] },
  log: { id: 'e', contact: 'anna', kind: 'tag', value: 'regular', at: 5 },
  people: { contact: 'anna', tags: ['regular'], note: 'likes tea', consent: { given: true, at: 5 } },
  links: { identity: 'xmpp  jid anna%40chat.example', contact: 'anna', at: 5, not: ['elin'] },
  segments: { id: 's', rank: 1 },
  offers: { id: 'o', segment: 's' },
  sites: {
    address: 'https://chat.example/',
    pattern: 'https://chat.example/*',
    definition: 'converse',
    addedAt: 5,
  },
  imports: { id: 'i', at: 5 },
  leftOut: { import: 'i', index: 0, reason: 'no name' },
  jobs: { id: 'j', startedAt: 5 },
}

const CHAT: Parameters<typeof linkChat>[2] = {
  state: 'chat',
  site: 'whatsapp',
  key: 'Anna',
  kind: 'person',
  title: 'Anna',
  identities: [],
  numbers: [],
  fingerprint: { network: 'whatsapp', own: '', ids: ['3EB0AA'], steady: true },
  lost: [],
}

test('a base of the first version is whole after the update, and takes what is new', async () => {
  const before = new Dexie('recency-grown')
  before.version(1).stores(FIRST)
  await before.open()
  for (const [table, record] of Object.entries(RECORDS)) await before.table(table).put(record)
  before.close()

  const after = new RecencyDatabase('grown')
  await after.open()
  expect(after.verno).toBe(6)
  for (const [table, record] of Object.entries(RECORDS)) {
    // Of somebody typed by hand all that has been added since is unknown, as it is of a new one.
    const wanted = table === 'contacts' ? { ...noFacts(), ...record } : record
    expect(await after.table(table).toArray(), table).toEqual([wanted])
  }
  // Found by the indexes too.
  expect(await after.contacts.where('keys').equals('phone +390555550101').count()).toBe(1)
  expect(await after.people.where('tags').equals('regular').count()).toBe(1)
  expect(await after.links.where('contact').equals('anna').count()).toBe(1)
  expect(await after.log.where('[kind+at]').equals(['tag', 5]).count()).toBe(1)
  const added = [after.taught, after.chats, after.messageRefs, after.behaviour, after.stageRules, after.questions]
  for (const table of added) expect(await table.count()).toBe(0)

  await linkChat(after, { agent: 'a', device: 'd' }, CHAT, 'anna')
  expect(await after.chats.count()).toBe(1)
  expect(await after.messageRefs.count()).toBe(1)
  await after.delete()
})

/** What version 5 had, as it was published with 0.5.0. */
const FIFTH = {
  ...FIRST,
  taught: 'id',
  chats: 'id',
  messageRefs: 'ref, chat',
  behaviour: 'identity, contact',
  same: '[one+other], one, other, verdict',
  tagBlocks: '[tag+block], block',
  erased: 'hash, quick',
  ownFields: 'id, rank',
  moments: 'n, day',
  moves: '[of+n], n',
  signals: 'id, language',
  stageRules: 'id, rank',
  questions: 'id, rank',
  questionSets: 'id, rank',
  goals: 'id',
}
const OF_FIFTH: Record<keyof typeof FIFTH, object> = {
  ...RECORDS,
  contacts: { ...noFacts(), id: 'anna', name: 'Anna Esempio', keys: ['name anna'] },
  offers: { id: 'o', segment: 's', texts: { '': 'Ciao' } },
  people: { contact: 'anna', tags: [], note: '', consent: { given: false, at: 5 }, stage: { stage: 2, at: 4 } },
  taught: { id: 't', definition: {}, origin: 'file', changedAt: 5 },
  chats: { id: 'c', network: 'whatsapp', own: '', title: 'Anna', seenAt: 5 },
  messageRefs: { ref: 'whatsapp  1', chat: 'c', seenAt: 5 },
  behaviour: { identity: 'i', contact: 'anna' },
  same: { one: 'anna', other: 'elin', verdict: 'merged', kept: 'anna', at: 5 },
  tagBlocks: { tag: 'vip', block: 0, bits: new Uint8Array([1]) },
  erased: { hash: 'ab', quick: 7, day: 3 },
  ownFields: { id: 'f', rank: 0 },
  moments: { n: 1, day: 3 },
  moves: { of: 's', n: 1 },
  signals: { id: 'g', language: 'it' },
  stageRules: { id: 'r', rank: 0 },
  questions: { id: 'q', rank: 0 },
  questionSets: { id: 'u', rank: 0 },
  goals: { id: 'l' },
}

test('a base of version 5 opens with everything kept, and its people are found by what was written of them', async () => {
  const before = new Dexie('recency-fifth')
  before.version(5).stores(FIFTH)
  await before.open()
  for (const [table, record] of Object.entries(OF_FIFTH)) await before.table(table).put(record)
  before.close()
  const after = new RecencyDatabase('fifth')
  await after.open()
  for (const [table, record] of Object.entries(OF_FIFTH)) expect(await after.table(table).toArray(), table).toEqual([record])
  const fresh = [after.queues, after.queueItems, after.sent, after.replies, after.optInLinks]
  for (const table of fresh) expect(await table.count()).toBe(0)
  await writeLog(after, { agent: 'a', device: 'd' }, 'anna', { kind: 'consent', value: true, from: { kind: 'agent' } }, 6)
  expect(await after.people.get('anna')).toMatchObject({ consent: { given: true, at: 6 }, stage: { stage: 2 } })
  await after.delete()
})

test('a tab that still has the first version open does not keep the update waiting', async () => {
  const old = new Dexie('recency-open')
  old.version(1).stores(FIRST)
  await old.open()
  await old.table('people').put(RECORDS.people)
  const next = new RecencyDatabase('open')
  await next.open()
  expect(await next.people.toArray()).toEqual([RECORDS.people])
  expect(old.isOpen()).toBe(false)
  await next.delete()
})
