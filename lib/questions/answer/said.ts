import { nameWords } from '../../contacts/fold.ts'
import type { Span } from '../../heard/heard.ts'
import { westernDigits } from '../../import/values/digits.ts'

/** A word of a message, folded, with its place in the text. */
export interface Word extends Span {
  /** Case, accents and compatibility forms aside; digits western. */
  text: string
  /** Which sentence and which clause of the message it is in, counted from 0. */
  sentence: number
  clause: number
}

/** A message taken apart. */
export interface Said {
  text: string
  words: Word[]
  /** Sentences that end in a question mark. */
  asking: ReadonlySet<number>
}

/** Apostrophes part words: `l'insalata` speaks of `insalata`. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu
const MANY_QUESTIONS = /[?？؟]/u
const SENTENCE_END = /[!?？؟。！…\n\r]|\.(?=\s|$|["'”»)])/u
const CLAUSE_END = /[,;:()،、；：]|\s[-–—]\s|—/u
/** After these a full stop ends nothing: `n. 2`, `nr. 2`, and `2. Salad`. */
const NO_END = /^(?:n|nr|no|num|№|\d{1,2})$/u

const GLUED = /^(\d+)(\p{L}+)$/u
const ORDINAL = /^(?:st|nd|rd|th|a|e|o|an|ra|ая|я|ое|ыи|и|е|го)$/u

/** Takes a text apart into words, clauses and sentences. Any text of any script. */
export function takeApart(text: string): Said {
  const words: Word[] = []
  const asking = new Set<number>()
  let [sentence, clause, end] = [0, 0, 0]
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const between = text.slice(end, index)
    const before = words.at(-1)
    if (before && MANY_QUESTIONS.test(between)) asking.add(sentence)
    const stop = SENTENCE_END.exec(between)
    if (before && stop && !(stop[0] === '.' && NO_END.test(before.text))) [sentence, clause] = [sentence + 1, clause + 1]
    else if (before && CLAUSE_END.test(between)) clause++
    end = index + found.length
    const folded = foldWord(found)
    // "500g" is a figure and a unit; "2nd" is one word.
    const unit = GLUED.exec(folded)
    const digits = unit && /^\d+/u.exec(found)?.[0].length
    if (unit?.[1] && unit[2] && digits && !ORDINAL.test(unit[2])) {
      words.push({ text: unit[1], from: index, to: index + digits, sentence, clause })
      words.push({ text: unit[2], from: index + digits, to: end, sentence, clause })
    } else if (folded !== '') words.push({ text: folded, from: index, to: end, sentence, clause })
  }
  if (MANY_QUESTIONS.test(text.slice(end))) asking.add(sentence)
  return { text, words, asking }
}

/** The folded words of a phrase. */
export function wordsIn(phrase: string): string[] {
  return takeApart(phrase).words.map(({ text }) => text)
}

/** Raised figures and fractions would fold to other numbers; a figure in a circle is one. */
const RAISED = /[\p{No}]/u

function foldWord(word: string): string {
  if (RAISED.test(word)) {
    const plain = word.normalize('NFKD')
    return /^\d{1,2}$/u.test(plain) ? plain : word
  }
  return nameWords(westernDigits(word)).join('')
}
