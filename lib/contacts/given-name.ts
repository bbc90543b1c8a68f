import type { ContactRecord } from './contact.ts'

/** Words that only firms have in their name, folded to lower case without dots. */
const FIRM = new Set([
  'gmbh',
  'ag',
  'kg',
  'srl',
  'spa',
  'sas',
  'snc',
  'sa',
  'sarl',
  'ab',
  'hb',
  'oy',
  'as',
  'aps',
  'ltd',
  'llc',
  'inc',
  'plc',
  'co',
  'bv',
  'nv',
  'ooo',
  'ооо',
  'зао',
  'оао',
])
/** Scripts in which the family name is written first, or nothing stands between the names. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * What to call a person by: the first name of the base; without one the first word of a full name, or the word after the comma of
 * "Rossi, Anna". '' where that would be a guess: firms, more than three words, a number in it, scripts that put the family name first.
 */
export function givenName({ firstName, name }: Pick<ContactRecord, 'firstName' | 'name'>): string {
  if (firstName.trim()) return firstName.trim()
  const full = name.trim()
  if (full === '' || FAMILY_FIRST.test(full) || /[\d@&/()]/.test(full)) return ''
  const [family = '', given, ...more] = full.split(',').map((part) => part.trim())
  if (more.length > 0) return ''
  const words = (given ?? family).split(/\s+/)
  if (full.split(/\s+/).length > 3 || full.split(/[\s,]+/).some((word) => FIRM.has(word.toLowerCase().replaceAll('.', ''))))
    return ''
  return words[0] ?? ''
}
