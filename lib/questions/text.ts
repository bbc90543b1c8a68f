import { textFor } from '../language/text-for.ts'
import { merge } from '../offers/merge.ts'
import type { MergeValues } from '../offers/merge-fields.ts'
import type { Question } from './question.ts'
import { labelIn } from './words-of.ts'

/** Whom a question is put to. */
export interface AskedPerson {
  /** In the language of the text, where sums and dates depend on it. */
  values: MergeValues | ((language: string) => MergeValues)
  /** The contact's language (BCP 47), '' where it is unknown; and the workspace's. */
  own: string
  workspace: string
}

/** A question as it goes into the composer. */
export interface QuestionText {
  text: string
  /** BCP 47, '' for the text for every language. */
  language: string
  /** Merge fields that had no value, as in `Merged`. */
  fallbacks: string[]
}

/**
 * The message: the text in the person's language, merged, and below it the choices with their numbers. Plain text: every messenger shows
 * `1. Label` as it is, or as a list with the same numbers. Text '' where nothing is written.
 */
export function questionText(question: Pick<Question, 'texts' | 'choices' | 'numbered'>, person: AskedPerson): QuestionText {
  const language = textFor(question.texts, person.own, person.workspace)
  const spoken = language || person.workspace
  const values = typeof person.values === 'function' ? person.values(spoken) : person.values
  const { text, fallbacks } = merge(question.texts[language] ?? '', values, spoken)
  const said = text.trim()
  const list = said === '' ? [] : numberedChoices(question, spokenIn(language, person), person.workspace)
  return { text: list.length > 0 ? `${said}\n${list.join('\n')}` : said, language, fallbacks }
}

/** The lines of the choices, `1. Label`; [] where they stand in the text. */
function numberedChoices(
  { choices, numbered }: Pick<Question, 'choices' | 'numbered'>,
  language: string,
  workspace: string,
): string[] {
  return numbered ? choices.map((choice, i) => `${i + 1}. ${labelIn(choice, language, workspace).trim()}`) : []
}

/** The text for every language takes the choices' words in the person's own. */
function spokenIn(language: string, { own, workspace }: AskedPerson): string {
  return language || own || workspace
}
