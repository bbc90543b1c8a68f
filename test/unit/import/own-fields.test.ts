import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import { CHOICE_MARK, type OwnField, type OwnType } from '../../../lib/fields/own-field.ts'
import { ownInputText } from '../../../lib/fields/own-words.ts'
import { listFields, removeField, saveField } from '../../../lib/fields/store.ts'
import { importFiles } from '../../../lib/import/import-files.ts'
import type { FilePreview, ImportPlan, ImportSummary, Target } from '../../../lib/import/job.ts'
import { previewFiles } from '../../../lib/import/preview-files.ts'
import { undoImport } from '../../../lib/import/undo.ts'
import { csv, everybody, newDatabase, NOW } from './import-kit.ts'

function newField(name: string, type: OwnType, choices: string[] = []): OwnField {
  return { id: newId(), revision: 0, origin: { kind: 'own' }, name, type, choices, rank: 0, changedAt: 1 }
}

/** Imports files as a user does who maps columns by their names. */
async function bring(
  db: RecencyDatabase,
  files: File[],
  newFields: OwnField[] = [],
): Promise<{ summary: ImportSummary; previews: FilePreview[] }> {
  const context = { country: 'IT', currency: 'EUR', ownFields: [...(await listFields(db)), ...newFields] }
  const previews = await previewFiles(files, context)
  const plan: ImportPlan = {
    files: previews.map((preview) => preview.plan),
    source: 'csv',
    country: 'IT',
    currency: 'EUR',
    timeZone: 'Europe/Rome',
    countPending: false,
    countUnpaid: false,
    newFields,
  }
  return { summary: await importFiles(db, files, plan, { import: newId(), now: NOW }), previews }
}

async function valuesOf(db: RecencyDatabase): Promise<Record<string, Record<string, string>>> {
  const fields = new Map((await listFields(db)).map(({ id, name }) => [id, name]))
  return Object.fromEntries(
    (await everybody(db)).map(({ contact }) => [
      contact.name,
      Object.fromEntries(Object.entries(contact.own).map(([id, value]) => [fields.get(id) ?? id, value])),
    ]),
  )
}

it('takes values in by their type, lists what is none, and adds choices of a field that is made with it', async () => {
  const db = newDatabase()
  const fields = [
    newField('Income', 'number'),
    newField('Wedding', 'date'),
    newField('School', 'choice', ['Liceo']),
    newField('Likes', 'choices', ['Art']),
  ]
  const text = [
    'Name,Email,Income,Wedding,School,Likes',
    'Anna Prova,anna@example.com,"30.000,5",12.3.2030,liceo,art; Sport',
    'Bo Prov,bo@example.com,12 k,30.2.2030,Università,',
    'שרה דוגמה,sara@example.com,"1.000",1.1.2031,UNIVERSITÀ,"sport, art"',
  ].join('\n')
  const { summary, previews } = await bring(db, [csv(text)], fields)
  expect(previews[0]?.plan.columns.slice(2)).toEqual(fields.map(({ id }): Target => `own.${id}`))
  expect(await valuesOf(db)).toEqual({
    'Anna Prova': { Income: '30000.5', Wedding: '2030-03-12', School: 'Liceo', Likes: ['Art', 'Sport'].join(CHOICE_MARK) },
    'Bo Prov': { School: 'Università' },
    'שרה דוגמה': { Income: '1000', Wedding: '2031-01-01', School: 'Università', Likes: ['Art', 'Sport'].join(CHOICE_MARK) },
  })
  expect(summary.valuesLeftOut).toBe(2)
  const leftOut = await db.leftOut.toArray()
  expect(leftOut.map(({ line, code, column, value }) => [line, code, column, value])).toEqual([
    [3, 'own-not-a-number', 'Income', '12 k'],
    [3, 'own-no-such-date', 'Wedding', '30.2.2030'],
  ])
  expect((await listFields(db)).map(({ name, revision, choices }) => [name, revision, choices])).toEqual([
    ['Income', 1, []],
    ['Wedding', 1, []],
    ['School', 1, ['Liceo', 'Università']],
    ['Likes', 1, ['Art', 'Sport']],
  ])
})

it('updates by a second import, leaves alone what it does not name, and is undone whole', async () => {
  const db = newDatabase()
  await saveField(
    db,
    { name: 'School', type: 'choice', choices: ['Liceo', 'Università'].map((word) => ({ was: null, word })) },
    1,
  )
  await saveField(db, { name: 'Size', type: 'text', choices: [] }, 1)
  await bring(db, [csv('Name,Email,School,Size\nAnna Prova,anna@example.com,Liceo,M')])
  const again = await bring(db, [csv('Name,Email,School,Size\nAnna Prova,anna@example.com,Liceo,M')])
  expect(again.summary).toMatchObject({ contactsUpdated: 0, contactsUnchanged: 1 })
  const second = await bring(db, [csv('Name,Email,School,Size\nAnna Prova,anna@example.com,università,\n')])
  expect(second.summary.contactsUpdated).toBe(1)
  expect(await valuesOf(db)).toEqual({ 'Anna Prova': { School: 'Università', Size: 'M' } })
  await undoImport(db, second.summary.import)
  expect(await valuesOf(db)).toEqual({ 'Anna Prova': { School: 'Liceo', Size: 'M' } })
})

it('tells in the preview which cells are no values, and imports nothing for a field that was taken away meanwhile', async () => {
  const db = newDatabase()
  const saved = await saveField(db, { name: 'School', type: 'choice', choices: [{ was: null, word: 'Liceo' }] }, 1)
  if (!saved.ok) throw new Error('not saved')
  const file = csv('Name,Email,School\nAnna Prova,anna@example.com,Asilo\nBo Prov,bo@example.com,Asilo')
  const [preview] = await previewFiles([file], { country: 'IT', currency: 'EUR', ownFields: await listFields(db) })
  expect(preview?.notes.find(({ code }) => code === 'own-values-bad')?.values).toMatchObject({ n: 2, example: 'Asilo', line: 2 })
  await removeField(db, saved.field.id)
  const plan = { source: 'csv', country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', countPending: false, countUnpaid: false }
  const files = preview ? [preview.plan] : []
  await expect(importFiles(db, [file], { ...plan, files }, { import: newId(), now: NOW })).rejects.toMatchObject({
    code: 'own-field-gone',
  })
  expect(await everybody(db)).toEqual([])
})

it('guesses what a column that is left out would be', async () => {
  const rows = Array.from({ length: 12 }, (_, i) =>
    [
      `P${i}`,
      `p${i}@example.com`,
      `${i},5`,
      `${i + 1}.1.2020`,
      ['Low', 'High'][i % 2],
      ['a; b', 'b', 'c; a'][i % 3],
      `00${i}`,
      `w ${i}`,
    ]
      .map((cell) => `"${cell}"`)
      .join(','),
  )
  const file = csv(['Name,Email,Xn,Xd,Xc,Xs,Xz,Xt', ...rows].join('\n'))
  const [preview] = await previewFiles([file], { country: 'IT', currency: 'EUR' })
  const { columns } = preview?.plan ?? { columns: [] }
  expect(columns.slice(2)).toEqual(['', '', '', '', '', ''])
  expect(Object.values(preview?.ownGuesses ?? {})).toEqual([
    { type: 'number', choices: [] },
    { type: 'date', choices: [] },
    { type: 'choice', choices: ['High', 'Low'] },
    { type: 'choices', choices: ['a', 'b', 'c'] },
    { type: 'text', choices: [] },
    { type: 'text', choices: [] },
  ])
})

it('keeps values through import, export and import again', async () => {
  const person = fc.record({
    number: fc.option(
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => String(n / 100)),
      { nil: '' },
    ),
    date: fc.option(
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((d) => d.toISOString().slice(0, 10)),
      { nil: '' },
    ),
    choices: fc.subarray(['Art', 'Food, wine', 'Sport']),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 6 }), async (people) => {
      const first = newDatabase()
      const second = newDatabase()
      const fields = [
        newField('Income', 'number'),
        newField('Wedding', 'date'),
        newField('Likes', 'choices', ['Art', 'Food, wine', 'Sport']),
      ]
      const rows = people.map(({ number, date, choices }, i) =>
        ['P', `p${i}@example.com`, number.replace('.', ','), date, choices.join('; ')].map((cell) => `"${cell}"`).join(','),
      )
      const head = 'Name,Email,Income,Wedding,Likes'
      await bring(first, [csv([head, ...rows, 'P,q@example.com,"0,5",13.1.2020,'].join('\n'))], fields)
      const found = (await everybody(first)).map(({ contact }) => contact)
      const shown = found.map(({ emails, own }) =>
        ['P', emails[0], ...fields.map((field) => ownInputText(field, own[field.id] ?? '', 'it').replaceAll(CHOICE_MARK, ';'))]
          .map((cell) => `"${cell}"`)
          .join(','),
      )
      await bring(second, [csv([head, ...shown].join('\n'))], fields)
      const own = (await everybody(second)).map(({ contact }) => [contact.emails[0], contact.own])
      expect(own.toSorted()).toEqual(found.map(({ emails, own: values }) => [emails[0], values]).toSorted())
      first.close()
      second.close()
    }),
    { numRuns: 12 },
  )
})
