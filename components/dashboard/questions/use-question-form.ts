import { useState } from 'preact/hooks'
import type { OwnField } from '../../../lib/fields/own-field.ts'
import type { Language } from '../../../lib/language/languages.ts'
import { questionProblemSentence } from '../../../lib/questions/problem-sentence.ts'
import type { Question } from '../../../lib/questions/question.ts'
import { saveQuestionWithField } from '../../../lib/questions/save-with-field.ts'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { fieldProblemText } from '../fields/field-problem.ts'
import { useSession } from '../session.ts'
import { draftOf, EMPTY_QUESTION, fieldsOfQuestion, NEW, STAGE, type QuestionFields } from './draft.ts'
import { withTarget } from './pick-target.ts'
import { formProblems, newFieldOf, pretended, type PlacedProblem } from './form-problems.ts'

export interface QuestionFormState {
  fields: QuestionFields
  setFields: (fields: QuestionFields) => void
  /** How often it was to be saved. */
  tries: number
  /** None before the first try to save; from then on those that are left. */
  problems: readonly PlacedProblem[]
  /** What the store said although nothing seemed wrong. */
  refused: readonly string[]
  /** The question as it is written now, and the field that it would give (null: the stage, or nothing is picked). */
  written: Question
  field: OwnField | null
  save: () => Promise<void>
}

/** A question while it is written, checked from the first try to save on, and saved with its new field where it has one. `target`: what a new one begins with. */
export function useQuestionForm(
  question: Question | null,
  { known, target }: { known: readonly OwnField[]; target: string },
  onClose: () => void,
): QuestionFormState {
  const { t } = useLanguage()
  const { db } = useSession()
  const [fields, setFields] = useState(() => (question ? fieldsOfQuestion(question) : begun(target, known, t.language)))
  const [tries, setTries] = useState(0)
  const [refused, setRefused] = useState<string[]>([])
  const problems = formProblems(fields, { known, stored: question, t })
  const made = newFieldOf(fields)
  const draft = {
    ...(question && { id: question.id, revision: question.revision }),
    ...draftOf(fields),
    off: question?.off ?? false,
  }
  const save = async (): Promise<void> => {
    setTries(tries + 1)
    setRefused([])
    if (problems.length > 0) return
    try {
      const result = await saveQuestionWithField(db, draft, made, Date.now())
      if (result.ok) return onClose()
      const ofField = result.field.map((one) => fieldProblemText(one, t))
      setRefused([...ofField, ...result.problems.map((one) => questionProblemSentence(one, t))])
    } catch (error) {
      setRefused([failureText(error, t)])
    }
  }
  return {
    fields,
    setFields,
    tries,
    problems: tries > 0 ? problems : [],
    refused,
    written: { rank: 0, changedAt: 0, ...draft, id: draft.id ?? NEW, revision: draft.revision ?? 0, origin: { kind: 'own' } },
    field: made ? pretended(made) : (known.find(({ id }) => id === fields.target) ?? null),
    save,
  }
}

/** A new question, for a field that is there or the stage where one is named. */
function begun(target: string, known: readonly OwnField[], language: Language): QuestionFields {
  const isThere = target === STAGE || known.some(({ id }) => id === target)
  return isThere ? withTarget(EMPTY_QUESTION, target, { known, language }) : EMPTY_QUESTION
}
