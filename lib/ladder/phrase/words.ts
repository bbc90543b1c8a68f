/** A word of a text, folded, and where it stands. */
export interface Word {
  /** Folded: see `foldWord`. */
  text: string
  /** In the text as it was written, UTF-16 units. */
  from: number
  to: number
  /** Counted up at every full stop, question mark, exclamation mark and new line. */
  sentence: number
  /** Counted up at every comma, bracket, dash, emoji and where a sentence ends. */
  clause: number
}

export interface Words {
  words: Word[]
  /** Sentences that end with a question mark. */
  questions: ReadonlySet<number>
}

const RUN = /[\p{L}\p{M}\p{N}]+(?:['’ʼ`´][\p{L}\p{M}\p{N}]+)*/gu
const PART = /[\p{L}\p{M}\p{N}]+/gu
const SENTENCE_END = /[.!?…\n;؟。]/u
const CLAUSE_END = /[,:()[\]/|–—،]| -+ |\p{Extended_Pictographic}/u
/** What English puts behind an apostrophe: one word with what stands before it, as it is typed without one ("dont", "im"). */
const CLOSED_UP = new Set(['t', 's', 'm', 're', 've', 'll', 'd'])
/** What somebody else said, or a title; a lone word in quotation marks is a name or a stress. */
const QUOTED = /"[^"\n]*"|“[^”\n]*”|«[^»\n]*»|„[^“”\n]*[“”]|”[^”\n]*”|^\s*>[^\n]*/gmu
const QUOTED_WORDS = 3

const KEPT = /[åäöй]/u
const MARKS = /\p{M}+/gu
/** Most words: folding them letter by letter takes longer than all the rest. */
const AS_THEY_ARE = /^[a-z0-9åäöа-я]*$/
const THRICE = /(.)\1\1/

/**
 * A word as it is compared: compatibility forms as one, case folded, accents off ("perché" is "perche", "ё" is "е"). Letters that are not letters with an
 * accent but letters of their own stay: å, ä, ö ("för" and "for" are two words) and й. A letter written three times or more is written once ("sooo").
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  const folded = AS_THEY_ARE.test(lower) ? lower : foldLetters(word)
  return THRICE.test(folded) ? folded.replace(/(\p{L})\1{2,}/gu, '$1') : folded
}

function foldLetters(word: string): string {
  let folded = ''
  for (const letter of word.normalize('NFKC').toLowerCase().normalize('NFC'))
    folded += KEPT.test(letter) ? letter : letter.normalize('NFKD').replace(MARKS, '').replace('ß', 'ss')
  return folded
}

/** The words of a text with their places. What stands in quotation marks, three words or more, and quoted lines are left out. Linear in its length. */
export function wordsIn(text: string): Words {
  const quoted = quotedIn(text)
  const words: Word[] = []
  const questions = new Set<number>()
  let [sentence, clause, end] = [0, 0, 0]
  let at = 0
  for (const run of text.matchAll(RUN)) {
    const between = text.slice(end, run.index)
    if (SENTENCE_END.test(between)) {
      if (/[?؟]/u.test(between)) questions.add(sentence)
      sentence++
      clause++
    } else if (CLAUSE_END.test(between)) clause++
    end = run.index + run[0].length
    while (at < quoted.length && (quoted[at]?.to ?? 0) <= run.index) at++
    const quote = quoted[at]
    if (quote && quote.from <= run.index) continue
    for (const { from, to } of partsOf(run[0], run.index)) {
      const folded = foldWord(text.slice(from, to).replace(/['’ʼ`´]/gu, ''))
      if (folded !== '') words.push({ text: folded, from, to, sentence, clause })
    }
  }
  if (/[?؟]/u.test(text.slice(end))) questions.add(sentence)
  return { words, questions }
}

function quotedIn(text: string): { from: number; to: number }[] {
  return [...text.matchAll(QUOTED)]
    .filter(([quote]) => quote.trimStart().startsWith('>') || (quote.match(PART)?.length ?? 0) >= QUOTED_WORDS)
    .map(({ index, 0: quote }) => ({ from: index, to: index + quote.length }))
}

/** "don't" is one word, "l'olio" two. */
function partsOf(run: string, start: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = []
  for (const { index, 0: part } of run.matchAll(PART)) {
    const last = parts.at(-1)
    const to = start + index + part.length
    if (last && CLOSED_UP.has(part.toLowerCase())) last.to = to
    else parts.push({ from: start + index, to })
  }
  return parts
}
