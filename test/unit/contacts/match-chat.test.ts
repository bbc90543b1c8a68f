import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { handContact } from '../../../lib/contacts/hand-contacts.ts'
import { matchChat, type ChatTraits, type MatchResult } from '../../../lib/contacts/match-chat.ts'
import { searchPeople } from '../../../lib/search/search.ts'
import { rebuildFromLog, writeLog } from '../../../lib/contacts/write-log.ts'
import type { ChatIdentity } from '../../../lib/sites/identity.ts'
import { person } from '../orders/made-up-people.ts'

import { anna, AUTHOR, chat, people, proposed, RULES, withDirectory } from './made-up-directory.ts'

const base = withDirectory('match')
const jid = (value: string): ChatIdentity => ({ network: 'xmpp', own: 'agent@shop.example', kind: 'jid', value })
const match = (given: Partial<ChatTraits>): Promise<MatchResult> => matchChat(base.db, base.directory, chat(given), RULES)

test('a number at a domain that the user vouches for is proof', async () => {
  expect(await match({ title: 'whoever', identities: [jid('+390555550101@sms.example')] })).toMatchObject({
    kind: 'matched',
    by: 'number',
    row: anna,
  })
})

test('the same number at any other domain only proposes', async () => {
  const result = await match({ title: 'whoever', identities: [jid('+390555550101@elsewhere.example')] })
  expect(proposed(result)).toEqual([['Firenze', 'number']])
  expect(result).toMatchObject({ ambiguous: false })
})

test('a vouched number that two people have leaves the choice open', async () => {
  const result = await match({ identities: [jid('+390555550103@sms.example')] })
  expect(proposed(result)).toEqual([
    ['Bruno Prova', 'number'],
    ['Carla Prova', 'number'],
  ])
  expect(result).toMatchObject({ ambiguous: true })
})

test('two of one name are both proposed and neither is taken', async () => {
  const result = await match({ title: 'anna esempio', identities: [jid('anna77@chat.example')] })
  expect(proposed(result)).toEqual([
    ['Firenze', 'name'],
    ['Siena', 'name'],
  ])
  expect(result).toMatchObject({ ambiguous: true })
})

test('a name is found without its accents, a handle before a name', async () => {
  expect(proposed(await match({ title: 'Zoe Angstrom' }))).toEqual([['Zoë Ångström', 'name']])
  expect(proposed(await match({ title: 'Zoe', identities: [jid('zoe@chat.example')] }))).toEqual([['Zoë Ångström', 'handle']])
  expect(proposed(await match({ title: 'Zoe' }))).toEqual([['Zoë Ångström', 'part-of-name']])
})

test('a number in the title proposes, in whatever form it is written', async () => {
  expect(proposed(await match({ title: '055 555 0101', numbers: [{ value: '055 555 0101', from: 'title' }] }))).toEqual([
    ['Firenze', 'number'],
  ])
})

test('a confirmed link holds whatever the title says; undone, that person is not proposed again', async () => {
  const identities = [jid('anna77@chat.example')]
  await writeLog(base.db, AUTHOR, anna.contact.id, { kind: 'link', value: identities })
  expect(await match({ title: 'Renamed', identities })).toMatchObject({ kind: 'matched', by: 'confirmed', row: anna })
  await writeLog(base.db, AUTHOR, anna.contact.id, { kind: 'unlink', value: identities })
  expect(proposed(await match({ title: 'Anna Esempio', identities }))).toEqual([['Siena', 'name']])
})

test('an undone link holds against a vouched number too', async () => {
  const identities = [jid('+390555550101@sms.example')]
  await writeLog(base.db, AUTHOR, anna.contact.id, { kind: 'not-same', value: identities })
  expect(await match({ title: 'Somebody Else', identities })).toMatchObject({ kind: 'open', proposals: [] })
})

test('a number that two people have is no proof for the one when the other was ruled out', async () => {
  const identities = [jid('+390555550103@sms.example')]
  await writeLog(base.db, AUTHOR, people[2]!.contact.id, { kind: 'not-same', value: identities })
  expect(proposed(await match({ identities }))).toEqual([['Carla Prova', 'number']])
})

test('identities that were linked to different people match neither', async () => {
  const identities = [jid('one@chat.example'), jid('two@chat.example')]
  await writeLog(base.db, AUTHOR, anna.contact.id, { kind: 'link', value: identities.slice(0, 1) })
  await writeLog(base.db, AUTHOR, people[4]!.contact.id, { kind: 'link', value: identities.slice(1) })
  expect(await match({ identities })).toMatchObject({ kind: 'open' })
})

test('a number that was typed by hand finds nobody once an import has taken the person over with another number', async () => {
  const { keys: _, ...mistyped } = handContact({ ...anna.contact, source: 'hand', phones: ['+390555550188'] })
  await base.db.contacts.put(handContact(mistyped))
  expect(await match({ identities: [jid('+390555550188@sms.example')] })).toMatchObject({ kind: 'open', proposals: [] })
})

test('a first name that very many bear reads nobody and proposes nobody', async () => {
  const many = Array.from({ length: 60 }, (_, i) => person({ name: i < 55 ? 'Maria' : `Maria Prova${i}` }))
  await base.hold([...people, ...many])
  expect(proposed(await match({ title: 'Maria' }))).toEqual([])
  expect(proposed(await match({ title: 'Maria Prova57' }))).toEqual([['Maria Prova57', 'name']])
})

test('a contact made by hand is linked at once and found by its number', async () => {
  const identities = [jid('nuovo@chat.example')]
  const made = await createContact(base.db, AUTHOR, { name: '  Nuovo   Cliente ', phone: '055 555 0199', identities })
  expect(await match({ title: 'x', identities })).toMatchObject({
    kind: 'matched',
    by: 'confirmed',
    row: { contact: { name: 'Nuovo Cliente', phones: ['+390555550199'] } },
  })
  expect((await searchPeople(base.directory, '0555550199', 'IT')).people.map((found) => found.contact)).toEqual([
    (made as { contact: string }).contact,
  ])
})

test('a contact is not made without a name or with a number that is none', async () => {
  expect(await createContact(base.db, AUTHOR, { name: ' ', phone: '', identities: [] })).toEqual({ problem: 'no-name' })
  expect(await createContact(base.db, AUTHOR, { name: 'X', phone: '12', identities: [] })).toEqual({ problem: 'bad-phone' })
  expect(await base.db.contacts.count()).toBe(0)
})

test('the derived tables can be rebuilt from the log alone', async () => {
  const identities = [jid('anna77@chat.example')]
  for (const value of [
    { kind: 'tag', value: 'vip' },
    { kind: 'tag', value: 'wholesale' },
    { kind: 'untag', value: 'vip' },
    { kind: 'note', value: 'prefers mornings' },
    { kind: 'consent', value: false },
    { kind: 'link', value: identities },
  ] as const) {
    await writeLog(base.db, AUTHOR, anna.contact.id, value as never, 1_000 + (await base.db.log.count()))
  }
  const before = [await base.db.people.toArray(), await base.db.links.toArray()]
  expect(before[0]).toMatchObject([{ tags: ['wholesale'], note: 'prefers mornings', consent: { given: false } }])
  await rebuildFromLog(base.db)
  expect([await base.db.people.toArray(), await base.db.links.toArray()]).toEqual(before)
})

test('people are found by the beginnings of their names, by a part of a number, by mail and by tag', async () => {
  const names = async (text: string): Promise<string[]> =>
    (await searchPeople(base.directory, text, 'IT')).people.map((found) => found.city || found.name)
  expect(await names('ann es')).toEqual(['Firenze', 'Siena'])
  expect(await names('5550102')).toEqual(['Siena'])
  expect(await names('anna@example.com')).toEqual(['Firenze'])
  await writeLog(base.db, AUTHOR, people[4]!.contact.id, { kind: 'tag', value: 'VIP' })
  expect(await names('vip')).toEqual(['Zoë Ångström'])
  expect(await names('nobody at all')).toEqual([])
})
