import 'fake-indexeddb/auto'
import { expect, it, test } from 'vitest'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import { saveField } from '../../../lib/fields/store.ts'
import { LANGUAGES } from '../../../lib/language/languages.ts'
import { translator } from '../../../lib/language/translator.ts'
import type { QuestionDraft } from '../../../lib/questions/draft.ts'
import { questionProblemSentence } from '../../../lib/questions/problem-sentence.ts'
import {
  listQuestions,
  listQuestionSets,
  moveQuestion,
  removeQuestion,
  restoreQuestion,
  saveQuestion,
  saveQuestionSet,
} from '../../../lib/questions/store.ts'
import { newDatabase } from '../import/import-kit.ts'
import { choice, field, question, set } from './made-up-questions.ts'

const USE = field('choice', ['Cooking', 'Salad', 'Gift'])

async function withField(): Promise<RecencyDatabase> {
  const db = newDatabase()
  await db.ownFields.bulkAdd([USE, field('number', [], { id: 'age', name: 'Age' })])
  return db
}

function draft(change: Partial<QuestionDraft> = {}): QuestionDraft {
  const { name, target, texts, choices, numbered, off } = question()
  return { name, target, texts, choices, numbered, off, ...change }
}

async function problems(change: Record<string, unknown>): Promise<string[]> {
  const saved = await saveQuestion(await withField(), { ...draft(), ...change }, 1)
  return saved.ok ? [] : saved.problems.map(({ field: at, code }) => `${at} ${code}`)
}

test.each<[Record<string, unknown>, string[]]>([
  [{}, []],
  [{ name: ' ' }, ['name name-empty']],
  [{ texts: { it: ' ' } }, ['texts text-empty']],
  [{ texts: { '': '{nome}?' } }, ['texts. unknown-field']],
  [{ texts: { '': 'x'.repeat(1001), x_1: 'Hm?' } }, ['texts. text-too-long', 'texts.x_1 bad-language']],
  [{ target: { kind: 'field', field: 'gone' } }, ['target field-missing']],
  [{ target: { kind: 'stage' } }, ['choices.0', 'choices.1', 'choices.2'].map((at) => `${at} unknown-choice`)],
  [{ target: { kind: 'stage' }, choices: [choice('0', 'No need'), choice('5', 'Ready')] }, []],
  [{ target: { kind: 'stage' }, choices: [choice('0', ''), choice('5', 'Ready')] }, ['choices.0. label-missing']],
  [{ target: { kind: 'field', field: 'age' } }, ['choices choices-unwanted']],
  [{ target: { kind: 'field', field: 'age' }, choices: [] }, []],
  [{ choices: [choice('Salad')] }, ['choices too-few-choices']],
  [{ choices: [choice('Salad'), choice('Soup')] }, ['choices.1 unknown-choice']],
  [{ choices: [choice('Salad'), choice('Salad', 'Greens')] }, ['choices.1 choice-twice']],
  [{ choices: [choice('Salad', 'Greens'), choice('Gift', 'x', ['GREENS'])] }, ['choices.1 word-twice']],
  [{ choices: [choice('Salad', '2'), choice('Gift')] }, ['choices.0 word-is-number']],
  [{ choices: [choice('Salad', '2'), choice('Gift')], numbered: false }, []],
  [
    { texts: { it: 'Per che cosa?' }, choices: [choice('Salad', 'Greens', [], 'en'), choice('Gift')] },
    ['choices.0.it label-missing'],
  ],
  [{ texts: { 'pt-BR': 'O quê?' }, choices: [choice('Salad', 'Salada', [], 'pt'), choice('Gift', '')] }, []],
  [{ choices: [choice('Salad', 'a\nb'), choice('Gift')] }, ['choices.0. label-too-long']],
  [{ choices: 7 }, ['choices shape']],
])('%j', async (change, expected) => {
  expect(await problems(change)).toEqual(expected)
})

it('every problem has a sentence without gaps', async () => {
  const db = await withField()
  const wrong = [
    { ...draft(), name: '', texts: { '': '{nome}', x_1: 'a' }, choices: [choice('Soup'), choice('Soup', '1')] },
    { ...draft(), target: { kind: 'stage' }, choices: [choice('0', '')] },
    { ...draft(), off: 1 },
  ]
  for (const one of wrong) {
    const saved = await saveQuestion(db, one, 1)
    if (saved.ok) throw new Error('saved')
    for (const language of LANGUAGES)
      for (const problem of saved.problems)
        expect(questionProblemSentence(problem, translator(language))).not.toMatch(/undefined|NaN|“”|«»|””|[{}]/)
  }
})

it('refuses a draft of an older revision, and keeps the order', async () => {
  const db = await withField()
  const first = await saveQuestion(db, draft({ name: 'One' }), 1)
  const second = await saveQuestion(db, draft({ name: 'Two' }), 1)
  if (!first.ok || !second.ok) throw new Error('not saved')
  const { id } = first.question
  expect(await saveQuestion(db, { ...draft({ name: 'Uno' }), id, revision: 1 }, 2)).toMatchObject({
    ok: true,
    question: { revision: 2, rank: 10, changedAt: 2 },
  })
  expect(await saveQuestion(db, { ...draft(), id, revision: 1 }, 3)).toMatchObject({ problems: [{ code: 'changed-meanwhile' }] })
  await moveQuestion(db, second.question.id, -1)
  await moveQuestion(db, second.question.id, -1)
  expect((await listQuestions(db)).map(({ name }) => name)).toEqual(['Two', 'Uno'])
})

it('a question whose field is gone can still be renamed and switched off', async () => {
  const db = await withField()
  const saved = await saveQuestion(db, draft(), 1)
  if (!saved.ok) throw new Error('not saved')
  await db.ownFields.clear()
  const { id, revision } = saved.question
  expect((await saveQuestion(db, { ...draft({ off: true }), id, revision }, 2)).ok).toBe(true)
})

it('a renamed choice is carried along', async () => {
  const db = await withField()
  const saved = await saveQuestion(db, draft({ choices: [choice('Salad'), choice('Gift', 'A present')] }), 1)
  if (!saved.ok) throw new Error('not saved')
  const choices = [
    { was: 'Cooking', word: 'Cooking' },
    { was: 'Salad', word: 'Greens' },
    { was: 'Gift', word: 'Presents' },
  ]
  await saveField(db, { id: USE.id, revision: 1, name: USE.name, type: 'choice', choices }, 5)
  const now = await db.questions.get(saved.question.id)
  expect(now).toMatchObject({ revision: 2, changedAt: 5, choices: [choice('Greens'), choice('Presents', 'A present')] })
})

it('sets: what is wrong, and what becomes of them when a question goes and comes back', async () => {
  const db = await withField()
  await db.questions.bulkAdd([question({ id: 'x' }), question({ id: 'y' })])
  const wrong = await saveQuestionSet(db, { name: '', questions: ['x', 'x', 'z', 'y'], segment: 'gone', off: false }, 1)
  expect(wrong.ok ? [] : wrong.problems.map(({ field: at, code }) => `${at} ${code}`)).toEqual([
    'name name-empty',
    'questions set-too-long',
    'questions.1 question-twice',
    'questions.2 question-missing',
    'segment unknown-segment',
  ])
  const both = await saveQuestionSet(db, { name: 'Both', questions: ['x', 'y'], segment: null, off: false }, 1)
  const alone = await saveQuestionSet(db, { name: 'Alone', questions: ['x'], segment: null, off: false }, 1)
  expect([both.ok, alone.ok]).toEqual([true, true])
  const removed = await removeQuestion(db, 'x', 2)
  expect((await listQuestionSets(db)).map(({ questions }) => questions)).toEqual([['y']])
  if (!removed) throw new Error('not there')
  await restoreQuestion(db, removed)
  expect((await listQuestionSets(db)).map(({ questions }) => questions)).toEqual([['x', 'y'], ['x']])
  expect(await removeQuestion(db, 'none', 2)).toBeNull()
  expect(set().questions).toHaveLength(1)
})
