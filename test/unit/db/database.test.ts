import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
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
  expect(after.verno).toBe(5)
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
