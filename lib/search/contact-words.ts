import type { ContactRecord } from '../contacts/contact.ts'
import { foldName, nameWords } from '../contacts/fold.ts'
import type { WordIndexBuilder } from './word-index.ts'

/** Before a tag in the index, so that it is no word of a name. */
export const TAG = '\u0001'
/** Before the domain of a mail address. */
export const DOMAIN = '\u0002'
/** UTF-16 units of a word that are kept. */
const LONGEST_WORD = 64

/**
 * The words that a contact is found by: those of the name, the company, the mail's local part and the handles, folded; and with a mark
 * before them the CRM's tags (whole) and the mail's domains. A word may come twice. Nobody is found by a blank record.
 */
export function contactWords(contact: Pick<ContactRecord, 'name' | 'company' | 'emails' | 'handles' | 'crmTags'>): string[] {
  const words = nameWords(contact.name)
  if (contact.company !== '') words.push(...nameWords(contact.company))
  for (const mail of contact.emails) {
    const at = mail.lastIndexOf('@')
    words.push(...nameWords(at < 0 ? mail : mail.slice(0, at)))
    if (at >= 0 && at < mail.length - 1) words.push(DOMAIN + mail.slice(at + 1).toLowerCase())
  }
  for (const handle of contact.handles) words.push(...nameWords(handle.value))
  for (const tag of contact.crmTags) {
    const folded = foldName(tag)
    if (folded !== '') words.push(TAG + folded)
  }
  for (let i = 0; i < words.length; i++) if ((words[i] as string).length > LONGEST_WORD) words[i] = cutWord(words[i] as string)
  return words
}

/** What is kept of a word, and looked for; a pair of surrogates is not cut apart. */
export function cutWord(word: string): string {
  return word.length <= LONGEST_WORD ? word : word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, '')
}

/** Adds one person to the index of words. People are added in ascending order of their ordinals. */
export function indexWords(
  builder: WordIndexBuilder,
  { contact }: { contact: Pick<ContactRecord, 'name' | 'company' | 'emails' | 'handles' | 'crmTags'> },
  ordinal: number,
): void {
  builder.add(contactWords(contact), ordinal)
}

/** Digits of the longest number (E.164), and so of every key of the index `tail`. */
const TAIL = 15

/** Key of the index `tail`: the number's digits from the last to the first, filled up with zeros to fifteen. */
export function tailKey(phone: string): number {
  return Number(reversed(phone.replace(/\D/g, '')).slice(0, TAIL).padEnd(TAIL, '0'))
}

/** Keys `[from, to)` of the numbers that end with these digits. */
export function tailRange(digits: string): { from: number; to: number } {
  const last = reversed(digits).slice(0, TAIL)
  const unit = 10 ** (TAIL - last.length)
  return { from: Number(last) * unit, to: (Number(last) + 1) * unit }
}

function reversed(digits: string): string {
  let turned = ''
  for (let i = digits.length - 1; i >= 0; i--) turned += digits[i]
  return turned
}
