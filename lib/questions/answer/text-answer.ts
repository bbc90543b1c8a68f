import { readOwnValue } from '../../fields/read-own-value.ts'
import type { OwnField } from '../../fields/own-field.ts'
import type { OwnWriting } from '../../fields/writing.ts'
import type { MatchedAnswer } from '../question.ts'
import { askingSentences, phrasesIn } from './find-phrase.ts'
import { isForm } from './same-word.ts'
import { takeApart } from './said.ts'
import { foldedSet } from './words/folded.ts'
import { ASKS } from './words/questions.ts'
import { ALL, DOUBTS, NEGATIONS, NONE_OF_THEM, REFUSALS } from './words/signs.ts'
import { SMALL_WORDS } from './words/small-words.ts'
import { TOPICS } from './words/topics.ts'
import { NO, YES } from './words/yes-no.ts'

/** Words that nobody answers a question with alone. */
const NOTHING = foldedSet(
  'haha hahaha lol ahah ahahah hehe hihi nice great cool fine wow test same grande perfetto bene toppen perfekt супер отлично класс понятно ясно хаха',
)

const LONGEST = 100
const MOST_WORDS = 12
/** A greeting or an address before the answer, thanks behind it, and the stop at its end. */
const BEFORE =
  /^(?:(?:hi|hello|hey|ciao|salve|buongiorno|buonasera|hej|hejsan|hallå|привет|здравствуйте|добрый день)(?:\s+\p{Lu}\p{L}+)?\s*[,!.:;)]+\s*)+/iu
const BEHIND = /[\s,.!;]+(?:thanks|thank you|thx|grazie|grazie mille|tack|tack så mycket|спасибо)?[\s.!]*$/iu

/**
 * A short message taken as the answer whole. Never a greeting, thanks, a question, "I don't know", a yes or no alone, a link, or what is said of
 * an order.
 */
export function matchText(text: string, field: OwnField, context: ReadonlySet<string>, writing: OwnWriting): MatchedAnswer {
  const from = /^\s*/u.exec(text)?.[0].length ?? 0
  const greeting = BEFORE.exec(text.slice(from))?.[0].length ?? 0
  const begin = from + greeting
  const behind = BEHIND.exec(text.slice(begin))
  const end = behind ? begin + behind.index : text.length
  const answer = text.slice(begin, end)
  const said = takeApart(text)
  const words = takeApart(answer).words
  if (answer.trim() === '' || words.length === 0 || answer.length > LONGEST || words.length > MOST_WORDS) return { kind: 'none' }
  if (/\n/u.test(answer) || /https?:|www\.|@\p{L}/iu.test(answer)) return { kind: 'none' }
  if (askingSentences(said, ASKS, SMALL_WORDS).size > 0) return { kind: 'none' }
  const inContext = (word: string): boolean => [...context].some((known) => isForm(known, word))
  if (words.some(({ text: word }) => TOPICS.has(word) && !inContext(word))) return { kind: 'none' }
  const telling = words.filter(({ text: word }) => !isSaid(word) || /^\d+$/u.test(word))
  if (telling.every(({ text: word }) => word.length < 2 && !/\d/u.test(word))) return { kind: 'none' }
  const spans = [{ from: begin, to: end }]
  for (const phrases of [YES, NO, ALL, NONE_OF_THEM])
    if (phrasesIn(words, phrases).some((one) => one.from === 0 && one.to === words.length)) return { kind: 'none' }
  if (phrasesIn(words, REFUSALS).length > 0) return { kind: 'none' }
  if (phrasesIn(words, DOUBTS).length > 0 || words.some(({ text: word }) => NEGATIONS.has(word)))
    return { kind: 'unclear', candidates: [], spans }
  const read = readOwnValue(field, answer, writing)
  return read.ok && read.value !== '' ? { kind: 'fits', values: [read.value], how: 'value', spans } : { kind: 'none' }
}

function isSaid(word: string): boolean {
  return SMALL_WORDS.has(word) || NOTHING.has(word)
}
