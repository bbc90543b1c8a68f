import type { Id } from '../db/id.ts'
import { wordFit } from './match-word.ts'
import type { QuickReply } from './reply.ts'
import { termsOf, wordsOf } from './words.ts'

type Searched = Pick<QuickReply, 'id' | 'title' | 'category' | 'texts' | 'rank'>

/** A word in the title counts more than any in the category or a text. */
const WEIGHT = { title: 12, category: 3, text: 1 } as const

/** Finds replies by words of title, category and texts; made once for a list, and asked with every key. */
export class ReplySearch<T extends Searched = QuickReply> {
  /** For each distinct word what it is worth where it stands, by the reply's place in the list. */
  readonly #words = new Map<string, Map<number, number>>()

  constructor(readonly replies: readonly T[]) {
    for (const [at, { title, category, texts }] of replies.entries()) {
      this.#add(at, title, WEIGHT.title)
      this.#add(at, category, WEIGHT.category)
      for (const text of Object.values(texts)) this.#add(at, text, WEIGHT.text)
    }
  }

  #add(at: number, text: string, weight: number): void {
    for (const { folded } of wordsOf(text)) {
      const places = this.#words.get(folded) ?? new Map<number, number>()
      places.set(at, Math.max(places.get(at) ?? 0, weight))
      this.#words.set(folded, places)
    }
  }

  /**
   * The replies in which every word of `text` is found, best first: in titles before texts, whole words before beginnings, beginnings before parts, and
   * those before slips of one letter. All in their order where it names none.
   */
  find(text: string, most: number, of: (reply: T) => boolean = () => true): T[] {
    const terms = termsOf(text)
    if (terms.length === 0) return text.trim() === '' ? this.replies.filter(of).slice(0, most) : []
    const [first, ...others] = terms.map((term) => this.#scores(term))
    const found = [...(first ?? [])].flatMap(([at, score]) => {
      const reply = this.replies[at]
      if (!reply || !of(reply) || !others.every((scores) => scores.has(at))) return []
      return [{ reply, score: others.reduce((sum, scores) => sum + (scores.get(at) ?? 0), score) }]
    })
    return found
      .toSorted((a, b) => b.score - a.score || a.reply.rank - b.reply.rank || byId(a.reply.id, b.reply.id))
      .slice(0, most)
      .map(({ reply }) => reply)
  }

  #scores(term: string): Map<number, number> {
    const scores = new Map<number, number>()
    for (const [word, places] of this.#words) {
      const fit = wordFit(term, word)
      if (fit > 0) for (const [at, weight] of places) scores.set(at, Math.max(scores.get(at) ?? 0, fit * weight))
    }
    return scores
  }
}

function byId(a: Id, b: Id): number {
  return a < b ? -1 : 1
}

/** The places of a text that a search found (UTF-16 units), in order: the beginning or part of a word where that was typed, the word where it was a slip. */
export function marksOf(text: string, searched: string): [from: number, to: number][] {
  const terms = termsOf(searched)
  if (terms.length === 0) return []
  return wordsOf(text).flatMap(({ folded, from, to }): [number, number][] => {
    const fits = terms.map((term) => ({ term, fit: wordFit(term, folded) })).toSorted((a, b) => b.fit - a.fit)
    const [best] = fits
    if (!best || best.fit === 0) return []
    const at = folded.indexOf(best.term)
    // Folding may change how long a word is: then it is marked as a whole.
    if (at === -1 || folded.length !== to - from) return [[from, to]]
    return [[from + at, from + at + best.term.length]]
  })
}
