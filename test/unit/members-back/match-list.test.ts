import 'fake-indexeddb/auto'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noFacts } from '../../../lib/contacts/contact.ts'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId, type Id } from '../../../lib/db/id.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import type { LeftWords, ListPlan } from '../../../lib/members-back/list.ts'
import { lookAtList } from '../../../lib/members-back/look-at-list.ts'
import { matchList } from '../../../lib/members-back/match-list.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { person } from '../orders/made-up-people.ts'
import { hold, newDatabase } from '../search/made-up-base.ts'

const WORDS: LeftWords = {
  line: 'Line',
  value: 'Value',
  reason: 'Reason',
  missing: 'nobody',
  several: 'several',
  empty: 'nothing',
  broken: 'broken',
}
const db = new RecencyDatabase('members-back')
const typed = newId()
const rows = Array.from({ length: 600 }, (_, i) =>
  person({
    source: i % 2 ? 'shopify' : 'csv',
    externalId: `C${i}`,
    emails: [`p${i}@example.com`],
    // The last two share a number.
    phones: [`+3905555${String(Math.min(i, 598)).padStart(5, '0')}`],
  }),
)
const id = (i: number): Id => rows[i]!.contact.id

beforeAll(async () => {
  await changeSettings(db, { country: 'IT' })
  await hold(db, rows)
  await db.contacts.add({ ...noFacts(), id: typed, source: 'hand', emails: ['hand@example.com'], keys: [] })
  const [one, other] = [id(10), id(11)].toSorted() as [Id, Id]
  await db.same.add({ one, other, kept: id(10), verdict: 'merged', at: 1 })
  await erasePeople(db, [id(20)], { day: 1 })
})
afterAll(() => db.delete())

const file = (text: string, name = 'list.csv'): File => new File([text], name)

async function match(text: string, plan: Partial<ListPlan> = {}) {
  const look = await lookAtList(db, { file: file(text) })
  if (!look.ok) throw new Error(look.problem.code)
  const answer = await matchList(db, { file: file(text), plan: { ...look.plan, ...plan }, words: WORDS })
  if (!answer.ok) throw new Error(answer.problem.code)
  const { left, ordinals, ...found } = answer.found
  const csv = left === null ? '' : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await left.arrayBuffer())
  return { ...found, ordinals: [...ordinals], left: Papa.parse<string[]>(csv.slice(1).trim()).data }
}

test.each([
  ['ids of Recency', `contact\n${id(3)}\n${id(1).toUpperCase()}\n`, 'recency'],
  ['ids of the source', 'customer_id\nC3\nC1\n', 'external'],
  ['mails', 'Email;Name\n P3@example.com ;x\np1@EXAMPLE.com;y\n', 'email'],
  ['numbers', 'phone\n+39 0555 500003\n0555 500001\n', 'phone'],
  ['mails without a head', 'p3@example.com\np1@example.com', 'email'],
  ['ids without a head', 'C3\r\nC1\r\n', 'external'],
])('%s are known by themselves', async (_, text, key) => {
  const look = await lookAtList(db, { file: file(text) })
  expect(look.ok && look.plan.key).toBe(key)
  expect(await match(text)).toMatchObject({ rows: 2, missing: 0, ordinals: [1, 3] })
})

test('numbers, with and without the country, with a plus and without', async () => {
  const found = await match('phone\n+390555500003\n0555500001\n0039 0555 5000 02\n', { key: 'phone', hasHead: true, column: 0 })
  expect(found).toMatchObject({ ordinals: [1, 2, 3], rows: 3, missing: 0 })
})

test('who is named twice counts once; nobody, several and nothing are told with their lines', async () => {
  const text =
    'name,mail\na,p5@example.com\nb,P5@example.com\nc,nobody@example.com\nd,\ne,=1+1\n"f\n",p6@example.com\ng,p20@example.com\nh,hand@example.com\n'
  const found = await match(text, { key: 'email', column: 1 })
  expect(found).toMatchObject({ ordinals: [5, 6], typed: [typed], rows: 7, again: 1, missing: 3, empty: 1, several: 0 })
  expect(found.left).toEqual([
    ['Line', 'Value', 'Reason'],
    ['4', 'nobody@example.com', 'nobody'],
    ['5', '', 'nothing'],
    ['6', "'=1+1", 'nobody'],
    // Erased.
    ['9', 'p20@example.com', 'nobody'],
  ])
  const shared = await match('phone\n+390555500598\n+390555500597\n')
  expect(shared).toMatchObject({ ordinals: [597], several: 1, rows: 2 })
  expect(shared.left.at(-1)).toEqual(['2', "'+390555500598", 'several'])
})

test('merged people are one, whichever of them is named', async () => {
  expect(await match(`${id(11)}\n${id(10)}\n${id(12)}`)).toMatchObject({ ordinals: [10, 12], again: 1, several: 0 })
})

test('an id that two sources have names nobody of them', async () => {
  const other = newDatabase()
  await hold(other, [
    person({ source: 'a', externalId: '7' }),
    person({ source: 'b', externalId: '7' }),
    person({ source: 'b', externalId: '8' }),
  ])
  const list = file('id\n7\n8\n')
  const look = await lookAtList(other, { file: list })
  const answer = look.ok && (await matchList(other, { file: list, plan: look.plan, words: WORDS }))
  expect(answer).toMatchObject({ ok: true, found: { several: 1, missing: 0, rows: 2 } })
  await other.delete()
})

describe('a file that is no list says why', () => {
  test.each([
    ['', 'empty'],
    ['\u0089PNG\r\n', 'not-text'],
    ['PK\u0003\u0004', 'closed'],
  ])('%j: %s', async (text, code) => {
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0))
    expect(await lookAtList(db, { file: new File([bytes], 'x') })).toMatchObject({ ok: false, problem: { code } })
  })
})
