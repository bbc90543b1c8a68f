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
  // Most names are plain ASCII, and at a million of them the patterns below take seconds.
  // oxlint-disable-next-line no-control-regex -- the range is ASCII
  if (/^[\x00-\x7f]*$/.test(name)) return asciiWords(name)
  return name.split(' ').flatMap(knownWords)
}

/** Names repeat, and taking letters apart is slow: what was folded lately is kept. */
const known = new Map<string, string[]>()
const MOST_KNOWN = 20_000

function knownWords(part: string): string[] {
  const before = known.get(part)
  if (before) return before
  if (known.size >= MOST_KNOWN) known.clear()
  const words = anyWords(part)
  known.set(part, words)
  return words
}

function anyWords(part: string): string[] {
  const folded = part
    .normalize('NFKD')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ`´](?=\p{L})/gu, '')
  // Korean syllables come apart under NFKD; put together again they are words as everybody writes them.
  return folded.normalize('NFC').match(WORDS) ?? []
}

function asciiWords(name: string): string[] {
  const lower = name.toLowerCase()
  const closed = lower.includes("'") || lower.includes('`') ? lower.replace(/(?<=[a-z])['`](?=[a-z])/g, '') : lower
  const words: string[] = []
  let start = -1
  for (let i = 0; i < closed.length; i++) {
    const unit = closed.charCodeAt(i)
    const inWord = (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57)
    if (inWord === start >= 0) continue
    if (!inWord) words.push(closed.slice(start, i))
    start = inWord ? i : -1
  }
  if (start >= 0) words.push(closed.slice(start))
  return words
}

/** A whole name folded, for equality: its words in their order with one space between. '' where it has no letter or digit. */
export function foldName(name: string): string {
  return nameWords(name).join(' ')
}
