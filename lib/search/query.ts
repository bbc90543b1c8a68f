import { foldName, nameWords } from '../contacts/fold.ts'
import { cutWord, DOMAIN } from './contact-words.ts'

/** How closely a word must agree, from the closest to the loosest; each takes in those before it. */
export const CLOSENESS = ['exact', 'prefix', 'part'] as const
export type Closeness = (typeof CLOSENESS)[number]

/** One word that people must have. `least`: how closely at the least; a domain and the words before an `@` are not looked for inside words. */
export interface Wanted {
  word: string
  loosest: Closeness
}

/** What a text typed in a search asks for. */
export interface SearchQuery {
  /** As typed, trimmed. */
  text: string
  /** All of them, in any order. */
  words: Wanted[]
  /** Folded whole, as a name or a tag: '' where it is only a number or an address. */
  whole: string
  /** Only the digits, where the text can be a number or a part of one; else ''. */
  digits: string
  /** A mail address or its beginning up to the `@` at least, lower case; else ''. The words find who may have it, the address decides. */
  mail: string
}

/** Fewer digits than that are no part of a number. */
const FEWEST_DIGITS = 3

export function readQuery(typed: string): SearchQuery {
  const text = typed.trim()
  if (text.includes('@')) return mailQuery(text)
  const digits = /^[\s\d().+\-/\u00A0]*$/u.test(text) ? text.replace(/\D/g, '') : ''
  const isNumber = digits.length >= FEWEST_DIGITS
  // What is written as a number is no words; digits alone may stand in a handle or an address.
  const words = isNumber && digits !== text ? [] : nameWords(text)
  return { text, words: words.map(plain), whole: foldName(text), digits: isNumber ? digits : '', mail: '' }
}

/** Words before the `@` are whole, the domain is perhaps not written to its end. */
function mailQuery(text: string): SearchQuery {
  const lower = text.toLowerCase()
  const at = lower.lastIndexOf('@')
  const domain = lower.slice(at + 1).trim()
  const words: Wanted[] = nameWords(lower.slice(0, at)).map((word) => ({ word: cutWord(word), loosest: 'exact' }))
  if (domain !== '') words.push({ word: cutWord(DOMAIN + domain), loosest: 'prefix' })
  // "@" alone, or a handle written with it: a name like any other.
  if (domain !== '' && words.length === 1 && !domain.includes('.')) {
    const handle = nameWords(domain)
    return { text, words: handle.map(plain), whole: foldName(domain), digits: '', mail: '' }
  }
  return { text, words, whole: '', digits: '', mail: at > 0 ? lower : '' }
}

/** A single Latin letter or digit stands inside nearly every word: it is looked for only where words begin. */
function plain(word: string): Wanted {
  return { word: cutWord(word), loosest: word.length > 1 || word > '\u007F' ? 'part' : 'prefix' }
}

/** Whether a person's own word agrees so closely. The obvious rule that the index answers faster. */
export function agrees(own: string, { word, loosest }: Wanted, closeness: Closeness): boolean {
  const as = loosenessOf(loosest, closeness)
  if (as === 'exact') return own === word
  if (as === 'prefix') return own.startsWith(word)
  return own.startsWith(word) || (own > '\u0003' && own.includes(word))
}

/** The closer of the two. */
export function loosenessOf(loosest: Closeness, closeness: Closeness): Closeness {
  return CLOSENESS.indexOf(loosest) < CLOSENESS.indexOf(closeness) ? loosest : closeness
}
