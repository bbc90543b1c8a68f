import type { OwnField, OwnType } from '../../../lib/fields/own-field.ts'
import { STAGES } from '../../../lib/fields/stage.ts'
import type { QuestionDraft } from '../../../lib/questions/draft.ts'
import type { Question, QuestionChoice, QuestionTarget } from '../../../lib/questions/question.ts'
import type { TextOf } from '../texts/customer-texts.tsx'

/** A choice while it is written. `key` stays its own while its value is typed or it is moved; synonyms are parted by commas. */
export interface WrittenChoice {
  key: number
  value: string
  words: Record<string, { label: string; synonyms: string }>
}

/** A question while it is written. */
export interface QuestionFields {
  name: string
  /** An own field's id, STAGE, NEW, or '' while none is picked. */
  target: string
  newField: { name: string; type: OwnType }
  texts: TextOf[]
  choices: WrittenChoice[]
  numbered: boolean
}

/** Targets that are no own field's id: the stage, and a field that is made along with the question. */
export const STAGE = 'stage'
export const NEW = 'new'

/** A new question before anything is written. */
export const EMPTY_QUESTION: QuestionFields = {
  name: '',
  target: '',
  newField: { name: '', type: 'choice' },
  texts: [{ language: '', text: '' }],
  choices: [],
  numbered: true,
}

/** The fields of a question. */
export function fieldsOfQuestion({ name, target, texts, choices, numbered }: Question): QuestionFields {
  return {
    ...EMPTY_QUESTION,
    name,
    target: target.kind === 'stage' ? STAGE : target.field,
    texts: Object.entries(texts).map(([language, text]) => ({ language, text })),
    choices: choices.map((choice, key) => writtenChoice(choice, key)),
    numbered,
  }
}

/** What the fields say, for checking, trying and the store. */
export function draftOf(fields: QuestionFields): Omit<QuestionDraft, 'off'> {
  return {
    name: fields.name,
    target: targetOf(fields.target),
    texts: Object.fromEntries(fields.texts.map(({ language, text }) => [language, text])),
    choices: choicesOf(fields),
    numbered: fields.numbered,
  }
}

/** A field that is to be made stands as NEW until it is there. */
function targetOf(target: string): QuestionTarget {
  return target === STAGE ? { kind: 'stage' } : { kind: 'field', field: target }
}

function choicesOf({ choices, texts, target }: QuestionFields): QuestionChoice[] {
  const first = texts[0]?.language ?? ''
  return saidChoices({ choices, target }).map(({ value, words }) => ({
    value: value.trim(),
    words: wordsOf(words, first, target === STAGE ? '' : value.trim()),
  }))
}

/** The choices that count: a line of a new field that nothing was written in is none. */
export function saidChoices({ choices, target }: Pick<QuestionFields, 'choices' | 'target'>): WrittenChoice[] {
  return target === NEW ? choices.filter((choice) => !isEmpty(choice)) : choices
}

function isEmpty({ value, words }: WrittenChoice): boolean {
  return value.trim() === '' && Object.values(words).every(({ label, synonyms }) => label.trim() === '' && synonyms.trim() === '')
}

/** In the first language the choice's own word is what is read, unless another is written. A stage's digit is no such word. */
function wordsOf(words: WrittenChoice['words'], first: string, own: string): QuestionChoice['words'] {
  const said = Object.entries({ [first]: { label: '', synonyms: '' }, ...words }).map(([language, { label, synonyms }]) => [
    language,
    { label: label.trim() || (language === first ? own : ''), synonyms: synonymsOf(synonyms) },
  ])
  return Object.fromEntries(said) as QuestionChoice['words']
}

function synonymsOf(text: string): string[] {
  return text.split(/[,;،、\n]/).flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
}

function writtenChoice({ value, words }: QuestionChoice, key: number): WrittenChoice {
  const written = Object.entries(words).map(([language, { label, synonyms }]) => [
    language,
    { label, synonyms: synonyms.join(', ') },
  ])
  return { key, value, words: Object.fromEntries(written) as WrittenChoice['words'] }
}

/** What can be picked for a target; null where the answer is written in the customer's own words, or nothing is picked. */
export function valuesOf(target: string, fields: readonly OwnField[]): string[] | null {
  if (target === STAGE) return STAGES.map(String)
  const field = fields.find(({ id }) => id === target)
  return field && isListed(field.type) ? field.choices : null
}

export function isListed(type: OwnType): boolean {
  return type === 'choice' || type === 'choices'
}

/** The texts as they are now: words of choices go with the language that their text was changed to, and with a text that was removed. */
export function withTexts(fields: QuestionFields, texts: TextOf[]): QuestionFields {
  const before = fields.texts.map(({ language }) => language)
  const after = new Set(texts.map(({ language }) => language))
  const gone = before.filter((language) => !after.has(language))
  const came = texts.find(({ language }) => !before.includes(language))?.language
  const isRenamed = gone.length === 1 && came !== undefined && texts.length === fields.texts.length
  const choices = fields.choices.map((choice) => {
    const words = Object.entries(choice.words).flatMap(([language, said]) => {
      if (!gone.includes(language)) return [[language, said] as const]
      return isRenamed ? [[came, said] as const] : []
    })
    return { ...choice, words: Object.fromEntries(words) }
  })
  return { ...fields, texts, choices }
}

/** The languages that choices are written in: those of the texts, then others that words are there for. */
export function wordLanguages({ texts, choices }: QuestionFields): string[] {
  return [...new Set([...texts.map(({ language }) => language), ...choices.flatMap(({ words }) => Object.keys(words))])]
}
