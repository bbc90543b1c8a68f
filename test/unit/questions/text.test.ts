import { expect, it } from 'vitest'
import { questionText } from '../../../lib/questions/text.ts'
import { NO_VALUES } from '../../../lib/offers/merge-fields.ts'
import { choice, question } from './made-up-questions.ts'

const both = question({
  texts: { en: 'Hi {first_name|there}, what for?', it: 'Ciao {first_name}, per che cosa?' },
  choices: [
    { value: 'Cooking', words: { en: { label: 'Cooking', synonyms: [] }, it: { label: 'Cucinare', synonyms: ['cuocere'] } } },
    { value: 'Gift', words: { en: { label: 'A gift', synonyms: [] }, it: { label: 'Un regalo', synonyms: [] } } },
  ],
})

it('is written in the person’s language, with its choices below', () => {
  expect(questionText(both, { values: { ...NO_VALUES, first_name: 'Anna' }, own: 'it-CH', workspace: 'en' })).toEqual({
    text: 'Ciao Anna, per che cosa?\n1. Cucinare\n2. Un regalo',
    language: 'it',
    fallbacks: [],
  })
})

it('takes the workspace’s language where the person’s is unknown or not written, and closes gaps', () => {
  const text = 'Hi there, what for?\n1. Cooking\n2. A gift'
  expect(questionText(both, { values: NO_VALUES, own: '', workspace: 'en' })).toEqual({
    text,
    language: 'en',
    fallbacks: ['first_name'],
  })
  expect(questionText(both, { values: NO_VALUES, own: 'sv', workspace: 'en' }).text).toBe(text)
})

it('without numbers it is the text alone; without a text it is nothing; without labels the field’s words stand', () => {
  expect(questionText({ ...both, numbered: false }, { values: NO_VALUES, own: 'en', workspace: 'en' }).text).toBe(
    'Hi there, what for?',
  )
  expect(questionText({ ...both, texts: {} }, { values: NO_VALUES, own: 'en', workspace: 'en' }).text).toBe('')
  const bare = question({ choices: [choice('Cooking', ''), { value: 'Gift', words: {} }] })
  expect(questionText(bare, { values: NO_VALUES, own: 'ru', workspace: 'it' }).text).toBe(
    'What do you use it for?\n1. Cooking\n2. Gift',
  )
})
