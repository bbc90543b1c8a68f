import type { OwnField, OwnType } from '../../../lib/fields/own-field.ts'
import type { Question, QuestionChoice, QuestionSet } from '../../../lib/questions/question.ts'

export function field(type: OwnType, choices: string[] = [], change: Partial<OwnField> = {}): OwnField {
  return {
    id: 'a'.repeat(32),
    revision: 1,
    origin: { kind: 'own' },
    name: 'Use',
    type,
    choices,
    rank: 10,
    changedAt: 0,
    ...change,
  }
}

export function choice(value: string, label = value, synonyms: string[] = [], language = ''): QuestionChoice {
  return { value, words: { [language]: { label, synonyms } } }
}

export function question(change: Partial<Question> = {}): Question {
  return {
    id: 'b'.repeat(32),
    revision: 1,
    origin: { kind: 'own' },
    name: 'Use',
    target: { kind: 'field', field: 'a'.repeat(32) },
    texts: { '': 'What do you use it for?' },
    choices: [choice('Cooking'), choice('Salad'), choice('Gift')],
    numbered: true,
    rank: 10,
    off: false,
    changedAt: 0,
    ...change,
  }
}

export function set(change: Partial<QuestionSet> = {}): QuestionSet {
  return {
    id: 'c'.repeat(32),
    revision: 1,
    origin: { kind: 'own' },
    name: 'First talk',
    questions: ['b'.repeat(32)],
    segment: null,
    rank: 10,
    off: false,
    changedAt: 0,
    ...change,
  }
}
