import { STOP_WORDS, SUBSCRIBE_WORDS, type OptWords } from './words.ts'

/** How words of a message are compared: case, accents, compatibility forms and what cannot be seen set aside. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u{1F3FB}-\u{1F3FF}]/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('ß', 'ss')
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
}

/** What a message is when it is nothing but a word: `ours` is our last message before it, '' where there was none. Null: neither. */
export function bareWord(text: string, ours: string): 'stop' | 'subscribe' | null {
  // A question is none: "Stop?" asks something. Words apart by sentence marks are sentences: "No. Stop."
  if (text.length > LONGEST || /[?？؟;]/u.test(text) || /[\p{L}\p{N}][.,!:;。，！、]+\s*[\p{L}\p{N}]/u.test(text)) return null
  const folded = foldWords(text)
  if (folded === '') return null
  if (isOf(STOP, folded, ours)) return 'stop'
  return isOf(SUBSCRIBE, folded, ours) ? 'subscribe' : null
}

/** Characters of the longest message that can be a bare word, with some emoji around it. */
const LONGEST = 80

type Folded = Record<keyof OptWords, ReadonlySet<string>>
const STOP = foldedOf(STOP_WORDS)
const SUBSCRIBE = foldedOf(SUBSCRIBE_WORDS)

function foldedOf({ always, unlessOffered, ifNamed }: OptWords): Folded {
  return { always: setOf(always), unlessOffered: setOf(unlessOffered), ifNamed: setOf(ifNamed) }
}

function setOf(list: readonly string[]): ReadonlySet<string> {
  return new Set(list.map(foldWords))
}

function isOf({ always, unlessOffered, ifNamed }: Folded, folded: string, ours: string): boolean {
  if (always.has(folded)) return true
  if (unlessOffered.has(folded)) return isNamed(folded, ours) || !` ${foldWords(ours)} `.includes(` ${folded} `)
  return ifNamed.has(folded) && isNamed(folded, ours)
}

/** Whether a text of ours names a word as one to answer with: in quotation marks, or in capitals where the text is not all in capitals. */
function isNamed(folded: string, ours: string): boolean {
  const quoted = ours.matchAll(/["'“”„«‘*]\s*([^"'“”„«»‘’*]{1,40}?)\s*["'”“»’*]/gu)
  for (const [, inside = ''] of quoted) if (foldWords(inside) === folded) return true
  if (ours === ours.toUpperCase()) return false
  const shouted = ours.matchAll(/[\p{Lu}\p{M}]{2,}/gu)
  for (const [word] of shouted) if (foldWords(word) === folded) return true
  return false
}
