import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { knownReplies } from '../../../lib/replies/known-replies.ts'
import { replyProblemSentence } from '../../../lib/replies/problem-sentence.ts'
import { takeStarterReplies } from '../../../lib/replies/starter.ts'
import {
  copyReply,
  listReplies,
  moveReply,
  removeReply,
  restoreReply,
  saveReply,
  switchReply,
} from '../../../lib/replies/store.ts'
import { newDatabase } from '../import/import-kit.ts'

const draft = (title: string, category = '') => ({ title, category, texts: { '': 'Hi {?day}' }, off: false })

async function withReplies() {
  const db = newDatabase()
  for (const [title, category] of [
    ['a', 'x'],
    ['b', ''],
    ['c', 'x'],
    ['d', 'x'],
  ] as const)
    await saveReply(db, draft(title, category), 1)
  const [a, b, c, d] = (await listReplies(db)) as [Reply, Reply, Reply, Reply]
  const titles = async () => (await listReplies(db)).map(({ title }) => title).join('')
  return { db, a, b, c, d, titles }
}
type Reply = Awaited<ReturnType<typeof listReplies>>[number]

test('replies are moved among those of their category, copied, removed and brought back', async () => {
  const { db, a, c, titles } = await withReplies()
  await moveReply(db, c.id, -1)
  expect(await titles()).toBe('cbad')
  await moveReply(db, c.id, -1)
  expect(await titles()).toBe('cbad')
  await moveReply(db, a.id, 1)
  expect(await titles()).toBe('cbda')
  await copyReply(db, c.id, 'C', 2)
  expect(await titles()).toBe('cCbda')
  const removed = await removeReply(db, a.id)
  expect(await titles()).toBe('cCbd')
  if (removed) await restoreReply(db, removed)
  expect(await titles()).toBe('cCbda')
})

test('one that another window changed is not overwritten, and one that is off is not found', async () => {
  const { db, a } = await withReplies()
  expect(await saveReply(db, { ...draft('A'), id: a.id, revision: 1 }, 2)).toMatchObject({ ok: true, reply: { revision: 2 } })
  const late = await saveReply(db, { ...draft('AA'), id: a.id, revision: 1 }, 3)
  expect(late.ok ? [] : late.problems.map(({ code }) => code)).toEqual(['changed-meanwhile'])
  if (!late.ok) expect(replyProblemSentence(late.problems[0]!, translator('en'))).toContain('another window')
  expect((await knownReplies(db)).find('A', 5)).toHaveLength(1)
  await switchReply(db, a.id, false, 4)
  await expect.poll(async () => (await knownReplies(db)).find('A', 5)).toHaveLength(0)
})

test.each(LANGUAGES)('those to begin with are taken once, in %s', async (language) => {
  const db = newDatabase()
  expect(await takeStarterReplies(db, language, 1)).toBe(7)
  expect(await takeStarterReplies(db, language, 2)).toBe(0)
  expect(new Set((await listReplies(db)).flatMap(({ texts }) => Object.keys(texts)))).toEqual(new Set(LANGUAGES))
})
