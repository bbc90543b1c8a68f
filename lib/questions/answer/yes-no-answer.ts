import type { QuestionChoice } from '../question.ts'
import { phraseAt } from './find-phrase.ts'
import { knownWords, type Mention } from './mentions.ts'
import { isPlainWord } from './plain-words.ts'
import type { Said } from './said.ts'
import { SMALL_WORDS } from './words/small-words.ts'
import { TOPICS } from './words/topics.ts'
import { FIRM, NEITHER, NO, NO_SIGNS, YES, YES_SIGNS } from './words/yes-no.ts'

const YES_WORDS = new Set(['yes', 'si', 'ja', 'да'])
const NO_WORDS = new Set(['no', 'nej', 'нет'])

/**
 * Where one choice is a yes and one a no: what a message's beginning says of the two. `at` of the mention is empty where it begins so and means
 * neither ("no problem"), and -1 where a sign says it. Null: the question is of another kind, or nothing is said so.
 */
export function yesOrNo({ words, text }: Said, choices: readonly QuestionChoice[]): { mention: Mention } | null {
  const [yes, no] = [only(choices, YES_WORDS), only(choices, NO_WORDS)]
  if (yes === null || no === null) return null
  const sign = text.replace(/[\p{Emoji_Modifier}\p{M}\s\u200D♂♀]/gu, '')
  if (words.length === 0) return YES_SIGNS.has(sign) ? mention(yes, [-1]) : NO_SIGNS.has(sign) ? mention(no, [-1]) : null
  const spoken = words.map((word) => ({ ...word, text: shortened(word.text) }))
  let at = 0
  // "Hi, yes": what stands before is a greeting. A word that can be a yes itself is not passed over.
  while (at < spoken.length && at < 4 && longest(at) === 0) {
    if (!SMALL_WORDS.has(spoken[at]?.text ?? '')) return null
    at++
  }
  const neither = phraseAt(spoken, at, NEITHER)
  const [yeses, noes] = [phraseAt(spoken, at, YES), phraseAt(spoken, at, NO)]
  if (neither > 0 && neither >= Math.max(yeses, noes)) return mention(yes, [])
  if (yeses === 0 && noes === 0) return null
  const length = Math.max(yeses, noes)
  const [last, next] = [spoken[at + length - 1], spoken[at + length]]
  // "No garden gnomes" is no "no".
  if (noes === 1 && next && next.clause === last?.clause && !isPlainWord(next.text)) return mention(no, [])
  // "Right, I have a question."
  const isFirm = spoken.slice(at, at + length).some((word) => FIRM.has(word.text))
  const behind = spoken.slice(at + length)
  if (!isFirm && behind.some((word) => !isPlainWord(word.text) || TOPICS.has(word.text))) return mention(yes, [])
  const later = spoken
    .slice(at + length)
    .some((word, i, rest) => rest[i - 1]?.clause !== word.clause && opposite(at + length + i))
  if (later) return mention(yes, [])
  return mention(
    noes >= yeses ? no : yes,
    Array.from({ length }, (_, i) => at + i),
  )

  function longest(index: number): number {
    return Math.max(phraseAt(spoken, index, YES), phraseAt(spoken, index, NO), phraseAt(spoken, index, NEITHER))
  }

  /** "Yes... no": a later clause that begins with the other. */
  function opposite(index: number): boolean {
    const word = spoken[index]?.text ?? ''
    return noes >= yeses ? YES_WORDS.has(word) : NO_WORDS.has(word)
  }
}

/** "Siii", "jaaa", "nooo". */
function shortened(word: string): string {
  const short = word.replace(/(\p{L})\1+$/u, '$1')
  return YES_WORDS.has(short) || NO_WORDS.has(short) ? short : word
}

/** The one choice whose label begins with such a word; null where there is none, or more than one. */
function only(choices: readonly QuestionChoice[], of: ReadonlySet<string>): number | null {
  const found = new Set(
    knownWords(choices)
      .phrases.filter(({ words: [first = ''], isLabel }) => isLabel && of.has(first))
      .map(({ choice }) => choice),
  )
  const [one] = found
  return found.size === 1 && one !== undefined ? one : null
}

function mention(choice: number, at: number[]): { mention: Mention } {
  return { mention: { choice, at, how: 'synonym', part: false } }
}
