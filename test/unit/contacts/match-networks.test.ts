import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { matchChat, type ChatTraits, type MatchResult } from '../../../lib/contacts/match-chat.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { ChatIdentity } from '../../../lib/sites/identity.ts'
import { anna, AUTHOR, chat, people, proposed, RULES, withDirectory } from './made-up-directory.ts'

const base = withDirectory('networks')
const match = (given: Partial<ChatTraits>): Promise<MatchResult> => matchChat(base.db, base.directory, chat(given), RULES)

const whatsapp = (kind: string, value: string): ChatIdentity => ({ network: 'whatsapp', own: '', kind, value })
const link = (contact: string, ...identities: ChatIdentity[]) =>
  writeLog(base.db, AUTHOR, contact, { kind: 'link', value: identities })

test('WhatsApp vouches for the number in a JID of its own, and for nothing that is only seen', async () => {
  expect(await match({ identities: [whatsapp('phone', '+390555550101')] })).toMatchObject({ by: 'number', row: anna })
  expect(proposed(await match({ identities: [whatsapp('phone', '+390555550103')] }))).toEqual([
    ['Bruno Prova', 'number'],
    ['Carla Prova', 'number'],
  ])
  for (const from of ['title', 'row', 'composer', 'profile'] as const)
    expect(proposed(await match({ numbers: [{ value: '+39 055 555 0101', from }] }))).toEqual([['Firenze', 'number']])
})

test('a lid, a business-scoped id and a chat of ours are no numbers, whatever their digits', async () => {
  for (const kind of ['lid', 'bsuid', 'chat', 'group']) {
    expect(await match({ identities: [whatsapp(kind, '390555550101')] })).toMatchObject({
      kind: 'open',
      proposals: [],
      numbers: [],
    })
    expect(await match({ identities: [whatsapp(kind, '+390555550101')] })).toMatchObject({ kind: 'open', proposals: [] })
  }
  await link(anna.contact.id, whatsapp('lid', '4711'))
  expect(await match({ identities: [whatsapp('lid', '4711')] })).toMatchObject({ by: 'confirmed', row: anna })
})

test('identities that prove different people contradict each other: nobody', async () => {
  await link(anna.contact.id, whatsapp('chat', 'c'.repeat(32)))
  const known = whatsapp('chat', 'c'.repeat(32))
  expect(await match({ identities: [whatsapp('phone', '+46701740605'), known] })).toMatchObject({ kind: 'open' })
  expect(await match({ identities: [whatsapp('phone', '+390555550101'), known] })).toMatchObject({ by: 'confirmed', row: anna })
  // The user's word on the number itself.
  await link(anna.contact.id, whatsapp('phone', '+46701740605'))
  expect(await match({ identities: [whatsapp('phone', '+46701740605'), known] })).toMatchObject({ by: 'confirmed', row: anna })
})

test('a username can pass to somebody else: it proposes, also when it was linked', async () => {
  const username: ChatIdentity = { network: 'telegram', own: '', kind: 'username', value: 'anna_e' }
  await link(anna.contact.id, username)
  expect(proposed(await match({ identities: [username] }))).toEqual([['Firenze', 'handle']])
  const peer: ChatIdentity = { network: 'telegram', own: '', kind: 'peer', value: '5012345678' }
  await link(people[4]!.contact.id, peer)
  expect(await match({ identities: [peer, username] })).toMatchObject({ by: 'confirmed', row: people[4] })
})

test('a username of the base proposes on its own network alone', async () => {
  const handle = (network: ChatIdentity['network']): ChatIdentity => ({
    network,
    own: '',
    kind: 'username',
    value: 'zoe@chat.example',
  })
  expect(proposed(await match({ identities: [handle('xmpp')] }))).toEqual([['Zoë Ångström', 'handle']])
  expect(proposed(await match({ identities: [handle('telegram')] }))).toEqual([])
})

test.each(['meta', 'instagram'] as const)('a thread of %s is known by its link', async (network) => {
  const thread: ChatIdentity = { network, own: '', kind: 'thread', value: 'e2ee:7' }
  expect(await match({ identities: [thread] })).toMatchObject({ kind: 'open', proposals: [] })
  await link(anna.contact.id, thread)
  expect(await match({ identities: [thread] })).toMatchObject({ by: 'confirmed', row: anna })
})

test('whose chat the agent has just opened is proposed first, unless it was said not to be theirs', async () => {
  const opened = people[4]!.contact.id
  expect(proposed(await match({ title: 'Anna Esempio', opened }))).toEqual([
    ['Zoë Ångström', 'opened'],
    ['Firenze', 'name'],
    ['Siena', 'name'],
  ])
  expect(await match({ title: 'Anna Esempio', opened })).toMatchObject({ ambiguous: false })
  const identities = [whatsapp('lid', '4711')]
  await writeLog(base.db, AUTHOR, opened, { kind: 'not-same', value: identities })
  expect(proposed(await match({ title: 'x', opened, identities }))).toEqual([])
})
