import type { OwnField } from '../fields/own-field.ts'
import type { OwnWriting } from '../fields/writing.ts'
import { matchChoices } from './answer/choice-answer.ts'
import { matchDate } from './answer/date-answer.ts'
import { matchNumber } from './answer/number-answer.ts'
import { wordsIn } from './answer/said.ts'
import { matchText } from './answer/text-answer.ts'
import { SMALL_WORDS } from './answer/words/small-words.ts'
import type { MatchedAnswer, Question } from './question.ts'

/** Longer messages are read to here: what answers a question stands nowhere behind it. */
const LONGEST = 2000

/**
 * What a customer's message answers to a question. Whatever is not beyond reasonable doubt is `unclear` or `none`: a wrong proposal is worse
 * than none. `field`: where the answer goes, null for the stage; `writing`: how the customer writes figures and dates. Pure.
 */
export function matchAnswer(text: string, question: Question, field: OwnField | null, writing: OwnWriting): MatchedAnswer {
  const said = text.length > LONGEST ? text.slice(0, LONGEST) : text
  if (said.trim() === '') return { kind: 'none' }
  switch (field?.type ?? 'stage') {
    case 'stage':
    case 'choice':
      return matchChoices(said, question, false)
    case 'choices':
      return matchChoices(said, question, true)
    case 'number':
      return matchNumber(said, contextOf(question, field), writing)
    case 'date':
      return matchDate(said, contextOf(question, field), writing)
    case 'text':
      return field === null ? { kind: 'none' } : matchText(said, field, contextOf(question, field), writing)
  }
}

const contexts = new WeakMap<Question, ReadonlySet<string>>()

/** The telling words of a question: in an answer they say nothing else. */
function contextOf(question: Question, field: OwnField | null): ReadonlySet<string> {
  const before = contexts.get(question)
  if (before) return before
  const words = [...Object.values(question.texts), question.name, field?.name ?? ''].flatMap(wordsIn)
  const context = new Set(words.filter((word) => word.length > 2 && !SMALL_WORDS.has(word)))
  contexts.set(question, context)
  return context
}
