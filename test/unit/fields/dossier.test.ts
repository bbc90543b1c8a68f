import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import { countValues } from '../../../lib/fields/count-values.ts'
import { removeField, saveField } from '../../../lib/fields/store.ts'
import { writeOwnValue } from '../../../lib/fields/write-value.ts'
import { writingOf } from '../../../lib/fields/writing.ts'
import { formats } from '../../../lib/language/format.ts'
import { translator } from '../../../lib/language/translator.ts'
import { dossierOf } from '../../../lib/law/dossier.ts'
import { erasePeople } from '../../../lib/law/erase.ts'
import { dossierAsJson } from '../../../lib/law/export-json.ts'
import { personSections } from '../../../lib/law/person-sections.ts'
import type { Saying } from '../../../lib/law/sections.ts'
import { settingsOrGuess } from '../../../lib/workspace/settings-store.ts'
import { csv, everybody, newDatabase, NOW } from '../import/import-kit.ts'
import { importFiles } from '../../../lib/import/import-files.ts'
import { previewFiles } from '../../../lib/import/preview-files.ts'
import { newId } from '../../../lib/db/id.ts'

const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32) }
const IT = writingOf('it-IT')
const SAYING: Saying = {
  t: translator('en', 'en-GB'),
  format: formats('en-GB', 'UTC'),
  currency: 'EUR',
  agent: AUTHOR.agent,
  names: {},
  scoreReasons: () => [],
  condition: () => '',
}

async function workspace() {
  const db = newDatabase()
  const make = async (name: string, type: 'choice' | 'number', words: string[]) => {
    const saved = await saveField(db, { name, type, choices: words.map((word) => ({ was: null, word })) }, 1)
    if (!saved.ok) throw new Error(saved.problems[0]?.code)
    return saved.field
  }
  const school = await make('School', 'choice', ['Liceo', 'Asilo'])
  const income = await make('Income', 'number', [])
  const file = csv(
    'Name,Email,School\nAnna Prova,anna@example.com,Liceo\nBo Prov,bo@example.com,Asilo\nCarla Finta,carla@example.com,',
  )
  const [preview] = await previewFiles([file], { country: 'IT', currency: 'EUR', ownFields: [school, income] })
  const plan = { source: 'csv', country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome', countPending: false, countUnpaid: false }
  await importFiles(db, [file], { ...plan, files: preview ? [preview.plan] : [] }, { import: newId(), now: NOW })
  const people = (await everybody(db)).map(({ contact }) => contact)
  const idOf = (name: string): string => people.find((contact) => contact.name.startsWith(name))?.id ?? ''
  return { db, school, income, anna: idOf('Anna'), bo: idOf('Bo'), carla: idOf('Carla') }
}

it('writes what was typed, refuses what is no value, and counts who has one', async () => {
  const { db, school, income, anna, bo, carla } = await workspace()
  expect(await writeOwnValue(db, AUTHOR, { contact: carla, field: income.id, text: '1.234,5' }, IT)).toBeNull()
  expect(await writeOwnValue(db, AUTHOR, { contact: carla, field: income.id, text: 'viel' }, IT)).toEqual({
    code: 'not-a-number',
    said: 'viel',
  })
  // What an import gave is taken away for good, and the value that is there already is not written again.
  expect(await writeOwnValue(db, AUTHOR, { contact: anna, field: school.id, text: '' }, IT)).toBeNull()
  expect(await writeOwnValue(db, AUTHOR, { contact: bo, field: school.id, text: 'asilo' }, IT)).toBeNull()
  expect(await writeOwnValue(db, AUTHOR, { contact: bo, field: 'gone', text: 'x' }, IT)).toBe('gone')
  expect(await db.log.count()).toBe(2)
  expect(await countValues(db)).toEqual([
    { id: school.id, people: 1, choices: { Asilo: 1 } },
    { id: income.id, people: 1, choices: {} },
  ])
})

it('keeps a choice that is none any more where another value is changed beside it', async () => {
  const { db, school, bo } = await workspace()
  await saveField(
    db,
    { id: school.id, revision: 1, name: 'School', type: 'choice', choices: [{ was: 'Liceo', word: 'Liceo' }] },
    2,
  )
  expect(await writeOwnValue(db, AUTHOR, { contact: bo, field: school.id, text: 'Asilo' }, IT)).toBeNull()
  expect((await countValues(db))[0]).toEqual({ id: school.id, people: 2, choices: { Liceo: 1, Asilo: 1 } })
})

it('tells everything of own fields in the export, also of a field that was deleted, and erases it with the person', async () => {
  const { db, school, income, anna } = await workspace()
  await writeOwnValue(db, AUTHOR, { contact: anna, field: income.id, text: '30.000' }, IT)
  await writeLog(db, AUTHOR, anna, { kind: 'stage', value: 3 })
  await removeField(db, school.id)
  const settings = await settingsOrGuess(db)
  const dossier = await dossierOf(db, settings, anna, NOW)
  if (!dossier) throw new Error('nobody')
  const text = JSON.stringify(personSections(dossier, SAYING))
  expect(text).toContain('["Income","30,000"]')
  expect(text).toContain('["Field that was deleted","Liceo"]')
  expect(text).toContain('"Income: 30,000"')
  expect(text).toContain('Stage 3: knows yours, not what it gives')
  const { written, ownFields } = JSON.parse(dossierAsJson(dossier, NOW)) as {
    written: Record<string, unknown>
    ownFields: unknown
  }
  expect(written).toMatchObject({ own: { [school.id]: 'Liceo', [income.id]: '30000' }, stage: 3 })
  expect(ownFields).toEqual([{ id: income.id, name: 'Income', type: 'number' }])
  await erasePeople(db, [anna], { day: 20_779 })
  expect(await db.log.where('contact').equals(anna).count()).toBe(0)
  expect(await db.people.get(anna)).toBeUndefined()
  expect(JSON.stringify((await everybody(db)).map(({ contact }) => contact.own))).not.toContain('Liceo')
})
