import { parsePhrase, PhraseError, type Item, type PhraseCode } from './phrase/parse.ts'
import type { Words } from './phrase/words.ts'

/**
 * The language that signals are written in. A phrase is words that follow each other in one sentence, in any case, with or without accents:
 *
 *     how do i pay          these words, side by side
 *     order*                "order", "ordering", "orders"
 *     i want ... order      up to four words between
 *     buy|order|get         one of these words
 *     (i will|i'd) take     one of these, of several words
 *     is it [really] worth  with it or without
 *     take #                a number in digits
 *     reviews?              only in a question: the sentence ends with a question mark
 *     "i'll take it"        only where the sentence says nothing else
 */
export interface Phrase {
  /** Words that a match can begin with. */
  first: readonly WordTest[]
  start: Reached
  whole: boolean
  question: boolean
}

interface WordTest {
  /** null: a number in digits. */
  text: string | null
  anyEnding: boolean
}

/** A place in a phrase: what leads on from it, by a word or by none. `any`: any word leads to it (within a gap). */
interface Place {
  by: { test: WordTest; to: number }[]
  any: number | null
  none: number[]
}

export interface PhraseProblem {
  code: PhraseCode
  /** Place in the phrase, UTF-16 units, from 0. */
  at: number
}

export type PhraseCompiled = { ok: true; phrase: Phrase } | { ok: false; problem: PhraseProblem }

/** Most words that `...` stands for. */
const GAP_WORDS = 4

const known = new Map<string, PhraseCompiled>()
const MOST_KNOWN = 5_000

/** Understands a phrase as it is written. */
export function compilePhrase(text: string): PhraseCompiled {
  const before = known.get(text)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const compiled = compiledOf(text)
  known.set(text, compiled)
  return compiled
}

function compiledOf(text: string): PhraseCompiled {
  try {
    const { items, whole, question } = parsePhrase(text)
    const nodes: Place[] = [newNode()]
    const end = addItems(nodes, 0, items)
    const start = new Reached(nodes, end, closure(nodes, [0]))
    return { ok: true, phrase: { first: start.tests, start, whole, question } }
  } catch (error) {
    if (error instanceof PhraseError) return { ok: false, problem: { code: error.code, at: error.at } }
    throw error
  }
}

function newNode(): Place {
  return { by: [], any: null, none: [] }
}

function addNode(nodes: Place[]): number {
  return nodes.push(newNode()) - 1
}

/** Adds what leads from a node over the items; answers the node at their end. */
function addItems(nodes: Place[], from: number, items: readonly Item[]): number {
  return items.reduce((at, item) => addItem(nodes, at, item), from)
}

function addItem(nodes: Place[], from: number, item: Item): number {
  const node = nodes[from] as Place
  if (item.kind === 'choice') {
    const end = addNode(nodes)
    if (item.optional) node.none.push(end)
    for (const option of item.options) {
      const begin = addNode(nodes)
      node.none.push(begin)
      nodes[addItems(nodes, begin, option)]?.none.push(end)
    }
    return end
  }
  if (item.kind === 'gap') {
    const end = addNode(nodes)
    let at = from
    for (let i = 0; i < GAP_WORDS; i++) {
      const next = addNode(nodes)
      const here = nodes[at] as Place
      here.none.push(end)
      here.any = next
      at = next
    }
    nodes[at]?.none.push(end)
    return end
  }
  const to = addNode(nodes)
  const test = item.kind === 'number' ? { text: null, anyEnding: false } : { text: item.text, anyEnding: item.anyEnding }
  node.by.push({ test, to })
  return to
}

function closure(nodes: readonly Place[], from: Iterable<number>): Set<number> {
  const reached = new Set(from)
  for (const n of reached) for (const next of nodes[n]?.none ?? []) reached.add(next)
  return reached
}

function meets({ text, anyEnding }: WordTest, word: string): boolean {
  if (text === null) return /^\p{N}+$/u.test(word)
  return anyEnding ? word.startsWith(text) : word === text
}

/** How far into a phrase some words have led: all the places at once, so that no way is tried twice. */
class Reached {
  readonly isEnd: boolean
  readonly tests: readonly WordTest[]
  readonly #exact = new Set<string>()
  readonly #open: WordTest[] = []
  /** By exact word; '' for any other word. */
  readonly #next = new Map<string, Reached | null>()

  constructor(
    readonly nodes: readonly Place[],
    readonly end: number,
    readonly at: ReadonlySet<number>,
  ) {
    this.isEnd = at.has(end)
    this.tests = [...at].flatMap((n) => nodes[n]?.by.map(({ test }) => test) ?? [])
    for (const test of this.tests)
      if (test.text === null || test.anyEnding) this.#open.push(test)
      else this.#exact.add(test.text)
  }

  /** Where a word leads; null: nowhere. */
  by(word: string): Reached | null {
    if (this.#open.some((test) => meets(test, word))) return this.#step(word)
    const key = this.#exact.has(word) ? word : ''
    const before = this.#next.get(key)
    if (before !== undefined) return before
    const next = this.#step(key)
    this.#next.set(key, next)
    return next
  }

  #step(word: string): Reached | null {
    const next: number[] = []
    for (const n of this.at) {
      const place = this.nodes[n]
      if (!place) continue
      if (place.any !== null) next.push(place.any)
      for (const { test, to } of place.by) if (meets(test, word)) next.push(to)
    }
    return next.length === 0 ? null : new Reached(this.nodes, this.end, closure(this.nodes, next))
  }
}

/**
 * Where a phrase that begins at a word ends: the index after its last word, the longest that there is; 0 where it does not stand there. It reads no
 * further than the phrase can reach, so a text is searched in a time in proportion to its length.
 */
export function matchAt({ start, whole, question }: Phrase, { words, questions }: Words, at: number): number {
  const sentence = words[at]?.sentence
  if (sentence === undefined || (question && !questions.has(sentence))) return 0
  if (whole && words[at - 1]?.sentence === sentence) return 0
  let reached: Reached | null = start
  let found = 0
  for (let i = at; ; i++) {
    const word = words[i]
    const goesOn: boolean = word?.sentence === sentence
    if (i > at && reached.isEnd && !(whole && goesOn)) found = i
    if (!word || !goesOn) return found
    reached = reached.by(word.text)
    if (!reached) return found
  }
}

/** Phrases by the words that they begin with, so that a text is not tried against each of them at each word. */
export class PhraseIndex<T> {
  readonly #exact = new Map<string, Set<{ phrase: Phrase; of: T }>>()
  /** Phrases that begin with `ab*` or a number, by the first two letters, '#' for a number. */
  readonly #open = new Map<string, Set<{ phrase: Phrase; of: T }>>()

  add(phrase: Phrase, of: T): void {
    const entry = { phrase, of }
    for (const { text, anyEnding } of phrase.first) {
      const [map, key] = text === null ? [this.#open, '#'] : anyEnding ? [this.#open, text.slice(0, 2)] : [this.#exact, text]
      map.set(key, (map.get(key) ?? new Set()).add(entry))
    }
  }

  /** Every place at which any of them stands, with the index of its first word and the one after its last. */
  *find(words: Words): Generator<{ of: T; first: number; end: number }> {
    for (const [first, { text }] of words.words.entries()) {
      const keys = /^\p{N}/u.test(text) ? [text.slice(0, 2), '#'] : [text.slice(0, 2)]
      const tried = new Set(this.#exact.get(text))
      for (const key of keys) for (const entry of this.#open.get(key) ?? []) tried.add(entry)
      for (const entry of tried) {
        const end = matchAt(entry.phrase, words, first)
        if (end > 0) yield { of: entry.of, first, end }
      }
    }
  }
}
