import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { openTargets } from '../../../lib/background/open-targets.ts'
import { noFacts, type ContactRecord } from '../../../lib/contacts/contact.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import type { OpenWay, SiteDefinition } from '../../../lib/sites/definition.ts'
import { converse } from '../../../lib/sites/converse/definition.ts'
import type { ChatIdentity, SiteNetwork } from '../../../lib/sites/identity.ts'

const anna: ContactRecord = {
  ...noFacts(),
  id: 'anna',
  source: 'csv',
  name: 'Anna Esempio',
  phones: ['+390555550101', '+390555550102'],
  handles: [
    { network: 'telegram', value: 'anna.esempio' },
    { network: 'telegram', value: '5012345678' },
    { network: 'instagram', value: 'anna' },
  ],
}
const author = { agent: 'agent', device: 'device' }
const address = (kind: string): OpenWay => ({ way: 'address', kind, address: 'https://chat.example/{value}', loads: true })
const site = (network: SiteNetwork, ...kinds: string[]): SiteDefinition => ({ ...converse, network, open: kinds.map(address) })
const identity = (network: SiteNetwork, kind: string, value: string): ChatIdentity => ({ network, own: '', kind, value })

let db: RecencyDatabase
let count = 0
beforeEach(() => {
  db = new RecencyDatabase(`open-targets-${++count}`)
})

test('a chat that was linked comes first, then names on this network, then numbers', async () => {
  await writeLog(db, author, 'anna', { kind: 'link', value: [identity('telegram', 'peer', '5099')] })
  expect(await openTargets(db, anna, site('telegram', 'peer', 'username', 'phone'))).toEqual([
    { kind: 'peer', value: '5099' },
    { kind: 'username', value: 'anna.esempio' },
    { kind: 'peer', value: '5012345678' },
    { kind: 'phone', value: '+390555550101' },
    { kind: 'phone', value: '+390555550102' },
  ])
})

test('what the messenger opens no chat by is left out', async () => {
  await writeLog(db, author, 'anna', { kind: 'link', value: [identity('whatsapp', 'chat', 'c1')] })
  expect((await openTargets(db, anna, site('whatsapp', 'phone'))).map(({ value }) => value)).toEqual(anna.phones)
  expect(await openTargets(db, anna, { ...converse, open: [] })).toEqual([])
})

test('links of other networks, of others, and undone ones lead nowhere', async () => {
  await writeLog(db, author, 'anna', { kind: 'link', value: [identity('meta', 'thread', '7')] })
  await writeLog(db, author, 'elin', { kind: 'link', value: [identity('instagram', 'thread', '8')] })
  const undone = [identity('instagram', 'thread', '9')]
  await writeLog(db, author, 'anna', { kind: 'link', value: undone })
  await writeLog(db, author, 'anna', { kind: 'unlink', value: undone })
  expect(await openTargets(db, anna, site('instagram', 'thread'))).toEqual([])
})
