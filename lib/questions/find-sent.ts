import type { SaidMessage } from '../heard/heard.ts'
import { replaceMarks } from '../offers/marks.ts'
import { wordsIn } from './answer/said.ts'
import { SMALL_WORDS } from './answer/words/small-words.ts'
import type { Question } from './question.ts'
import { labelIn } from './words-of.ts'

/** An outgoing message that puts a question. */
export interface SentQuestion {
  question: Question
  /** Index of the message. */
  at: number
  /** BCP 47 of the text that it is in. */
  language: string
}

/** So much of a question's own words stands in a message that puts it, in their order; less where all its choices stand below. */
const MOST_WORDS = 0.8
const MOST_WITH_CHOICES = 0.6
/** A question of fewer words than this must stand word for word. */
const FEW = 6
/** And among no more than so many times its words: in a long message they come together by chance. */
const SPREAD = 1.6
const LONGEST = 400

/** Which messages put which question, in the order of the messages; each puts at most one, that whose words it has most of. */
export function findSent(messages: readonly SaidMessage[], questions: readonly Question[]): SentQuestion[] {
  return messages.flatMap((message, at) => {
    if (message.direction !== 'out') return []
    const words = wordsIn(message.text).slice(0, LONGEST)
    const known = new Set(words)
    let best: (SentQuestion & { score: number }) | null = null
    for (const question of questions)
      for (const put of putOf(question)) {
        const score = likeness(put, words, known)
        if (score > (best?.score ?? 0)) best = { question, at, language: put.language, score }
      }
    return best ? [{ question: best.question, at, language: best.language }] : []
  })
}

interface Put {
  language: string
  words: string[]
  choices: string[][]
}

const puts = new WeakMap<Question, Put[]>()

function putOf(question: Question): Put[] {
  const before = puts.get(question)
  if (before) return before
  const made = Object.entries(question.texts).map(([language, text]) => ({
    language,
    words: wordsIn(replaceMarks(text, () => '\n')),
    choices: question.numbered ? question.choices.map((choice) => wordsIn(labelIn(choice, language, language))) : [],
  }))
  const written = made.filter(({ words }) => words.length > 0)
  puts.set(question, written)
  return written
}

/** How surely a message puts a question, 0 to 2; 0: it does not. Whoever reworded it a little left most of its words in their order. */
function likeness({ words, choices }: Put, said: readonly string[], known: ReadonlySet<string>): number {
  const listed = choices.length > 1 && choices.every((choice) => choice.every((word) => known.has(word)))
  const least = words.length < FEW ? 1 : listed ? MOST_WITH_CHOICES : MOST_WORDS
  // Without its choices the same may be asked of another thing: what is asked about must be there.
  if (choices.length > 1 && !listed && words.some((word) => !known.has(word) && !SMALL_WORDS.has(word))) return 0
  if (words.filter((word) => known.has(word)).length < least * words.length) return 0
  const { count, spread } = inOrder(words, said)
  const share = count / words.length
  if (share < least || spread > Math.max(words.length + 2, words.length * SPREAD)) return 0
  // Two words may be anything, without their choices.
  if (words.length < 3 && !listed && said.length > words.length + 2) return 0
  return share + (listed ? 1 : 0)
}

/** How many of `words` stand in `said` in their order (longest common subsequence), and over how many words they spread. */
function inOrder(words: readonly string[], said: readonly string[]): { count: number; spread: number } {
  const width = said.length + 1
  const table = new Uint16Array((words.length + 1) * width)
  for (let i = words.length - 1; i >= 0; i--)
    for (let j = said.length - 1; j >= 0; j--)
      table[i * width + j] =
        words[i] === said[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  let [i, j, first, last] = [0, 0, -1, -1]
  while (i < words.length && j < said.length)
    if (words[i] === said[j]) {
      first = first < 0 ? j : first
      last = j
      i++
      j++
    } else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++
    else j++
  return { count: table[0] ?? 0, spread: last - first + 1 }
}
