import { wordsIn } from '../said.ts'

/** The words of a list, folded. */
export function foldedSet(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap(wordsIn))
}

/** Phrases parted by `|`, each as its folded words. */
export function foldedPhrases(...lists: string[]): readonly (readonly string[])[] {
  return lists
    .flatMap((list) => list.split('|'))
    .map(wordsIn)
    .filter((words) => words.length > 0)
    .toSorted((a, b) => b.length - a.length)
}
