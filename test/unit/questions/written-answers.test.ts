import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { createContact } from '../../../lib/contacts/create-contact.ts'
import { writeLog } from '../../../lib/contacts/write-log.ts'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { newId } from '../../../lib/db/id.ts'
import type { LogEntry } from '../../../lib/db/log.ts'
import { CHOICE_MARK } from '../../../lib/fields/own-field.ts'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import { questionResults } from '../../../lib/questions/results.ts'
import { takeStarterQuestions } from '../../../lib/questions/starter.ts'
import { matchAnswer } from '../../../lib/questions/match-answer.ts'
import { writeAnswer } from '../../../lib/questions/write-answer.ts'
import { personState } from '../../../lib/same/person-state.ts'
import { newDatabase } from '../import/import-kit.ts'
import { choice, field, question, set } from './made-up-questions.ts'

const AUTHOR = { agent: 'a'.repeat(32), device: 'd'.repeat(32) }
const WRITING = { decimal: ',', dateOrder: 'dmy' } as const

async function base(): Promise<{ db: RecencyDatabase; contact: string }> {
  const db = newDatabase()
  await db.ownFields.bulkAdd([field('choices', ['Cooking', 'Salad', 'Gift'], { id: 'use' }), field('number', [], { id: 'age' })])
  await db.questions.bulkAdd([
    question({ id: 'use', target: { kind: 'field', field: 'use' } }),
    question({ id: 'age', target: { kind: 'field', field: 'age' }, choices: [] }),
    question({ id: 'stage', target: { kind: 'stage' }, choices: [choice('0', 'No'), choice('5', 'Yes')] }),
    question({ id: 'lost', target: { kind: 'field', field: 'gone' } }),
  ])
  const made = await createContact(db, { ...AUTHOR, country: 'IT' }, { name: 'Anna Prova', phone: '', identities: [] })
  if ('problem' in made) throw new Error(made.problem)
  return { db, contact: made.contact }
}

it('writes the value and the answer, or neither', async () => {
  const { db, contact } = await base()
  const write = (id: string, values: string[], how: 'number' | 'by-hand' = 'number') =>
    writeAnswer(db, AUTHOR, { contact, question: id, values, how, message: 'm1', words: 'ready' }, WRITING)
  expect(await write('use', ['Gift', 'Cooking'])).toBeNull()
  expect(await write('age', ['1234.5'])).toBeNull()
  expect(await write('age', ['1.234,5'], 'by-hand')).toBeNull()
  expect(await write('stage', ['5'])).toBeNull()
  const state = await personState(db, contact)
  expect(state.own).toEqual({ use: `Cooking${CHOICE_MARK}Gift`, age: '1234.5' })
  expect(state.stage).toMatchObject({ stage: 5, from: { message: 'm1', words: 'ready' } })
  expect(state.asked?.['use']?.state).toBe('answered')
  const before = await db.log.count()
  expect(await write('use', ['Soup'])).toMatchObject({ code: 'not-a-choice' })
  expect(await write('age', ['many'])).toMatchObject({ code: 'not-a-number' })
  expect(await write('age', [''])).toMatchObject({ code: 'not-a-number' })
  expect(await write('stage', ['6'])).toMatchObject({ code: 'not-a-choice' })
  expect(await write('lost', ['Gift'])).toBe('gone')
  expect(await write('none', ['Gift'])).toBe('gone')
  expect(await writeAnswer(db, AUTHOR, { contact: 'x', question: 'use', values: ['Gift'], how: 'label' }, WRITING)).toBe('gone')
  expect(await db.log.count()).toBe(before)
})

it('a failure in the middle leaves nothing behind', async () => {
  const { db, contact } = await base()
  const before = await db.log.count()
  const refuse = (_: unknown, entry: LogEntry): void => {
    if (entry.kind === 'answer') throw new Error('disk full')
  }
  db.log.hook('creating', refuse)
  await expect(writeAnswer(db, AUTHOR, { contact, question: 'use', values: ['Gift'], how: 'label' }, WRITING)).rejects.toThrow(
    'disk full',
  )
  db.log.hook('creating').unsubscribe(refuse)
  expect(await db.log.count()).toBe(before)
  expect((await personState(db, contact)).own).toBeUndefined()
})

it('counts people: asked, answered, with what, how fast; by question and by set', async () => {
  const { db } = await base()
  await db.questionSets.add(set({ id: 's', questions: ['use', 'age'] }))
  const ask = (contact: string, id: string, at: number, state: 'put' | 'sent' = 'sent') =>
    writeLog(db, AUTHOR, contact, { kind: 'asked', question: id, revision: 1, language: 'en', state }, at)
  const answer = (contact: string, id: string, at: number, value: string | null) =>
    writeLog(db, AUTHOR, contact, { kind: 'answer', question: id, value, how: 'label' }, at)
  await ask('p1', 'use', 10)
  await ask('p1', 'use', 11)
  await answer('p1', 'use', 20, `Cooking${CHOICE_MARK}Gift`)
  await ask('p2', 'use', 10)
  await answer('p2', 'use', 40, 'Gift')
  await ask('p2', 'age', 50)
  await answer('p2', 'age', 60, '40')
  await ask('p3', 'use', 10)
  await answer('p3', 'use', 70, null)
  await ask('p4', 'use', 10, 'put')
  await answer('p5', 'use', 10, 'Salad')
  const { questions, sets } = await questionResults(db)
  expect(questions.find(({ question: id }) => id === 'use')).toEqual({
    question: 'use',
    asked: 4,
    answered: 3,
    dropped: 1,
    values: [
      { value: 'Gift', people: 2 },
      { value: 'Cooking', people: 1 },
      { value: 'Salad', people: 1 },
    ],
    median: 20,
  })
  expect(questions.find(({ question: id }) => id === 'stage')).toMatchObject({ asked: 0, answered: 0, median: null, values: [] })
  expect(sets).toEqual([{ set: 's', asked: 4, answered: 3, whole: 1 }])
})

it('counts many entries', async () => {
  const { db } = await base()
  const entries: LogEntry[] = []
  for (let i = 0; i < 4_000; i++) {
    const common = { id: newId(), contact: `p${i}`, agent: '', device: '', question: 'use' }
    const at = 1000 + (i >> 13)
    entries.push({ ...common, kind: 'asked', revision: 1, language: 'en', state: 'sent', at })
    entries.push({ ...common, id: newId(), kind: 'answer', value: 'Gift', how: 'number', at: at + 5 })
  }
  await db.log.bulkAdd(entries)
  const begun = performance.now()
  const { questions } = await questionResults(db)
  process.stdout.write(`results of 8,000 entries, in memory: ${(performance.now() - begun).toFixed(0)} ms\n`)
  expect(questions.find(({ question: id }) => id === 'use')).toMatchObject({ asked: 4_000, answered: 4_000, median: 5 })
})

it('read in small slices it counts the same, also where many entries are of one instant', async () => {
  const { db } = await base()
  const entries: LogEntry[] = []
  for (let i = 0; i < 300; i++) {
    const common = {
      id: newId(),
      contact: `p${i % 90}`,
      agent: '',
      device: '',
      question: i % 2 ? 'use' : 'age',
      at: (i * 7) % 11,
    }
    if (i % 3) entries.push({ ...common, kind: 'asked', revision: 1, language: 'en', state: 'sent' })
    else entries.push({ ...common, kind: 'answer', value: i % 5 ? 'Gift' : null, how: 'number' })
  }
  await db.log.bulkAdd(entries)
  const whole = await questionResults(db)
  expect(whole.questions.find(({ question: id }) => id === 'use')?.answered).toBeGreaterThan(10)
  for (const slice of [1, 7, 299]) expect(await questionResults(db, undefined, slice)).toEqual(whole)
})

it.each(LANGUAGES)('the first questions in %s: made once, all sound, each label its own answer', async (language) => {
  const db = newDatabase()
  const t = translator(language)
  const taken = await takeStarterQuestions(db, t, 1)
  expect(taken?.questions).toHaveLength(3)
  expect(await takeStarterQuestions(db, t, 2)).toBeNull()
  expect(await db.ownFields.count()).toBe(2)
  const fields = await db.ownFields.toArray()
  for (const one of await db.questions.toArray()) {
    const own =
      one.target.kind === 'field'
        ? (fields.find(({ id }) => one.target.kind === 'field' && id === one.target.field) ?? null)
        : null
    expect(Object.keys(one.texts)).toEqual(expect.arrayContaining(['en', 'it', 'sv', 'ru']))
    for (const { value, words } of one.choices)
      for (const { label, synonyms } of Object.values(words))
        for (const word of [label, ...synonyms])
          expect([word, matchAnswer(word, one, own, WRITING)]).toMatchObject([word, { kind: 'fits', values: [value] }])
  }
})

it('a field of the same name is used where it has the choices, else another is made', async () => {
  const db = newDatabase()
  const t = translator('en')
  const name = t('starter.question.for.field')
  const choices = t('starter.question.for.choices').split('|')
  await db.ownFields.add(field('choice', [...choices, 'More'], { id: 'mine', name }))
  await db.ownFields.add(field('text', [], { id: 'other', name: t('starter.question.matters.field') }))
  await takeStarterQuestions(db, t, 1)
  expect((await db.ownFields.toArray()).map((one) => one.name).toSorted()).toEqual(
    [name, t('starter.question.matters.field'), `${t('starter.question.matters.field')} 2`].toSorted(),
  )
})
