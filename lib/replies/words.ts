import { foldText } from '../segments/fold-text.ts'

/** A word of a text: as it is compared, and where it stands (UTF-16 units). */
export interface PlacedWord {
  folded: string
  from: number
  to: number
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The words of a text. Case and accents make no difference. */
export function wordsOf(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    folded: foldText(word),
    from: index,
    to: index + word.length,
  }))
}

/** What was typed, in words, each once. */
export function termsOf(text: string): string[] {
  return [...new Set(wordsOf(text.slice(0, 200)).map(({ folded }) => folded))].filter((word) => word !== '').slice(0, 12)
}
