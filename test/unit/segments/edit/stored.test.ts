import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { RecencyDatabase } from '../../../../lib/db/database.ts'
import { newId } from '../../../../lib/db/id.ts'
import { dropDraft, hasDraft, keepDraft, keptDraft, listDrafts } from '../../../../lib/segments/edit/drafts.ts'
import { emptyCondition, newGroup } from '../../../../lib/segments/edit/node.ts'
import { moveSegment } from '../../../../lib/segments/edit/move-segment.ts'
import { namesSegment } from '../../../../lib/segments/edit/names-segment.ts'
import { RULE_LANGUAGE, type Rule } from '../../../../lib/segments/rule.ts'
import { listSegments, saveSegment } from '../../../../lib/segments/store.ts'
import { NO_VOCABULARY } from '../../../../lib/segments/vocabulary.ts'

let db: RecencyDatabase
beforeEach(() => {
  db = new RecencyDatabase(newId())
})
afterEach(() => db.delete())

const names = async (): Promise<string> => (await listSegments(db)).map(({ name }) => name).join('')
const add = async (name: string, rank?: number): Promise<string> => {
  const saved = await saveSegment(
    db,
    { language: RULE_LANGUAGE, name, note: '', rule: { all: [] }, ...(rank ? { rank } : {}) },
    1,
  )
  return saved.ok ? saved.segment.id : ''
}

test('a segment moves one place, also among equal ranks, and keeps its revision', async () => {
  const [a, , c] = [await add('A', 10), await add('B', 10), await add('C')]
  await moveSegment(db, c, -1)
  expect(await names()).toBe('ACB')
  await moveSegment(db, a, -1)
  await moveSegment(db, 'nobody', 1)
  expect(await names()).toBe('ACB')
  await moveSegment(db, a, 1)
  expect(await names()).toBe('CAB')
  expect((await listSegments(db)).map(({ revision }) => revision)).toEqual([1, 1, 1])
})

test('a draft is kept whole until it is dropped; the newest is listed first', async () => {
  const draft = (of: string, at: number) => ({
    of,
    revision: null,
    from: '',
    by: 'this page',
    document: { name: 'ש', note: '', root: newGroup('none', [emptyCondition()]) },
    at,
  })
  const [first, second] = [draft('new', 1), draft('new?rule={}', 2)]
  await keepDraft(db, first)
  await keepDraft(db, second)
  expect(await keptDraft(db, 'new')).toEqual(first)
  expect(await listDrafts(db)).toEqual([second, first])
  const later = { ...first, by: 'another page', at: 3 }
  await keepDraft(db, later)
  expect(await keptDraft(db, 'new')).toEqual(later)
  expect(await listDrafts(db)).toEqual([later, second])
  await dropDraft(db, 'new', 'another page')
  expect(await keptDraft(db, 'new')).toEqual(first)
  await dropDraft(db, 'new')
  expect(await keptDraft(db, 'new')).toBeNull()
  expect([await hasDraft(db, 'new', first.by), await hasDraft(db, second.of, second.by)]).toEqual([false, true])
})

test('a segment that asks for another by way of a third is found, and a circle among others ends', () => {
  const asks = (...ids: string[]): Rule => ({ any: ids.map((value) => ({ not: { field: 'segment', op: 'is', value } })) })
  const segment = (id: string, rule: Rule) => ({ id, name: id, language: RULE_LANGUAGE, rule })
  const vocabulary = {
    ...NO_VOCABULARY,
    segments: [segment('a', asks('b', 'gone')), segment('b', asks('c')), segment('c', asks('b')), segment('d', asks())],
  }
  expect(namesSegment(vocabulary, 'a', 'c')).toBe(true)
  expect(namesSegment(vocabulary, 'b', 'b')).toBe(true)
  expect(namesSegment(vocabulary, 'a', 'd')).toBe(false)
  expect(namesSegment(vocabulary, 'gone', 'a')).toBe(false)
})
