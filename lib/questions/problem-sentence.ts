import type { Translate } from '../language/translator.ts'
import type { QuestionProblem } from './draft.ts'

/** What is wrong with a question or a set of questions, in the user's words. */
export function questionProblemSentence({ code, values }: QuestionProblem, t: Translate): string {
  const text = (name: string) => String(values[name] ?? '')
  return t(`problem.question.${code}`, {
    field: text('field'),
    known: text('known'),
    language: text('language'),
    choice: text('choice'),
    word: text('word'),
    part: text('part'),
    max: Number(values['max'] ?? 0),
  })
}
