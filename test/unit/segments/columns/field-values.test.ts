import 'fake-indexeddb/auto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CHOICE_MARK } from '../../../../lib/fields/own-field.ts'
import { Base } from '../../../../lib/orders/base.ts'
import type { PersonRow } from '../../../../lib/orders/person-row.ts'
import { presentScores } from '../../../../lib/rfm/present-scores.ts'
import { fieldValues } from '../../../../lib/segments/columns/field-values.ts'
import { fieldOf } from '../../../../lib/segments/fields.ts'
import { foldText } from '../../../../lib/segments/fold-text.ts'
import { tryRule } from '../../../../lib/segments/try-rule.ts'
import { readVocabulary } from '../../../../lib/segments/vocabulary.ts'
import { OWN_FIELDS } from '../random-rules.ts'
import { MadeUpWorkspace, NOW } from './made-up-workspace.ts'

let workspace: MadeUpWorkspace
const { signal } = new AbortController()
const valuesOf = (field: string) => fieldValues(workspace.db, { field }, signal, NOW)

beforeAll(async () => {
  workspace = await MadeUpWorkspace.open('values')
  await workspace.db.ownFields.bulkPut([...OWN_FIELDS])
})
afterAll(() => workspace.db.delete())

test('values that people gave are counted as a rule counts them', async () => {
  const vocabulary = await readVocabulary(workspace.db)
  const own = OWN_FIELDS.filter(({ type }) => type !== 'number' && type !== 'date').map(({ id }) => `own.${id}`)
  const seen = new Set<number>()
  for (const field of ['tags', 'consent', 'rfm.group', ...own]) {
    const found = await valuesOf(field)
    expect(found.length, field).toBeGreaterThan(0)
    for (const [value, people] of found) {
      const isSet = fieldOf(field, vocabulary)?.type === 'set'
      const rule = isSet ? { field, op: 'has-any', value: [value] } : { field, op: 'is', value }
      expect((await tryRule(workspace.db, { rule }, signal, NOW)).count, `${field} ${value}`).toBe(people)
      seen.add(people)
      expect(value).not.toContain(CHOICE_MARK)
    }
    expect(found.map(([, people]) => people)).toEqual(found.map(([, people]) => people).toSorted((a, b) => b - a))
  }
  expect(seen.size).toBeGreaterThan(4)
})

test('imported values are counted once for each person of the base', async () => {
  const { db } = workspace
  const base = await Base.open(db)
  const nobody = (await presentScores(db, NOW))?.scored.nobody
  const rows: PersonRow[] = []
  for (let page = 0; page < base.manifest.pages.length; page++) rows.push(...(await base.page(page)))
  const people = rows.filter((_, ordinal) => nobody?.[ordinal] !== 1)
  const obvious = (valuesIn: (row: PersonRow) => string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const row of people)
      for (const value of new Set(valuesIn(row))) if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    return counts
  }
  for (const [field, read] of [
    ['contact.city', (row: PersonRow) => [row.contact.city]],
    ['contact.gender', (row: PersonRow) => [row.contact.gender ?? '']],
    ['contact.crm-tags', (row: PersonRow) => row.contact.crmTags],
  ] as const) {
    const wanted = obvious(read)
    const found = await valuesOf(field)
    for (const [value, n] of found) expect(wanted.get(value), `${field} ${value}`).toBe(n)
    expect(new Set(found.map(([value]) => foldText(value)))).toEqual(new Set([...wanted.keys()].map(foldText)))
  }
})

test('fields of numbers and days, and those that are not there, have none to choose from', async () => {
  for (const field of ['orders.spent', 'orders.last', 'contact.has-phone', 'own.gone', 'nonsense'])
    expect(await valuesOf(field)).toEqual([])
})
