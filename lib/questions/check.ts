import type { Id } from '../db/id.ts'
import type { OwnField } from '../fields/own-field.ts'
import { STAGES } from '../fields/stage.ts'
import { isLanguageCode } from '../language/text-for.ts'
import { unknownFields } from '../offers/marks.ts'
import { MERGE_FIELDS } from '../offers/merge-fields.ts'
import { MAX_NAME } from '../segments/store.ts'
import { choiceProblems } from './check-choices.ts'
import {
  parseQuestion,
  parseQuestionSet,
  problem,
  QUESTION_LIMITS,
  type QuestionDraft,
  type QuestionProblem,
  type QuestionSetDraft,
} from './draft.ts'
import type { Question } from './question.ts'

export type QuestionCheck<T> = { ok: true; draft: T } | { ok: false; problems: QuestionProblem[] }

/**
 * Checks a question from the form or from outside: its shape first, then what it says. Where target and choices are those of `stored`, the
 * field is not asked again: whatever has become of it, the question can be renamed and switched off.
 */
export function checkQuestion(json: unknown, fields: readonly OwnField[], stored?: Question): QuestionCheck<QuestionDraft> {
  const parsed = parseQuestion(json)
  if (!parsed.ok) return parsed
  const { draft } = parsed
  const problems = [...nameProblems(draft.name), ...textProblems(Object.entries(draft.texts))]
  if (!stored || !asksTheSame(draft, stored)) problems.push(...targetProblems(draft, fields))
  problems.push(...choiceProblems(draft))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, draft }
}

/** The same of a set. `questions`, `segments`: the ids there are. */
export function checkQuestionSet(
  json: unknown,
  { questions, segments }: { questions: ReadonlySet<Id>; segments: ReadonlySet<Id> },
): QuestionCheck<QuestionSetDraft> {
  const parsed = parseQuestionSet(json)
  if (!parsed.ok) return parsed
  const { draft } = parsed
  const problems = nameProblems(draft.name)
  const [count, max] = [draft.questions.length, QUESTION_LIMITS.setQuestions]
  if (count === 0) problems.push(problem('questions', 'set-empty'))
  if (count > max) problems.push(problem('questions', 'set-too-long', { max }))
  for (const [i, id] of draft.questions.entries()) {
    if (!questions.has(id)) problems.push(problem(`questions.${i}`, 'question-missing'))
    else if (draft.questions.indexOf(id) < i) problems.push(problem(`questions.${i}`, 'question-twice'))
  }
  if (draft.segment !== null && !segments.has(draft.segment)) problems.push(problem('segment', 'unknown-segment'))
  return problems.length > 0 ? { ok: false, problems } : { ok: true, draft }
}

function nameProblems(name: string): QuestionProblem[] {
  if (name === '') return [problem('name', 'name-empty')]
  return name.length > MAX_NAME ? [problem('name', 'name-too-long', { max: MAX_NAME })] : []
}

function textProblems(texts: [string, string][]): QuestionProblem[] {
  if (texts.length === 0) return [problem('texts', 'text-empty')]
  return texts.flatMap(([language, text]) => {
    const field = `texts.${language}`
    const problems = unknownFields(text).map((name) =>
      problem(field, 'unknown-field', { field: name, known: MERGE_FIELDS.join(', ') }),
    )
    if (text.length > QUESTION_LIMITS.text) problems.push(problem(field, 'text-too-long', { max: QUESTION_LIMITS.text }))
    if (language !== '' && !isLanguageCode(language)) problems.push(problem(field, 'bad-language', { language }))
    return problems
  })
}

function asksTheSame(draft: QuestionDraft, stored: Question): boolean {
  return asked(draft) === asked(stored)
}

function asked({ target, choices }: Pick<Question, 'target' | 'choices'>): string {
  return JSON.stringify([target.kind === 'field' ? target.field : null, choices.map(({ value }) => value)])
}

function targetProblems({ target, choices }: QuestionDraft, fields: readonly OwnField[]): QuestionProblem[] {
  const field = target.kind === 'field' ? fields.find(({ id }) => id === target.field) : null
  if (field === undefined) return [problem('target', 'field-missing')]
  const known: readonly string[] | null =
    field === null ? STAGES.map(String) : field.type === 'choice' || field.type === 'choices' ? field.choices : null
  if (known === null) return choices.length > 0 ? [problem('choices', 'choices-unwanted')] : []
  const few = choices.length < 2 ? [problem('choices', 'too-few-choices')] : []
  const unknown = choices.flatMap(({ value }, i) =>
    known.includes(value) ? [] : [problem(`choices.${i}`, 'unknown-choice', { choice: value })],
  )
  return [...few, ...unknown]
}
