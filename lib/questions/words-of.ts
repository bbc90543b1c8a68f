import { primaryLanguage, textFor } from '../language/text-for.ts'
import type { QuestionChoice } from './question.ts'

/**
 * A choice's label in a language (BCP 47), else the one for every language, in the workspace's, or any; the field's own word where none is
 * written.
 */
export function labelIn({ value, words }: QuestionChoice, language: string, workspace: string): string {
  const labels = Object.fromEntries(Object.entries(words).map(([key, { label }]) => [key, label]))
  return labels[textFor(labels, language, workspace)] || value
}

/** Whether a choice says itself in a language, or in every language. One without any label says the field's own word. */
export function hasLabelIn({ words }: QuestionChoice, language: string): boolean {
  const labelled = Object.keys(words).filter((key) => words[key]?.label.trim())
  return (
    labelled.length === 0 ||
    labelled.some((key) => key === '' || (language !== '' && primaryLanguage(key) === primaryLanguage(language)))
  )
}

/** Every word that means a choice: the labels of every language first, then the field's own word, then synonyms. */
export function wordsOf({ value, words }: QuestionChoice): { labels: string[]; synonyms: string[] } {
  const labels = Object.values(words).flatMap(({ label }) => (label.trim() ? [label] : []))
  return {
    labels: labels.length > 0 ? labels : [value],
    synonyms: Object.values(words).flatMap(({ synonyms }) => synonyms),
  }
}
