import type { Said, Word } from './said.ts'

/** Where one of several phrases stands in a message, word for word: indexes of its first and of the word after its last. */
export interface Stretch {
  from: number
  to: number
}

type Phrases = readonly (readonly string[])[]

/** Phrases by their first word, made once for each list. */
const byFirst = new WeakMap<Phrases, ReadonlyMap<string, string[][]>>()

function startingWith(word: string, phrases: Phrases): Phrases {
  const known = byFirst.get(phrases)
  if (known) return known.get(word) ?? []
  const made = new Map<string, string[][]>()
  for (const phrase of phrases) {
    const [first = ''] = phrase
    made.set(first, [...(made.get(first) ?? []), [...phrase]])
  }
  byFirst.set(phrases, made)
  return made.get(word) ?? []
}

/** Every place of the phrases (each as folded words, the longest first); none inside another. */
export function phrasesIn(words: readonly Word[], phrases: Phrases): Stretch[] {
  const found: Stretch[] = []
  for (let at = 0; at < words.length; at++) {
    const length = phraseAt(words, at, phrases)
    if (length === 0) continue
    found.push({ from: at, to: at + length })
    at += length - 1
  }
  return found
}

/** The phrase that the words begin with at `at`: how many words it has, 0 where none does. */
export function phraseAt(words: readonly Word[], at: number, phrases: Phrases): number {
  const candidates = startingWith(words[at]?.text ?? '', phrases)
  return candidates.find((one) => one.every((word, i) => words[at + i]?.text === word))?.length ?? 0
}

/** The sentences that ask something, by their mark or by how they begin. */
export function askingSentences({ words, asking }: Said, asks: Phrases, small: ReadonlySet<string>): Set<number> {
  const all = new Set(asking)
  let sentence = -1
  for (const [at, word] of words.entries()) {
    if (word.sentence === sentence) continue
    // "Ciao, dove..." asks as well.
    let begin = at
    const first = word.clause
    sentence = word.sentence
    if (phraseAt(words, begin, asks) > 0) all.add(sentence)
    while (words[begin]?.sentence === sentence && words[begin]?.clause === first && small.has(words[begin]?.text ?? '')) begin++
    const next = words[begin]
    if (next && next.sentence === sentence && next.clause !== first && phraseAt(words, begin, asks) > 0) all.add(sentence)
  }
  return all
}
