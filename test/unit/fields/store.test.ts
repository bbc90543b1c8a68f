import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import type { OwnField, OwnType } from '../../../lib/fields/own-field.ts'
import { renameInRule } from '../../../lib/fields/rename-in-rule.ts'
import { presentValue } from '../../../lib/fields/own-values.ts'
import { listFields, moveField, removeField, restoreField, saveField, segmentsNaming } from '../../../lib/fields/store.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { Rule, Segment } from '../../../lib/segments/rule.ts'
import { compileCondition } from '../../../lib/segments/compile-condition.ts'
import { NO_VOCABULARY } from '../../../lib/segments/vocabulary.ts'
import { newDatabase } from '../import/import-kit.ts'

async function made(db: RecencyDatabase, name: string, type: OwnType, words: string[] = []): Promise<OwnField> {
  const saved = await saveField(db, { name, type, choices: words.map((word) => ({ was: null, word })) }, 1)
  if (!saved.ok) throw new Error(saved.problems[0]?.code)
  return saved.field
}

function changed(field: OwnField, choices: { was: string | null; word: string }[], name = field.name) {
  return { id: field.id, revision: field.revision, name, type: field.type, choices }
}

function segmentOf(id: string, rule: Rule): Segment {
  return { id, revision: 1, origin: { kind: 'own' }, language: 3, name: id, note: '', rule, rank: 1, off: false, changedAt: 1 }
}

it('keeps fields in their order, and refuses a draft of an older revision', async () => {
  const db = newDatabase()
  const a = await made(db, 'Income', 'number')
  const b = await made(db, 'Interests', 'text')
  await moveField(db, b.id, -1)
  expect((await listFields(db)).map(({ name }) => name)).toEqual(['Interests', 'Income'])
  await moveField(db, b.id, -1)
  expect((await listFields(db)).map(({ name }) => name)).toEqual(['Interests', 'Income'])
  const renamed = await saveField(db, changed(a, [], 'Household income'), 2)
  expect(renamed).toMatchObject({ ok: true, field: { revision: 2, name: 'Household income', rank: 20 } })
  expect(await saveField(db, changed(a, [], 'Other'), 3)).toMatchObject({ ok: false, problems: [{ code: 'changed-meanwhile' }] })
})

it('says everything that is wrong with a field', async () => {
  const db = newDatabase()
  await made(db, 'Città', 'choice', ['Roma', 'Lund'])
  const codes = async (name: string, type: OwnType, words: string[]): Promise<string[]> => {
    const result = await saveField(db, { name, type, choices: words.map((word) => ({ was: null, word })) }, 1)
    return result.ok ? [] : result.problems.map(({ code }) => code)
  }
  expect(await codes(' ', 'text', [])).toEqual(['name-empty'])
  expect(await codes('citta', 'text', [])).toEqual(['name-taken'])
  expect(await codes('x'.repeat(81), 'choice', [])).toEqual(['name-too-long', 'no-choices'])
  expect(await codes('New', 'choice', ['A', 'á', '', 'y'.repeat(81)])).toEqual([
    'choice-twice',
    'choice-empty',
    'choice-too-long',
  ])
  expect(
    await codes(
      'New',
      'choices',
      Array.from({ length: 201 }, (_, i) => `c${i}`),
    ),
  ).toEqual(['too-many-choices'])
  expect(await listFields(db)).toHaveLength(1)
})

it('lets values and rules follow a renamed choice through any number of changes', async () => {
  const db = newDatabase()
  const field = await made(db, 'Education', 'choice', ['School', 'University'])
  await db.segments.add(segmentOf('s1', { all: [{ not: { field: `own.${field.id}`, op: 'is', value: 'School' } }] }))
  await db.segments.add(segmentOf('s2', { any: [{ field: `own.${field.id}`, op: 'one-of', value: ['School', 'University'] }] }))
  await db.segments.add(segmentOf('s3', { all: [{ field: 'contact.city', op: 'is', value: 'School' }] }))
  const step = async (from: OwnField, choices: { was: string | null; word: string }[]): Promise<OwnField> => {
    const result = await saveField(db, changed(from, choices), 2)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    return result.field
  }
  const second = await step(field, [
    { was: 'School', word: 'High school' },
    { was: 'University', word: 'University' },
  ])
  const third = await step(second, [
    { was: 'University', word: 'University' },
    { was: 'High school', word: 'Liceo' },
  ])
  expect(presentValue(third, 'School')).toBe('Liceo')
  expect(presentValue(third, 'High school')).toBe('Liceo')
  const segments = await db.segments.toArray()
  expect(segments.map(({ rule }) => JSON.stringify(rule).includes('Liceo'))).toEqual([true, true, false])
  expect(segments.map(({ revision }) => revision)).toEqual([3, 3, 1])
  expect(segmentsNaming(segments, field.id).map(({ id }) => id)).toEqual(['s1', 's2'])
  // Another choice may not take a name that people's values still have.
  const taken = await saveField(
    db,
    changed(third, [
      { was: 'Liceo', word: 'Liceo' },
      { was: null, word: 'school' },
    ]),
    3,
  )
  expect(taken).toMatchObject({ ok: false, problems: [{ code: 'choice-was-renamed' }] })
  // Nor the one that another choice gives up just now.
  const swapped = changed(third, [
    { was: 'Liceo', word: 'Lyceum' },
    { was: null, word: 'liceo' },
  ])
  expect(await saveField(db, swapped, 3)).toMatchObject({ ok: false, problems: [{ code: 'choice-was-renamed' }] })
  const back = await step(third, [{ was: 'Liceo', word: 'School' }])
  expect([presentValue(back, 'School'), presentValue(back, 'Liceo'), presentValue(back, 'High school')]).toEqual([
    'School',
    'School',
    'School',
  ])
})

it('renames a choice in rules that write it otherwise, and takes no word for another', async () => {
  const db = newDatabase()
  const field = await made(db, 'Rank', 'choice', ['Café', 'constructor'])
  await db.segments.add(segmentOf('s1', { field: `own.${field.id}`, op: 'in', value: ['CAFE', 'constructor'] }))
  const draft = changed(field, [
    { was: 'Café', word: 'Bar' },
    { was: 'constructor', word: 'constructor' },
  ])
  const saved = await saveField(db, draft, 2)
  if (!saved.ok) throw new Error(saved.problems[0]?.code)
  expect((await db.segments.get('s1'))?.rule).toMatchObject({ value: ['Bar', 'constructor'] })
  expect(presentValue(saved.field, 'constructor')).toBe('constructor')
  // A rule that was written before, in another window or for a file, still means the same choice.
  const asks = (op: string, ...value: string[]) =>
    compileCondition(
      { field: `own.${field.id}`, op, value: op === 'in' ? value : value.join() },
      { ...NO_VOCABULARY, own: [saved.field] },
    )
  expect(asks('is', 'cafe')?.met('Bar', 0)).toBe(true)
  expect(asks('in', 'Café', 'x')?.met('Bar', 0)).toBe(true)
  expect(asks('is', 'x')?.met('Bar', 0)).toBe(false)
  const part = { field: 'own.x', op: 'contains', value: 'a' }
  expect(renameInRule(part, 'own.x', new Map([['a', 'Alpha']]))).toBe(part)
})

it('brings a deleted field back as it was', async () => {
  const db = newDatabase()
  const field = await made(db, 'Education', 'choice', ['School'])
  await removeField(db, field.id)
  expect(await listFields(db)).toEqual([])
  await restoreField(db, field)
  expect(await listFields(db)).toEqual([field])
})
