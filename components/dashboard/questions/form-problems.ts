import { checkField, type FieldDraft } from '../../../lib/fields/check-field.ts'
import { STAGES } from '../../../lib/fields/stage.ts'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { Translate } from '../../../lib/language/translator.ts'
import { checkQuestion } from '../../../lib/questions/check.ts'
import type { QuestionProblem } from '../../../lib/questions/draft.ts'
import { questionProblemSentence } from '../../../lib/questions/problem-sentence.ts'
import type { Question } from '../../../lib/questions/question.ts'
import { fieldProblemText } from '../fields/field-problem.ts'
import { draftOf, isListed, NEW, saidChoices, STAGE, type QuestionFields } from './draft.ts'

/** A sentence with the part of the form that it is about: `name`, `target`, `field`, `texts`, `texts.<language>`, `choices`, `choices.<n>` or ''. */
export interface PlacedProblem {
  place: string
  text: string
}

/** The new field as the form has it; null where an existing place takes the answer. */
export function newFieldOf(fields: QuestionFields): FieldDraft | null {
  if (fields.target !== NEW) return null
  const { name, type } = fields.newField
  const choices = isListed(type) ? saidChoices(fields).map(({ value }) => ({ was: null, word: value })) : []
  return { name, type, choices }
}

/** Everything that the store would refuse, while it is written: what is mended is no longer said. */
export function formProblems(
  fields: QuestionFields,
  { known, stored, t }: { known: readonly OwnField[]; stored: Question | null; t: Translate },
): PlacedProblem[] {
  if (fields.target === '') return [{ place: 'target', text: t('asking.target.missing') }, ...asked(fields, [], stored, t)]
  const made = newFieldOf(fields)
  const ofField = made
    ? checkField(made, known, undefined).map((one) => ({ place: 'field', text: fieldProblemText(one, t) }))
    : []
  return [...ofField, ...asked(fields, made ? [...known, pretended(made)] : known, stored, t)]
}

function asked(fields: QuestionFields, known: readonly OwnField[], stored: Question | null, t: Translate): PlacedProblem[] {
  const checked = checkQuestion({ ...draftOf(fields), off: false }, known, stored ?? undefined)
  if (checked.ok) return []
  const wordless = new Set(checked.problems.flatMap(({ field, code }) => (code === 'label-missing' ? [choiceOf(field)] : [])))
  return (
    checked.problems
      .filter(({ code }) => code !== 'field-missing' || fields.target !== '')
      // A stage without words would be said by its digit: that it has none is all that is wrong.
      .filter(({ code, field }) => code !== 'word-is-number' || !wordless.has(choiceOf(field)))
      .map((one) => ({ place: one.field, text: questionProblemSentence(named(one, fields, t), t) }))
  )
}

/** `choices.2` of `choices.2.en`. */
function choiceOf(place: string): string {
  return place.split('.', 2).join('.')
}

/** Stages by their meaning instead of their digit. */
function named(problem: QuestionProblem, { target }: QuestionFields, t: Translate): QuestionProblem {
  const stage = target === STAGE ? STAGES.find((one) => String(one) === problem.values['choice']) : undefined
  return stage === undefined ? problem : { ...problem, values: { ...problem.values, choice: t(`stage.${stage}`) } }
}

/** The field as it will be, so that the question is checked and tried against it before it is made. */
export function pretended({ name, type, choices }: FieldDraft): OwnField {
  const words = choices.map(({ word }) => word.trim())
  return { id: NEW, revision: 1, origin: { kind: 'own' }, name, type, choices: words, rank: 0, changedAt: 0 }
}

/** The sentences of one part; with `within` also those of what is in it. */
export function problemsAt(problems: readonly PlacedProblem[], part: string, within = false): string[] {
  const found = problems.filter(({ place }) => place === part || (within && place.startsWith(`${part}.`)))
  return [...new Set(found.map(({ text }) => text))]
}
