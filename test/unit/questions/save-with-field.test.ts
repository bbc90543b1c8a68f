import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { saveQuestionWithField } from '../../../lib/questions/save-with-field.ts'
import { newDatabase } from '../import/import-kit.ts'
import { choice, question } from './made-up-questions.ts'

const FIELD = {
  name: 'Buys for',
  type: 'choice' as const,
  choices: [
    { was: null, word: 'Home' },
    { was: null, word: 'Gift' },
  ],
}

function draft(...values: string[]) {
  const { name, texts, numbered, off } = question()
  return {
    name,
    texts,
    numbered,
    off,
    target: { kind: 'field' as const, field: 'new' },
    choices: values.map((word) => choice(word)),
  }
}

test('the field is made and the question gives it', async () => {
  const db = newDatabase()
  const saved = await saveQuestionWithField(db, draft('Home', 'Gift'), FIELD, 1)
  const [field] = await db.ownFields.toArray()
  expect(field).toMatchObject({ name: 'Buys for', choices: ['Home', 'Gift'] })
  expect(saved).toMatchObject({ ok: true, question: { target: { kind: 'field', field: field?.id } } })
  expect(await db.questions.count()).toBe(1)
})

test('a question that is refused leaves no field behind', async () => {
  const db = newDatabase()
  const saved = await saveQuestionWithField(db, draft('Home', 'Work'), FIELD, 1)
  expect(saved).toMatchObject({ ok: false, field: [], problems: [{ field: 'choices.1', code: 'unknown-choice' }] })
  expect([await db.ownFields.count(), await db.questions.count()]).toEqual([0, 0])
})

test('a field that is refused leaves no question behind', async () => {
  const db = newDatabase()
  await saveQuestionWithField(db, draft('Home', 'Gift'), FIELD, 1)
  const saved = await saveQuestionWithField(db, draft('Home', 'Gift'), FIELD, 2)
  expect(saved).toMatchObject({ ok: false, field: [{ code: 'name-taken' }], problems: [] })
  expect([await db.ownFields.count(), await db.questions.count()]).toEqual([1, 1])
})
