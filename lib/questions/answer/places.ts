import { phrasesIn } from './find-phrase.ts'
import type { Mention } from './mentions.ts'
import type { Said, Word } from './said.ts'
import { ALSO_ARTICLES, AMOUNTS, COUNT_OF, MOMENTS, NO_PLACE_AFTER, NUMBER_WORDS, OF, PLACE_OF } from './words/numbers.ts'
import { ALL } from './words/signs.ts'
import { SMALL_WORDS } from './words/small-words.ts'

/**
 * The places in the list that a message names: `2`, `n. 2`, `the second one`, `tvåan`. Only in a message that says nothing else: "2 bottles"
 * names none. `bare`: figures and number words count, not only "the second one". `taken`: words of the
 * choices; `plain` tells of words that may stand beside them.
 */
export function placeMentions(
  { words, text }: Said,
  { many, bare, taken, plain }: { many: number; bare: boolean; taken: ReadonlySet<number>; plain: (at: number) => boolean },
): Mention[] {
  const others = [...phrasesIn(words, MOMENTS), ...phrasesIn(words, ALL)]
  const found: Mention[] = []
  for (const [at, word] of words.entries()) {
    if (others.some(({ from, to }) => at >= from && at < to)) continue
    const place = placeOf(words, at, bare)
    if (place === null || isPartOfFigure(text, word) || (!isOrdinal(word.text) && isAmount(words, at))) continue
    const choice = place === -1 ? many : place
    // A place that the list does not have is said of something else.
    if (choice < 1 || choice > many) return []
    found.push({ choice: choice - 1, at: [at], how: 'number', part: false })
  }
  // "The second one": "one" is no number there.
  const firm = found.filter(({ at: [at = -1] }) => !ALSO_ARTICLES.has(words[at]?.text ?? ''))
  const said = firm.length > 0 ? firm : found
  const named = new Set(said.flatMap(({ at }) => at))
  const counts = said.some(({ at: [at = 0] }) => !isOrdinal(words[at]?.text ?? ''))
  if (counts && words.some((word, at) => AMOUNTS.has(word.text) && !taken.has(at))) return []
  const alone = words.every((word, at) => named.has(at) || plain(at) || SMALL_WORDS.has(word.text) || NUMBER_WORDS.has(word.text))
  if (!alone) return []
  if (firm.length > 0) return firm
  return words.every((word, at) => named.has(at) || NUMBER_WORDS.has(word.text)) ? said : []
}

function placeOf(words: readonly Word[], at: number, bare: boolean): number | null {
  const word = words[at]?.text ?? ''
  if (bare && /^\d{1,2}$/.test(word)) return Number(word)
  // 2:a, 1:an
  const place =
    PLACE_OF.get(word) ?? PLACE_OF.get(word.replace(/^(\d)(?:ndra|sta|an|ra|th|st|nd|rd|а|я|и|е|ое|ыи|го)$/u, '$1st')) ?? null
  if (place !== null) return place
  const ordinal = /^(\d{1,2})(?:st|nd|rd|th|a|e|o|ая|ое|ыи|и|я|е|го)$/u.exec(word)
  if (ordinal) return Number(ordinal[1])
  return bare ? (COUNT_OF.get(word) ?? null) : null
}

function isOrdinal(word: string): boolean {
  return !/^\d+$/.test(word) && !COUNT_OF.has(word)
}

/** "At 3", "we are 2". */
function isAmount(words: readonly Word[], at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]]
  const clause = words[at]?.clause
  if (after?.clause === clause && OF.has(after?.text ?? '')) return true
  return before?.clause === clause && NO_PLACE_AFTER.has(before?.text ?? '')
}

/** 2.5, 2:30, 2/3, 2 €, +2, 2%. */
function isPartOfFigure(text: string, { from, to }: Word): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 2), from), text.slice(to, to + 2)]
  if (/\d[.,:/\-–][ ]?$/u.test(text.slice(Math.max(0, from - 3), from)) && !/\d,\s?$/u.test(before)) return true
  return /^[.:/\-–]\d|^ ?[€$£%₽°]|^ ?\p{Sc}/u.test(after) || /[+<>~≈]\s?$|\p{Sc}\s?$/u.test(before)
}
