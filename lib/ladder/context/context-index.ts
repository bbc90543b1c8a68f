import { compilePhrase, PhraseIndex } from '../phrase.ts'
import { foldWord, type Words } from '../phrase/words.ts'
import { CONTEXTS, type LanguageContext } from './context.ts'

type PhraseKind = 'noNegation' | 'doubt' | 'otherTime' | 'others' | 'silent'
const PHRASE_KINDS: readonly PhraseKind[] = ['noNegation', 'doubt', 'otherTime', 'others', 'silent']

/** A context's words, found in one message: indices of words, the end exclusive. */
export interface ContextPlace {
  kind: PhraseKind
  first: number
  end: number
}

interface ContextIndex {
  phrases: PhraseIndex<PhraseKind>
  words: Record<'negation' | 'negationAfter' | 'and' | 'but', ReadonlySet<string>>
}

const indices = new Map<string, ContextIndex | null>()

/** The words of a language that take signals back; null where none are known. Phrases in them that cannot be understood are a mistake of ours. */
export function contextIndex(language: string): ContextIndex | null {
  const before = indices.get(language)
  if (before !== undefined) return before
  const context = Object.hasOwn(CONTEXTS, language) ? CONTEXTS[language] : undefined
  const index = context ? indexOf(context) : null
  indices.set(language, index)
  return index
}

function indexOf(context: LanguageContext): ContextIndex {
  const phrases = new PhraseIndex<PhraseKind>()
  for (const kind of PHRASE_KINDS)
    for (const text of context[kind]) {
      const compiled = compilePhrase(text)
      if (!compiled.ok) throw new Error(`${text}: ${compiled.problem.code}`)
      phrases.add(compiled.phrase, kind)
    }
  return {
    phrases,
    words: {
      negation: foldedWords(context.negation),
      negationAfter: foldedWords(context.negationAfter),
      and: foldedWords(context.and),
      but: foldedWords(context.but),
    },
  }
}

function foldedWords(words: readonly string[]): Set<string> {
  return new Set(words.map(foldWord))
}

/** What of a context stands in a message. */
export function contextPlaces(index: ContextIndex, words: Words): ContextPlace[] {
  return [...index.phrases.find(words)].map(({ of, first, end }) => ({ kind: of, first, end }))
}

export type { ContextIndex }
