import { foldWord, wordsIn } from './words.ts'

/** What a phrase is made of. */
export type Item =
  | { kind: 'word'; text: string; anyEnding: boolean }
  | { kind: 'number' }
  | { kind: 'gap' }
  | { kind: 'choice'; options: Item[][]; optional: boolean }

export interface ParsedPhrase {
  items: Item[]
  /** In quotation marks: the sentence says nothing else. */
  whole: boolean
  /** With a question mark: only in a question. */
  question: boolean
}

/** Why a phrase cannot be understood; the sentence is `problem.signal.<code>`. */
export type PhraseCode =
  | 'phrase-empty'
  | 'phrase-too-long'
  | 'phrase-unclosed'
  | 'phrase-unopened'
  | 'phrase-gap-at-edge'
  | 'phrase-empty-choice'
  | 'phrase-star'
  | 'phrase-star-short'
  | 'phrase-question-mark'
  | 'phrase-only-optional'

/** Thrown while parsing; `at` is its place in the phrase, UTF-16 units, from 0. */
export class PhraseError extends Error {
  readonly code: PhraseCode
  readonly at: number

  constructor(code: PhraseCode, at: number) {
    super(code)
    this.code = code
    this.at = at
  }
}

/** Longest phrase, in UTF-16 units. */
export const MAX_PHRASE = 500
/** Fewest letters before a `*`: with one, half of a language would do. */
const STAR_LETTERS = 2

/** Up to what means something, or parts words. */
const WORD = /[^\s()[\]|*?#….]+/y
const CLOSERS: Record<string, string> = { '(': ')', '[': ']' }

/** Takes a phrase apart. Throws a `PhraseError`. */
export function parsePhrase(phrase: string): ParsedPhrase {
  if (phrase.length > MAX_PHRASE) throw new PhraseError('phrase-too-long', MAX_PHRASE)
  const { from, to, whole, question } = outerMarks(phrase)
  const reader = { phrase, at: from, to }
  const items = readItems(reader, null)
  if (items.length === 0) throw new PhraseError('phrase-empty', from)
  if (items[0]?.kind === 'gap') throw new PhraseError('phrase-gap-at-edge', from)
  if (items.at(-1)?.kind === 'gap') throw new PhraseError('phrase-gap-at-edge', to)
  if (items.every(isOptional)) throw new PhraseError('phrase-only-optional', from)
  return { items, whole, question }
}

function isOptional(item: Item): boolean {
  if (item.kind !== 'choice') return item.kind === 'gap'
  return item.optional || item.options.some((option) => option.every(isOptional))
}

function outerMarks(phrase: string): { from: number; to: number; whole: boolean; question: boolean } {
  let from = phrase.length - phrase.trimStart().length
  let to = phrase.trimEnd().length
  const question = phrase[to - 1] === '?' || (isQuote(phrase[to - 1]) && phrase[to - 2] === '?')
  if (phrase[to - 1] === '?') to--
  const opens = isQuote(phrase[from])
  if (opens !== (isQuote(phrase[to - 1]) && to - 1 > from)) throw new PhraseError('phrase-unclosed', opens ? from : to - 1)
  if (opens) {
    from++
    to--
    if (phrase[to - 1] === '?') to--
  }
  return { from, to: Math.max(from, to), whole: opens, question }
}

function isQuote(letter: string | undefined): boolean {
  return letter !== undefined && '"“”«»„'.includes(letter)
}

interface Reader {
  phrase: string
  at: number
  to: number
}

/** Items up to the end, or up to `closer` or `|` within brackets, on which it stops. */
function readItems(reader: Reader, closer: string | null): Item[] {
  const items: Item[] = []
  let joins = false
  const add = (made: Item[]): void => {
    const before = items.at(-1)
    if (joins && before?.kind === 'choice') before.options.push(made)
    else items.push(...made)
    joins = false
  }
  while (reader.at < reader.to) {
    const { phrase, at } = reader
    const letter = phrase[at] as string
    if (closer !== null && (letter === closer || letter === '|')) return items
    if (letter in CLOSERS) add([readBrackets(reader, letter)])
    else if (letter === ')' || letter === ']') throw new PhraseError('phrase-unopened', at)
    else if (letter === '|') {
      const before = items.pop()
      if (!before || joins || before.kind === 'gap') throw new PhraseError('phrase-empty-choice', at)
      const isOpen = before.kind === 'choice' && !before.optional
      items.push(isOpen ? before : { kind: 'choice', options: [[before]], optional: false })
      joins = true
      reader.at++
    } else if (letter === '?') throw new PhraseError('phrase-question-mark', at)
    else if (letter === '*') throw new PhraseError('phrase-star', at)
    else if (letter === '#') {
      add([{ kind: 'number' }])
      reader.at++
    } else if (letter === '…' || phrase.startsWith('...', at)) {
      if (joins) throw new PhraseError('phrase-empty-choice', at)
      if (items.at(-1)?.kind !== 'gap') items.push({ kind: 'gap' })
      reader.at += letter === '…' ? 1 : 3
    } else {
      const made = readWord(reader)
      // A word with an apostrophe stays together where a `|` follows.
      if (made.length > 0) add(made.length > 1 && !joins ? [{ kind: 'choice', options: [made], optional: false }] : made)
    }
  }
  if (closer !== null) throw new PhraseError('phrase-unclosed', reader.to)
  if (joins) throw new PhraseError('phrase-empty-choice', reader.to)
  return items
}

function readBrackets(reader: Reader, opener: string): Item {
  const closer = CLOSERS[opener] as string
  const options: Item[][] = []
  do {
    reader.at++
    const option = readItems(reader, closer)
    const isEdge = option[0]?.kind === 'gap' || option.at(-1)?.kind === 'gap'
    if (option.length === 0 || isEdge) throw new PhraseError('phrase-empty-choice', reader.at)
    options.push(option)
  } while (reader.phrase[reader.at] === '|')
  reader.at++
  return { kind: 'choice', options, optional: opener === '[' }
}

/** A word up to a space or a sign that means something; more than one where it has an apostrophe ("dov'è"), none where it is a comma. */
function readWord(reader: Reader): Item[] {
  const { phrase, at } = reader
  WORD.lastIndex = at
  const end = Math.min(reader.to, at + (WORD.exec(phrase)?.[0].length ?? 0))
  // A space, or a full stop.
  if (end === at) {
    reader.at++
    return []
  }
  const written = phrase.slice(at, end)
  const words = /^\p{L}+$/u.test(written) ? [foldWord(written)] : wordsIn(written).words.map(({ text }) => text)
  const hasStar = phrase[end] === '*' && end < reader.to
  reader.at = hasStar ? end + 1 : end
  if (hasStar) {
    if ([...(words.at(-1) ?? '')].length < STAR_LETTERS) throw new PhraseError('phrase-star-short', end)
    if (/[\p{L}\p{N}]/u.test(phrase[end + 1] ?? '')) throw new PhraseError('phrase-star', end)
  }
  return words.map((text, i) => ({ kind: 'word', text, anyEnding: hasStar && i === words.length - 1 }))
}
