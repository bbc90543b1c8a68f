import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildCard, type CardSources } from '../../../lib/card/build-card.ts'
import type { Card, CardMembers } from '../../../lib/card/card.ts'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { Directory } from '../../../lib/contacts/directory.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { Base } from '../../../lib/orders/base.ts'
import type { GroupMember } from '../../../lib/sites/reading.ts'
import { changeSettings, settingsOrGuess } from '../../../lib/workspace/settings-store.ts'
import { saveSegment } from '../../../lib/segments/store.ts'

let db: RecencyDatabase
let sources: CardSources

const jid = (value: string) => ({ network: 'xmpp' as const, own: '', kind: 'jid', value })
const member = (name: string, given: Partial<GroupMember> = {}): GroupMember => ({ name, identities: [], numbers: [], ...given })
async function made(name: string, phone = ''): Promise<string> {
  const created = await createContact(db, sources.settings, { name, phone, identities: [] })
  if ('problem' in created) throw new Error(created.problem)
  return created.contact
}
async function group(members?: GroupMember[]): Promise<Extract<Card, { state: 'group' }>> {
  const card = await buildCard(sources, 'D', 1, {
    state: 'chat',
    site: 'converse',
    key: 'tasting',
    kind: 'group',
    title: 'Tasting',
    identities: [jid('tasting@rooms.example')],
    numbers: [],
    lost: [],
    ...(members ? { members } : {}),
  })
  if (card.state !== 'group') throw new Error(card.state)
  return card
}
const membersOf = async (...members: GroupMember[]): Promise<CardMembers | null> => (await group(members)).members

beforeEach(async () => {
  db = new RecencyDatabase()
  await changeSettings(db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', gateways: ['sms.example'] })
  sources = {
    db,
    directory: new Directory(db, await Base.open(db)),
    settings: await settingsOrGuess(db),
    now: Date.UTC(2026, 10, 22),
  }
})
afterEach(async () => {
  await db.delete()
})

test('known are those with a linked identity, or a number that the network vouches for, with their segments', async () => {
  const [anna, beppe] = [await made('Anna Esempio'), await made('Beppe Prova', '+390555550102')]
  await writeLog(db, sources.settings, anna, { kind: 'link', value: [jid('anna@chat.example')] })
  await writeLog(db, sources.settings, anna, { kind: 'tag', value: 'vip' })
  const rule = { field: 'tags', op: 'has-any', value: ['vip'] }
  await saveSegment(db, { language: 1, name: 'Important', note: '', rule }, 1)
  expect(
    await membersOf(
      member('Annina', { identities: [jid('anna@chat.example')] }),
      member('Beppe', { identities: [jid('+390555550102@sms.example')] }),
      member('Tom', { identities: [jid('tom@chat.example')] }),
    ),
  ).toEqual({
    known: [
      {
        contact: anna,
        name: 'Anna Esempio',
        writesAs: 'Annina',
        by: 'confirmed',
        segments: [{ id: expect.any(String) as string, name: 'Important' }],
      },
      { contact: beppe, name: 'Beppe Prova', writesAs: 'Beppe', by: 'number', segments: [] },
    ],
    others: 1,
  })
})

test('a number that is merely shown is marked as such, and nobody is named where two people have it', async () => {
  await made('Beppe Prova', '+390555550102')
  const shown = member('+39 055 5550102', { numbers: [{ value: '+390555550102', from: 'row' }] })
  expect(await membersOf(shown)).toMatchObject({ known: [{ name: 'Beppe Prova', by: 'number-shown' }], others: 0 })
  await made('Bice Prova', '+390555550102')
  expect(await membersOf(shown)).toEqual({ known: [], others: 1 })
})

test('a name alone never tells who somebody is, nor does a username', async () => {
  await made('Anna Esempio')
  const username = { network: 'telegram' as const, own: '', kind: 'username', value: 'anna' }
  expect(await membersOf(member('Anna Esempio'), member('Anna Esempio', { identities: [username] }))).toEqual({
    known: [],
    others: 2,
  })
})

test('whoever was said not to be somebody is not named, by the number either', async () => {
  const beppe = await made('Beppe Prova', '+390555550102')
  const identity = jid('+390555550102@sms.example')
  await writeLog(db, sources.settings, beppe, { kind: 'unlink', value: [identity] })
  expect(await membersOf(member('Beppe', { identities: [identity] }))).toEqual({ known: [], others: 1 })
})

test('one person who writes from two addresses stands once, by the stronger proof', async () => {
  const beppe = await made('Beppe Prova', '+390555550102')
  await writeLog(db, sources.settings, beppe, { kind: 'link', value: [jid('beppe@chat.example')] })
  const shown = member('+390555550102', { numbers: [{ value: '+390555550102', from: 'row' }] })
  const linked = member('Beppe', { identities: [jid('beppe@chat.example')] })
  for (const both of [[shown, linked] as const, [linked, shown] as const])
    expect(await membersOf(...both)).toMatchObject({ known: [{ contact: beppe, by: 'confirmed' }], others: 0 })
})

test('a page that does not show who wrote says nothing of members, and no group has an offer', async () => {
  const card = await group()
  expect(card.members).toBeNull()
  expect(Object.keys(card).toSorted()).toEqual(['chat', 'members', 'state'])
})
