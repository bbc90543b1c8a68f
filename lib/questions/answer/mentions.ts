import type { QuestionChoice } from '../question.ts'
import { wordsOf } from '../words-of.ts'
import { isForm, isSlip, type Likeness } from './same-word.ts'
import { wordsIn, type Word } from './said.ts'
import { foldedSet } from './words/folded.ts'
import { CHANGERS } from './words/signs.ts'
import { SMALL_WORDS } from './words/small-words.ts'

/** A choice of which a message says something. */
export interface Mention {
  /** Index of the choice. */
  choice: number
  /** Indexes of the words that say it, ascending. */
  at: number[]
  /** `label`, `synonym`: word for word; `own-words`: other forms, other order, a part of it; `typo`: but for a slip; `number`: its place. */
  how: 'number' | 'label' | 'synonym' | 'own-words' | 'typo'
  /** Only a word of it that no other choice has. */
  part: boolean
}

/** The words that mean each choice, folded and taken apart, made once for as long as the choices are the same. */
export interface KnownWords {
  phrases: { choice: number; words: string[]; isLabel: boolean; telling: string[] }[]
  /** Every word of any of them. */
  all: ReadonlySet<string>
}

/** Small in "good day", and telling in "every day". */
const TIMES = foldedSet('day morning evening afternoon giorno sera dag kväll morgon день дня вечер утро')

const known = new WeakMap<readonly QuestionChoice[], KnownWords>()

/** Taken apart on the first message, and kept for the next. */
export function knownWords(choices: readonly QuestionChoice[]): KnownWords {
  const before = known.get(choices)
  if (before) return before
  const phrases = choices.flatMap((choice, index) => {
    const { labels, synonyms } = wordsOf(choice)
    const own = /^\d$/.test(choice.value) ? [] : [choice.value]
    return [
      ...labels.map((text) => ({ text, isLabel: true })),
      ...[...synonyms, ...own].map((text) => ({ text, isLabel: false })),
    ]
      .map(({ text, isLabel }) => phraseOf(index, wordsIn(text), isLabel))
      .filter(({ words }) => words.length > 0)
  })
  const made = { phrases, all: new Set(phrases.flatMap(({ words }) => words)) }
  known.set(choices, made)
  return made
}

function phraseOf(choice: number, words: string[], isLabel: boolean): KnownWords['phrases'][number] {
  return { choice, words, isLabel, telling: words.filter((word) => !SMALL_WORDS.has(word) || TIMES.has(word)) }
}

/** Every mention of a choice by its words. Of overlapping ones the longer, then the surer stay. */
export function wordMentions(
  words: readonly Word[],
  { phrases, all }: KnownWords,
  isPlain: (word: string) => boolean,
): Mention[] {
  const found: Mention[] = []
  for (const phrase of phrases) {
    const { choice, isLabel } = phrase
    for (let at = 0; at < words.length; at++)
      if (phrase.words.every((word, i) => words[at + i]?.text === word && words[at + i]?.sentence === words[at]?.sentence))
        found.push({ choice, at: phrase.words.map((_, i) => at + i), how: isLabel ? 'label' : 'synonym', part: false })
    if (phrase.telling.length > 0) found.push(...looseMentions(words, phrase, { all, isPlain }))
    if (phrase.telling.length > 1 || phrase.words.length > phrase.telling.length)
      found.push(...partMentions(words, phrase, phrases))
  }
  return withoutCovered(found)
}

/** All telling words of a phrase in one sentence, near each other, in whatever form and order. */
function looseMentions(
  words: readonly Word[],
  { choice, telling }: KnownWords['phrases'][number],
  { all, isPlain }: { all: ReadonlySet<string>; isPlain: (word: string) => boolean },
): Mention[] {
  const found: Mention[] = []
  const [first = '', ...rest] = telling
  for (const [at, word] of words.entries()) {
    const begun = likeness(word.text, first, all, isPlain)
    if (!begun) continue
    const places = [at]
    let worst: Likeness = begun
    for (const wanted of rest) {
      const next = nearest(words, at, places, (text) => likeness(text, wanted, all, isPlain))
      if (!next) break
      places.push(next.at)
      if (next.how === 'slip' || worst === 'slip') worst = 'slip'
    }
    if (places.length === telling.length)
      found.push({ choice, at: places.toSorted((a, b) => a - b), how: worst === 'slip' ? 'typo' : 'own-words', part: false })
  }
  return found
}

const NEAR = 4

function nearest(
  words: readonly Word[],
  from: number,
  taken: readonly number[],
  like: (text: string) => Likeness | null,
): { at: number; how: Likeness } | null {
  const sentence = words[from]?.sentence
  for (let far = 1; far <= NEAR * taken.length; far++)
    for (const at of [from + far, from - far]) {
      const word = words[at]
      if (!word || word.sentence !== sentence || taken.includes(at)) continue
      const how = like(word.text)
      if (how) return { at, how }
    }
  return null
}

/** A word of a phrase that is in no other choice's words. */
function partMentions(words: readonly Word[], phrase: KnownWords['phrases'][number], phrases: KnownWords['phrases']): Mention[] {
  const others = phrases.filter(({ choice }) => choice !== phrase.choice)
  const own = phrase.telling.filter(
    (word) =>
      word.length >= 3 &&
      !/^\d+$/.test(word) &&
      !CHANGERS.has(word) &&
      !TIMES.has(word) &&
      !others.some((other) => other.words.some((one) => isForm(one, word))),
  )
  return words.flatMap(({ text }, at) =>
    own.some((word) => isForm(text, word) && (text === word || !others.some((other) => other.words.includes(text))))
      ? [{ choice: phrase.choice, at: [at], how: 'own-words' as const, part: true }]
      : [],
  )
}

/** A word that another choice has as it stands is that choice's; one that is known to mean something else is no slip. */
function likeness(typed: string, meant: string, all: ReadonlySet<string>, isPlain: (word: string) => boolean): Likeness | null {
  if (typed === meant) return 'exact'
  if (all.has(typed)) return null
  if (isForm(typed, meant)) return 'form'
  return !isPlain(typed) && isSlip(typed, meant) ? 'slip' : null
}

const SURENESS: Mention['how'][] = ['number', 'label', 'synonym', 'own-words', 'typo']

function withoutCovered(found: readonly Mention[]): Mention[] {
  const sorted = found.toSorted(
    (a, b) => b.at.length - a.at.length || Number(a.part) - Number(b.part) || SURENESS.indexOf(a.how) - SURENESS.indexOf(b.how),
  )
  const kept: Mention[] = []
  for (const one of sorted) {
    const covered = kept.some(
      (other) =>
        one.at.every((at) => other.at.includes(at)) &&
        (other.choice === one.choice || other.at.length > one.at.length || rank(other) < rank(one)),
    )
    if (!covered) kept.push(one)
  }
  return kept
}

/** A slip that could be two choices' words stays both, so that nobody takes it for either. */
function rank({ how, part }: Mention): number {
  return (part ? 10 : 0) + (how === 'typo' ? 2 : how === 'own-words' ? 1 : 0)
}
