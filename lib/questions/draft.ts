import { z } from '../db/zod.ts'
import type { Id } from '../db/id.ts'
import type { Question, QuestionSet } from './question.ts'

/** What is taken of questions: characters of labels and synonyms, choices of a question, synonyms of a choice, questions of a set. */
export const QUESTION_LIMITS = { label: 80, choices: 12, synonyms: 40, setQuestions: 3, text: 1000 } as const

/** What the form gives of a question; the store adds the rest. Without `id` it is a new one. */
export type QuestionDraft = Pick<Question, 'name' | 'target' | 'texts' | 'choices' | 'numbered' | 'off'> & Stored
/** What the form gives of a set of questions. */
export type QuestionSetDraft = Pick<QuestionSet, 'name' | 'questions' | 'segment' | 'off'> & Stored
interface Stored {
  id?: Id | undefined
  revision?: number | undefined
}

/**
 * Why a question or a set cannot be saved. `field` names the part of the form: a text as `texts.<language>`, a choice as `choices.<n>`, its
 * words as `choices.<n>.<language>`. The sentence is `problem.question.<code>`, see `questionProblemSentence`.
 */
export interface QuestionProblem {
  field: string
  code:
    | 'name-empty'
    | 'name-too-long'
    | 'text-empty'
    | 'text-too-long'
    | 'unknown-field'
    | 'bad-language'
    | 'field-missing'
    | 'too-few-choices'
    | 'too-many-choices'
    | 'choices-unwanted'
    | 'unknown-choice'
    | 'choice-twice'
    | 'label-missing'
    | 'label-too-long'
    | 'too-many-synonyms'
    | 'word-twice'
    | 'word-is-number'
    | 'set-empty'
    | 'set-too-long'
    | 'question-missing'
    | 'question-twice'
    | 'unknown-segment'
    | 'shape'
    | 'changed-meanwhile'
  values: Record<string, string | number>
}

const stored = { id: z.string().optional(), revision: z.int().min(1).optional() }

const questionSchema = z.object({
  ...stored,
  name: z.string(),
  target: z.union([z.object({ kind: z.literal('field'), field: z.string() }), z.object({ kind: z.literal('stage') })]),
  texts: z.record(z.string(), z.string()),
  choices: z.array(
    z.object({
      value: z.string(),
      words: z.record(z.string(), z.object({ label: z.string(), synonyms: z.array(z.string()) })),
    }),
  ),
  numbered: z.boolean(),
  off: z.boolean(),
})

const setSchema = z.object({
  ...stored,
  name: z.string(),
  questions: z.array(z.string()),
  segment: z.string().nullable(),
  off: z.boolean(),
})

type Parsed<T> = { ok: true; draft: T } | { ok: false; problems: QuestionProblem[] }

/** The shape of a question's draft, trimmed, without the texts and words that were left empty. */
export function parseQuestion(json: unknown): Parsed<QuestionDraft> {
  const parsed = questionSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error.issues) }
  const { texts, choices, name } = parsed.data
  return {
    ok: true,
    draft: {
      ...parsed.data,
      name: name.trim(),
      texts: Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
      choices: choices.map(({ value, words }) => ({ value, words: written(words) })),
    },
  }
}

/** The shape of a set's draft, its name trimmed. */
export function parseQuestionSet(json: unknown): Parsed<QuestionSetDraft> {
  const parsed = setSchema.safeParse(json)
  if (!parsed.success) return { ok: false, problems: shapeProblems(parsed.error.issues) }
  return { ok: true, draft: { ...parsed.data, name: parsed.data.name.trim() } }
}

/** A problem of the part `field` of the form; `values` go into its sentence. */
export function problem(field: string, code: QuestionProblem['code'], values: QuestionProblem['values'] = {}): QuestionProblem {
  return { field, code, values }
}

type Words = Question['choices'][number]['words']

function written(words: Words): Words {
  const kept: Words = {}
  for (const [language, { label, synonyms }] of Object.entries(words)) {
    const others = [...new Set(synonyms.map((word) => word.trim()).filter((word) => word !== ''))]
    if (label.trim() !== '' || others.length > 0) kept[language] = { label: label.trim(), synonyms: others }
  }
  return kept
}

function shapeProblems(issues: readonly { path: readonly PropertyKey[] }[]): QuestionProblem[] {
  return issues.map(({ path }) => problem(path.join('.'), 'shape', { part: path.join('.') }))
}
