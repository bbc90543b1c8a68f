/** Stands where a mark had neither value nor fallback. A noncharacter: it is in no text that people exchange. */
export const GAP = '\uFDD0'
/** Stands behind a value that ends in a full stop ("Esempio Inc."), which then needs no second one. */
export const END = '\uFDD1'

const SPACE = '[ \\t\\u00A0\\u202F\\u3000]'
const COMMA = '[,;、،؛，；]'
const STOP = '[.!?…:。！？：؟।]'
/** Before these French sets a space; where the author did, it stays. */
const SPACED = '[!?:;»]'
const CLOSE = '[)\\]»”]'
const EMOJI = '(?:\\p{Extended_Pictographic}|\\p{RI}|[\\uFE0F\\u20E3]|\\p{Emoji_Modifier})'
/** Where something begins: the text, a line, a sentence, what stands after an emoji. With the spaces after it. */
const START = `((?:^|\\n|[.!?…]${SPACE}+|[。！？]${SPACE}*|${EMOJI}${SPACE}*)[¡¿«“„"']*)`
const ENDS = `(?=${STOP}|${COMMA}|${CLOSE}|\\n|$)`
const DASH = '[-–—|·•/&+]'

type Step = [found: RegExp, left: string]
const step = (found: string, left: string): Step => [new RegExp(found, 'gu'), left]

/** What becomes one gap: several in a row, a possessive, brackets and quotes around nothing. */
const JOINED: Step[] = [
  step(`${GAP}(?:${SPACE}*(?:${COMMA}|${DASH})?${SPACE}*${GAP})+`, GAP),
  step(`${GAP}['’]s(?!\\p{L})`, GAP),
  ...['\\(\\)', '\\[\\]', '“”', '„“', '«»', '»«', '""', "''", '‘’'].map((pair) => {
    const half = pair.length / 2
    return step(`${pair.slice(0, half)}${SPACE}*${GAP}${SPACE}*${pair.slice(half)}`, GAP)
  }),
]

/** A line of nothing else goes, with the empty line that parted it from the next. */
const ALONE: Step[] = [
  step(`^${SPACE}*${GAP}(?:${SPACE}|${COMMA}|${STOP})*(?:\\n+|$)`, ''),
  step(`\\n+${SPACE}*${GAP}(?:${SPACE}|${COMMA}|${STOP})*$`, ''),
  step(`(\\n\\n)${SPACE}*${GAP}(?:${SPACE}|${COMMA}|${STOP})*\\n+`, '$1'),
  step(`(\\n)${SPACE}*${GAP}(?:${SPACE}|${COMMA}|${STOP})*\\n`, '$1'),
]

const CALLED_FIRST = new RegExp(
  `${START}${SPACE}*${GAP}${SPACE}*(?:(?:${COMMA}|${STOP})${SPACE}*)+(?:${DASH}${SPACE}+)?(\\p{L})?`,
  'gu',
)

const AROUND: Step[] = [
  // A compound's hyphen, a dash that led to it, or from it.
  step(`${GAP}-(?=\\p{L})`, GAP),
  step(`${SPACE}+${DASH}${SPACE}+${GAP}(?=${SPACE}+${DASH}${SPACE})`, ''),
  step(`${SPACE}+${DASH}${SPACE}+${GAP}${SPACE}*(?=[.!?…,;:)\\n]|$)`, ''),
  step(`(^|\\n)${SPACE}*${GAP}${SPACE}+${DASH}${SPACE}+`, '$1'),
  // After what opens, before what closes.
  step(`([(\\[«“„¡¿]|(?:^|[\\s(])["'])${SPACE}*${GAP}${SPACE}*(?:${COMMA}${SPACE}*)?`, '$1'),
  step(`(?:${SPACE}*${COMMA})?${SPACE}*${GAP}${SPACE}*(?=["'](?:[\\s.,;:!?)]|$))`, ''),
  // Called last: its comma goes too.
  step(`${SPACE}*${COMMA}${SPACE}*${GAP}(${SPACE}?)${SPACE}*(?=${SPACED})`, '$1'),
  step(`${SPACE}*${COMMA}${SPACE}*${GAP}${SPACE}*${ENDS}`, ''),
  step(`(^|\\n)${SPACE}*${GAP}${SPACE}*|${SPACE}*${GAP}${SPACE}*(?=\\n|$)`, '$1'),
  step(`${SPACE}*${GAP}(${SPACE}?)${SPACE}*(?=${SPACED})`, '$1'),
  step(`${SPACE}*${GAP}${SPACE}*${ENDS}`, ''),
  // One space at most is left.
  step(`(${SPACE})${SPACE}*${GAP}${SPACE}*`, '$1'),
  step(`${GAP}(${SPACE}?)${SPACE}*`, '$1'),
]

/**
 * Closes the gaps in a text so that it reads as if nobody had meant to say anything there. Only what stands around a gap is touched.
 * In order: gaps in a row become one, empty brackets and quotes go, a line of nothing else goes, a form of address goes with its comma
 * ("{name}, hello" becomes "Hello"), and one space at most is left. `language` (BCP 47) decides how a letter becomes a capital.
 */
export function closeGaps(text: string, language?: string): string {
  const closed = text.includes(GAP) ? done(withoutAddress(done(joined(text), ALONE), language), AROUND) : text
  return closed.replace(/\.\uFDD1\.(?!\.)/gu, '.').replaceAll(END, '')
}

function done(text: string, steps: readonly Step[]): string {
  return steps.reduce((now, [found, left]) => now.replace(found, left), text)
}

/** Until nothing changes: a gap in a row may have stood in brackets. */
function joined(text: string): string {
  const next = done(text, JOINED)
  return next === text ? text : joined(next)
}

/** Where one form of address has gone, the next may stand first: "{name}! {first_name}, hello". */
function withoutAddress(text: string, language?: string): string {
  const next = text.replace(CALLED_FIRST, (_, start: string, letter = '') => start + capital(letter as string, language))
  return next === text ? text : withoutAddress(next, language)
}

function capital(letter: string, language?: string): string {
  try {
    return language ? letter.toLocaleUpperCase(language.replaceAll('_', '-')) : letter.toUpperCase()
  } catch {
    return letter.toUpperCase()
  }
}
