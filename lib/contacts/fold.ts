/** Everything that no name is told apart by: marks over letters, and what is neither letter, digit nor space. */
const MARKS = /\p{M}+/gu
const WORDS = /[\p{L}\p{N}]+/gu

/** Letters that Unicode does not take apart, as people type them without the right keyboard. */
const PLAIN: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ς: 'σ' }
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu')

/**
 * The words of a name, folded: compatibility forms taken apart (NFKD), accents and vowel points off, case folded, apostrophes closed up
 * ("D'Angelo" is one word). Any script; a name without spaces (Chinese, Japanese) is one word.
 */
export function nameWords(name: string): string[] {
  const folded = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ`´](?=\p{L})/gu, '')
  // Korean syllables come apart under NFKD; put together again they are words as everybody writes them.
  return folded.normalize('NFC').match(WORDS) ?? []
}

/** A whole name folded, for equality: its words in their order with one space between. '' where it has no letter or digit. */
export function foldName(name: string): string {
  return nameWords(name).join(' ')
}
