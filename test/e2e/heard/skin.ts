import type { OwnField } from '../../../lib/fields/own-field.ts'
import { RULE_LANGUAGE, type Segment } from '../../../lib/segments/rule.ts'
import type { Question } from '../../../lib/questions/question.ts'
import type { Written } from '../harness/written-base.ts'

// One question about the skin, in two languages, and a segment for those who answer that it is dry or oily.

export const FIELD = 'a'.repeat(32)
export const QUESTION = 'b'.repeat(32)
const own = { revision: 1, origin: { kind: 'own' }, rank: 10, changedAt: 1 } as const

const field: OwnField = { ...own, id: FIELD, name: 'Skin', type: 'choice', choices: ['Dry', 'Oily', 'Sensitive'] }
const words = (en: string, it: string, more: [en: string[], it: string[]]) => ({
  en: { label: en, synonyms: more[0] },
  it: { label: it, synonyms: more[1] },
})

const question: Question = {
  ...own,
  id: QUESTION,
  name: 'Skin type',
  target: { kind: 'field', field: FIELD },
  texts: { en: 'What is your skin like, {first_name|there}?', it: 'Com’è la tua pelle, {first_name|ciao}?' },
  choices: [
    { value: 'Dry', words: words('Dry', 'Secca', [['rough'], ['arida']]) },
    { value: 'Oily', words: words('Oily', 'Grassa', [['shiny'], ['lucida']]) },
    { value: 'Sensitive', words: words('Sensitive', 'Sensibile', [['irritated'], ['delicata']]) },
  ],
  numbered: true,
  off: false,
}

const segment = (id: string, name: string, value: string): Segment => ({
  ...own,
  id: id.repeat(32),
  name,
  note: '',
  off: false,
  language: RULE_LANGUAGE,
  rule: { field: `own.${FIELD}`, op: 'in', value: [value] },
})

export const SKIN: Written = {
  ownFields: [field],
  questions: [question],
  segments: [segment('c', 'Sensitive skin', 'Sensitive'), segment('d', 'Oily skin', 'Oily')],
}

/** As it stands in the composer. */
export const ASKED = {
  en: (name: string) => `What is your skin like, ${name}?\n1. Dry\n2. Oily\n3. Sensitive`,
  it: (name: string) => `Com’è la tua pelle, ${name}?\n1. Secca\n2. Grassa\n3. Sensibile`,
}
