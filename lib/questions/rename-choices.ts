import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { asksField, type Question, type QuestionChoice } from './question.ts'

/** Carries renamed choices of a field into the questions that give it. To be called in a transaction on `questions`. */
export async function renameInQuestions(
  db: RecencyDatabase,
  field: Id,
  renames: ReadonlyMap<string, string>,
  now: number,
): Promise<void> {
  if (renames.size === 0) return
  for (const question of await db.questions.toArray()) {
    if (!asksField(question, field)) continue
    const choices = renamedChoices(question.choices, renames)
    if (choices !== question.choices)
      await db.questions.put({ ...question, choices, revision: question.revision + 1, changedAt: now })
  }
}

/** Choices with their values renamed, and the labels that were the former word itself; the very same where none is meant. */
function renamedChoices(choices: Question['choices'], renames: ReadonlyMap<string, string>): Question['choices'] {
  return choices.some(({ value }) => renames.has(value)) ? choices.map((choice) => renamed(choice, renames)) : choices
}

function renamed(choice: QuestionChoice, renames: ReadonlyMap<string, string>): QuestionChoice {
  const value = renames.get(choice.value)
  if (value === undefined) return choice
  const words = Object.entries(choice.words).map(([language, { label, synonyms }]) => [
    language,
    { label: label === choice.value ? value : label, synonyms },
  ])
  return { value, words: Object.fromEntries(words) as QuestionChoice['words'] }
}
