import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import type { SaidMessage } from '../../../lib/heard/heard.ts'
import { noteFates } from '../../../lib/queue/fates.ts'
import type { SentMessage } from '../../../lib/queue/queue.ts'

const AT = Date.parse('2026-11-20T10:00:00Z')
const NOW = AT + 3 * 3_600_000
const row: SentMessage = {
  id: 'row',
  contact: 'anna',
  network: 'whatsapp',
  at: AT,
  message: 'ours',
  offer: { id: 'o', revision: 1, variant: 'a' },
  segment: null,
  queue: 'q',
  edited: false,
  agent: 'me',
  delivered: null,
  read: null,
  replied: null,
}
const ours = (status?: 'delivered' | 'read'): SaidMessage => ({
  key: 'ours',
  direction: 'out',
  at: AT,
  text: 'hi',
  ...(status && { status }),
})
const theirs = (at: number | null, key = 'theirs'): SaidMessage => ({ key, direction: 'in', at, text: 'thanks' })
let db: RecencyDatabase

beforeEach(async () => {
  db = new RecencyDatabase('fates')
  await db.sent.put(row)
})
afterEach(() => db.delete())

test('delivered and read are the instants at which they were first seen, and stay', async () => {
  expect(await noteFates(db, ['anna'], [ours()], NOW)).toBe(0)
  await noteFates(db, ['anna'], [ours('delivered')], NOW)
  expect(await db.sent.get('row')).toMatchObject({ delivered: NOW, read: null, replied: null })
  await noteFates(db, ['anna'], [ours('read')], NOW + 5)
  await noteFates(db, ['anna'], [ours()], NOW + 9)
  expect(await db.sent.get('row')).toMatchObject({ delivered: NOW, read: NOW + 5 })
})

test('what was read was delivered', async () => {
  await noteFates(db, ['anna'], [ours('read')], NOW)
  expect(await db.sent.get('row')).toMatchObject({ delivered: NOW, read: NOW })
})

test('the first message of theirs below ours is the answer; one above is none', async () => {
  expect(await noteFates(db, ['anna'], [theirs(AT - 60_000), ours()], NOW)).toBe(0)
  await noteFates(db, ['anna'], [theirs(AT - 60_000), ours(), theirs(AT + 60_000, 'a'), theirs(AT + 90_000, 'b')], NOW)
  expect((await db.sent.get('row'))?.replied).toBe(AT + 60_000)
})

test('where ours is no longer shown their time decides, and without a time nothing is known', async () => {
  expect(await noteFates(db, ['anna'], [theirs(null)], NOW)).toBe(0)
  await noteFates(db, ['anna'], [theirs(AT + 7_000)], NOW)
  expect((await db.sent.get('row'))?.replied).toBe(AT + 7_000)
})

test('nobody else’s rows are touched', async () => {
  expect(await noteFates(db, ['bruno'], [ours('read'), theirs(NOW)], NOW)).toBe(0)
})
