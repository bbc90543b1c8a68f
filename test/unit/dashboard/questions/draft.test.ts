import { expect, test } from 'vitest'
import {
  draftOf,
  EMPTY_QUESTION,
  fieldsOfQuestion,
  NEW,
  STAGE,
  withTexts,
} from '../../../../components/dashboard/questions/draft.ts'
import { formProblems, problemsAt } from '../../../../components/dashboard/questions/form-problems.ts'
import { withTarget } from '../../../../components/dashboard/questions/pick-target.ts'
import { translator } from '../../../../lib/language/translator.ts'
import { choice, field, question } from '../../questions/made-up-questions.ts'

const t = translator('en')
const USE = field('choice', ['Cooking', 'Salad', 'Gift'])
const BOTH = question({
  texts: { en: 'What for?', sv: 'Till vad?' },
  choices: [
    { value: 'Cooking', words: { en: { label: 'Cooking', synonyms: ['frying'] }, sv: { label: 'Matlagning', synonyms: [] } } },
    { value: 'Gift', words: { en: { label: 'A gift', synonyms: ['present', 'gift'] }, sv: { label: 'Present', synonyms: [] } } },
  ],
})

test('a question goes through the form unchanged', () => {
  const { name, target, texts, choices, numbered } = BOTH
  expect(draftOf(fieldsOfQuestion(BOTH))).toEqual({ name, target, texts, choices, numbered })
})

test('a choice is read by its own word in the first language unless another is written; other words are parted by commas', () => {
  const fields = {
    ...EMPTY_QUESTION,
    target: NEW,
    texts: [{ language: 'en', text: 'What for?' }],
    choices: [
      { key: 0, value: ' Home ', words: {} },
      { key: 1, value: 'Gift', words: { en: { label: 'A gift', synonyms: 'present, , for aunt; gåva' } } },
      { key: 2, value: '', words: {} },
    ],
  }
  expect(draftOf(fields).choices).toEqual([
    { value: 'Home', words: { en: { label: 'Home', synonyms: [] } } },
    { value: 'Gift', words: { en: { label: 'A gift', synonyms: ['present', 'for aunt', 'gåva'] } } },
  ])
})

test('words go along when the language of a text is changed, and away with their text', () => {
  const fields = fieldsOfQuestion(BOTH)
  const [en, sv] = fields.texts
  const changed = withTexts(fields, [en!, { ...sv!, language: 'nb' }])
  expect(changed.choices.map(({ words }) => Object.keys(words))).toEqual([
    ['en', 'nb'],
    ['en', 'nb'],
  ])
  expect(changed.choices[0]?.words['nb']?.label).toBe('Matlagning')
  expect(withTexts(fields, [sv!]).choices.map(({ words }) => Object.keys(words))).toEqual([['sv'], ['sv']])
  expect(withTexts(fields, [en!, { ...sv!, text: 'Vad?' }]).choices).toEqual(fields.choices)
})

test('another target brings its choices and keeps the words of those of the same name', () => {
  const fields = fieldsOfQuestion(BOTH)
  const other = field('choices', ['Gift', 'Work'], { id: 'other' })
  const picked = withTarget(fields, 'other', { known: [USE, other], language: 'en' })
  expect(picked.choices.map(({ value, words }) => [value, words['sv']?.label])).toEqual([
    ['Gift', 'Present'],
    ['Work', undefined],
  ])
  const many = field(
    'choice',
    Array.from({ length: 30 }, (_, i) => `Choice ${i}`),
  )
  expect(withTarget(fields, many.id, { known: [many], language: 'en' }).choices).toHaveLength(12)
  expect(withTarget(fields, 'text', { known: [field('text', [], { id: 'text' })], language: 'en' }).choices).toEqual([])
})

test('the stage begins with words in the language of the text, and without words says which are missing by their meaning', () => {
  const swedish = { ...EMPTY_QUESTION, name: 'Stage', texts: [{ language: 'sv-SE', text: 'Hur långt?' }] }
  const picked = withTarget(swedish, STAGE, { known: [], language: 'en' })
  expect(picked.choices.map(({ value }) => value)).toEqual(['1', '2', '3', '5'])
  expect(picked.choices[3]?.words['sv-SE']?.label).toBe('Jag vill beställa')
  expect(formProblems(picked, { known: [], stored: null, t })).toEqual([])
  const finnish = withTarget({ ...swedish, texts: [{ language: 'fi', text: 'Missä?' }] }, STAGE, { known: [], language: 'en' })
  expect(problemsAt(formProblems(finnish, { known: [], stored: null, t }), 'choices.1', true)).toEqual([
    'The choice “compares kinds of solution” has no words in the language of the text.',
  ])
})

test('what is wrong is said where it stands, of a new field too', () => {
  const fields = { ...EMPTY_QUESTION, target: NEW, newField: { name: 'use', type: 'choice' as const } }
  const problems = formProblems(fields, { known: [USE], stored: null, t })
  expect(problems.map(({ place }) => place)).toEqual(['field', 'field', 'name', 'texts', 'choices'])
  expect(problemsAt(formProblems(EMPTY_QUESTION, { known: [], stored: null, t }), 'target')).toEqual([
    'Choose where the answer is written.',
  ])
  const clash = { ...fieldsOfQuestion(question({ choices: [choice('Cooking', 'Both'), choice('Gift', 'both')] })), name: 'Use' }
  expect(problemsAt(formProblems(clash, { known: [USE], stored: null, t }), 'choices.1')).toEqual([
    '“both” means two of the choices: an answer with it would be unclear.',
  ])
})
