import 'fake-indexeddb/auto'
import { crc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { zipEntries } from '../../../lib/import/open/zip-entries.ts'
import type { Rule } from '../../../lib/segments/rule.ts'
import { ruleSql } from '../../../lib/segments/sql/rule-sql.ts'
import { tablesIn, tablesRead, tablesSql } from '../../../lib/segments/sql/tables.ts'
import { emptySql } from '../../../lib/take-along/warehouse/copy-sql.ts'
import { zipStored } from '../../../lib/take-along/zip-stored.ts'
import { person } from '../orders/made-up-people.ts'
import { hold } from '../search/made-up-base.ts'
import { OPTIONS, SOUND } from '../segments/sql/agreement.ts'
import { openDuckDb } from '../segments/sql/engines.ts'
import { MadeUpWorkspace } from '../segments/columns/made-up-workspace.ts'
import { understoodCondition } from '../segments/random-rules.ts'
import { expectSameThere, exportedFiles, fillWarehouse } from './warehouse-agreement.ts'

let close: (() => Promise<unknown>) | undefined
afterAll(() => close?.())

test('what was exported, beside the tables of the shop, gives a warehouse the same members (the trial `rules-as-sql` does it on PostgreSQL too)', async () => {
  const workspace = await MadeUpWorkspace.open('warehouse')
  const everyone = (await workspace.everyone()).map(({ facts }) => facts)
  const files = await exportedFiles(workspace)
  expect([...files.keys()]).toEqual(['recency_people.csv', 'contact_tags.csv', 'own_values.csv'])
  const engine = await openDuckDb()
  close = () => Promise.all([engine.close(), workspace.db.delete()])
  await fillWarehouse(engine, everyone, files, SOUND)
  const ofRecency: Rule[] = [
    { field: 'tags', op: 'has-any', value: ['vip'] },
    { field: 'consent', op: 'is', value: 'yes' },
    { field: 'opted-out', op: 'is', value: true },
    { field: 'stage', op: 'known' },
    { field: 'rfm.recency', op: 'at-least', value: 4 },
    { field: 'rfm.group', op: 'known' },
    { field: 'chat.messages-in', op: 'known' },
    { field: 'own.likes', op: 'has-any', value: ['vip', 'Roma'] },
    { not: { field: 'own.motto', op: 'unknown' } },
  ]
  for (const rule of ofRecency)
    expect(await expectSameThere(engine, rule, everyone, SOUND), JSON.stringify(rule)).toBeGreaterThan(0)
  for (const rule of fc.sample(understoodCondition(SOUND), { numRuns: 25, seed: 5 }))
    await expectSameThere(engine, rule, everyone, SOUND)
}, 60_000)

test('under a schema of its own, the query, the tables and the files agree on their names', async () => {
  const engine = await openDuckDb()
  const tables = tablesIn('shop.crm')
  const rule: Rule = {
    all: [
      { field: 'tags', op: 'has-any', value: ['vip'] },
      { field: 'contact.country', op: 'is', value: 'IT' },
    ],
  }
  const made = ruleSql(rule, { ...OPTIONS, dialect: 'duckdb', tables })
  if (!made.ok) throw new Error('no query')
  expect(tablesRead(made.sql, tables)).toEqual(['contacts', 'contact_tags'])
  await engine.run(`ATTACH ':memory:' AS shop; CREATE SCHEMA shop.crm; ${tablesSql(tablesRead(made.sql, tables), tables)}`)
  await engine.run(`INSERT INTO shop.crm.contacts (contact, country) VALUES ('a', 'IT'), ('b', 'SE')`)
  await engine.run(`INSERT INTO shop.crm.contact_tags VALUES ('a', 'VIP'), ('b', 'VIP')`)
  expect(await engine.first(made.sql)).toEqual(['a'])
  expect(emptySql('contact_tags', tables)).toBe('DELETE FROM "shop"."crm"."contact_tags"')
  await engine.close()
})

test('the archive is one that others read', async () => {
  const files = [
    { name: 'one.csv', blob: new Blob(['a,b\n1,"à"\n']) },
    { name: 'empty.csv', blob: new Blob([]) },
  ]
  const archive = await zipStored(files, new Date(2026, 10, 22, 13, 45, 58))
  expect((await zipEntries(archive, 'x')).map(({ name, size, method }) => [name, size, method])).toEqual([
    ['one.csv', 11, 0],
    ['empty.csv', 0, 0],
  ])
  const bytes = Buffer.from(await archive.arrayBuffer())
  const directory = bytes.indexOf('PK\x01\x02')
  const [crc, size] = [bytes.readUInt32LE(directory + 16), bytes.readUInt32LE(directory + 24)]
  expect([crc, size]).toEqual([crc32('a,b\n1,"à"\n'), 11])
  // 22 November 2026, 13:45:58, as DOS has it.
  expect([bytes.readUInt16LE(directory + 12), bytes.readUInt16LE(directory + 14)]).toEqual([0x6dbd, 0x5d76])
  // The same stands before the file, and the file behind it.
  expect([bytes.readUInt32LE(14), bytes.readUInt32LE(18), bytes.readUInt32LE(22)]).toEqual([crc, size, size])
  expect(bytes.subarray(30 + 'one.csv'.length, 30 + 'one.csv'.length + size).toString()).toBe('a,b\n1,"à"\n')
})

test('ids of one source: whoever came from another, or has none, is counted and left out', async () => {
  const db = new RecencyDatabase('warehouse-ids')
  const people = [
    person({ source: 'shop', externalId: '7' }),
    person({ source: 'fair', externalId: '7' }),
    person({ source: 'shop', externalId: 'a "quoted", id' }),
    person({ source: 'shop' }),
  ]
  await hold(db, people)
  const files = await exportedFiles({ db }, 'shop')
  const lines = ((await files.get('recency_people.csv')?.text()) ?? '').trim().split('\n')
  expect(lines.slice(1).map((line) => line.slice(0, line.indexOf(',,')))).toEqual(['"7"', '"a ""quoted"", id"'])
  await db.delete()
})
