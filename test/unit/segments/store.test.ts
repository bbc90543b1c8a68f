import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { translator } from '../../../lib/language/translator.ts'
import { seedStarter } from '../../../lib/offers/starter.ts'
import { exportSegment, importSegment, MAX_FILE } from '../../../lib/segments/segment-file.ts'
import { listSegments, removeSegment, saveSegment, type SegmentDraft } from '../../../lib/segments/store.ts'
import { RULE_LANGUAGE } from '../../../lib/segments/rule.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase(newId())
})
afterEach(() => db.delete())

const draft: SegmentDraft = {
  language: 1,
  name: ' Romans ',
  note: '',
  rule: { field: 'contact.city', op: 'is', value: 'Roma' },
}

async function saved(change: Partial<SegmentDraft> = {}) {
  const result = await saveSegment(db, { ...draft, ...change }, 50)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.segment
}

test('a new segment comes last, a change makes the next revision', async () => {
  const first = await saved()
  const second = await saved({ name: 'Other' })
  expect(first).toMatchObject({ revision: 1, name: 'Romans', origin: { kind: 'own' }, rank: 10, off: false, changedAt: 50 })
  expect(second.rank).toBe(20)
  const changed = await saved({ ...first, name: 'Citizens', off: true })
  expect(changed).toMatchObject({ id: first.id, revision: 2, rank: 10, off: true })
  expect((await listSegments(db)).map(({ name }) => name)).toEqual(['Citizens', 'Other'])
})

test('what two windows changed at once is not overwritten, and what one removed does not come back', async () => {
  const first = await saved()
  await saved({ ...first, name: 'Changed here' })
  const stale = await saveSegment(db, { ...first, name: 'Changed there' }, 60)
  expect(stale).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
  expect((await db.segments.get(first.id))?.name).toBe('Changed here')
  await removeSegment(db, first.id)
  expect((await saveSegment(db, { ...first, revision: 2 }, 60)).ok).toBe(false)
  expect(await db.segments.count()).toBe(0)
})

test('a starter segment that was changed keeps its origin', async () => {
  await seedStarter(db, translator('sv'), 1)
  const [best] = await listSegments(db)
  expect((await saved({ ...best!, name: 'Guld' })).origin).toEqual({ kind: 'starter', version: '1' })
})

test('nothing that is wrong is saved, and every reason is given', async () => {
  const result = await saveSegment(db, { ...draft, name: ' ', rule: { field: 'x', op: 'is', value: 1 } }, 1)
  expect(result).toMatchObject({
    ok: false,
    problems: [{ code: 'name-empty' }, { of: 'rule', problem: { code: 'unknown-field' } }],
  })
  expect(await db.segments.count()).toBe(0)
})

test('a segment that offers are for stays, and the offers are named', async () => {
  await seedStarter(db, translator('en'), 1)
  const [best] = await listSegments(db)
  expect(await removeSegment(db, best!.id)).toEqual({
    removed: false,
    usedByOffers: ['Best customers'],
    usedBySegments: [],
    usedByStages: [],
  })
  await db.offers.where('segment').equals(best!.id).delete()
  expect(await removeSegment(db, best!.id)).toEqual({ removed: true })
})

test('the starter set comes once: what was removed stays removed', async () => {
  expect(await seedStarter(db, translator('it'), 1)).toBe(true)
  expect(await db.segments.count()).toBe(11)
  expect(await db.offers.count()).toBe(11)
  await db.segments.clear()
  expect(await seedStarter(db, translator('it'), 2)).toBe(false)
  expect(await db.segments.count()).toBe(0)
})

test('a segment goes into a file and comes back, without ids and dates', async () => {
  const segment = await saved()
  const file = exportSegment(segment, NO_VOCABULARY)
  expect(file).not.toContain(segment.id)
  const read = importSegment(`\uFEFF${file}`, NO_VOCABULARY)
  expect(read).toEqual({
    ok: true,
    draft: { language: RULE_LANGUAGE, name: 'Romans', note: '', rule: draft.rule },
    brings: [],
    notUnderstood: [],
  })
  expect((await saved(read.ok ? read.draft : {})).id).not.toBe(segment.id)
})

test('a file of a newer language is kept as it came, saved, and goes out again the same', async () => {
  const rule = { all: [draft.rule, { field: 'mood', op: 'feels', value: 'good' }] }
  const read = importSegment(
    JSON.stringify({ recency: 'segment', language: RULE_LANGUAGE + 1, name: 'Moods', rule }),
    NO_VOCABULARY,
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.notUnderstood).toMatchObject([{ path: '/all/1', code: 'not-understood' }])
  const segment = await saved(read.draft)
  expect(JSON.parse(exportSegment((await db.segments.get(segment.id))!, NO_VOCABULARY))).toMatchObject({
    language: RULE_LANGUAGE + 1,
    rule,
  })
})

test.each([
  ['{', 'not-json', ''],
  ['"hello"', 'shape', '/'],
  ['{"recency":"offer"}', 'shape', '/recency'],
  ['{"recency":"segment","language":1,"name":7,"rule":{}}', 'shape', '/name'],
  ['{"recency":"segment","language":1,"name":"A","rule":{"any":[{"field":"x","op":"is"}]}}', 'unknown-field', '/any/0'],
  ['{"recency":"segment","language":1,"name":"A"}', 'shape', '/rule'],
])('a file that is none, %s: %s at %s', (text, code, path) => {
  expect(importSegment(text, NO_VOCABULARY)).toMatchObject({ ok: false, problems: [{ of: 'rule', problem: { code, path } }] })
})

test('a file that is too large, or without a name, is refused with the reason', () => {
  expect(importSegment('x'.repeat(MAX_FILE + 1), NO_VOCABULARY)).toMatchObject({
    ok: false,
    problems: [{ code: 'file-too-large', values: { max: 1000 } }],
  })
  const nameless = JSON.stringify({ recency: 'segment', language: 1, name: ' ', rule: { all: [] } })
  expect(importSegment(nameless, NO_VOCABULARY)).toMatchObject({ ok: false, problems: [{ code: 'name-empty' }] })
})
