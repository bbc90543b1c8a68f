/** Stands where a mark had neither value nor fallback. A noncharacter: it is in no text that people exchange. */
export const GAP = '\uFDD0'

const SPACE = '[ \\t\\u00A0\\u202F]'
/** Start of the text, of a line or of a sentence, with the spaces after it. */
const START = `(^|\\n|[.!?…]${SPACE}+)`

const gapsInARow = new RegExp(`${GAP}(?:${SPACE}*[,;、،]?${SPACE}*${GAP})+`, 'gu')
const possessive = new RegExp(`${GAP}['’]s(?!\\p{L})`, 'gu')
const bracketed = new RegExp(`\\(${SPACE}*${GAP}${SPACE}*\\)|["“”„«»]${SPACE}*${GAP}${SPACE}*["“”„«»]`, 'gu')
const aloneOnLine = new RegExp(`(^|\\n)${SPACE}*${GAP}${SPACE}*[,;.]?${SPACE}*(?:\\n|$)`, 'gu')
const calledFirst = new RegExp(`${START}${SPACE}*${GAP}${SPACE}*(?:[,;:!.?…、،]${SPACE}*)+(\\p{L})?`, 'gu')
const calledLast = new RegExp(`${SPACE}*[,;、،]${SPACE}*${GAP}${SPACE}*(?=[.!?…,;:、،]|\\n|$)`, 'gu')
const atEdge = new RegExp(`(^|\\n)${SPACE}*${GAP}${SPACE}*|${SPACE}*${GAP}${SPACE}*(?=\\n|$)`, 'gu')
const beforeStop = new RegExp(`${SPACE}*${GAP}${SPACE}*(?=[.,;:!?…)\\]»”、،])`, 'gu')
const between = new RegExp(`(${SPACE}?)${SPACE}*${GAP}(${SPACE}?)${SPACE}*`, 'gu')

/**
 * Closes the gaps in a text so that it reads as if nobody had meant to say anything there. Only what stands around a gap is touched.
 * In order: gaps in a row become one, empty brackets and quotes go, a line of nothing else goes, a form of address goes with its comma
 * ("{name}, hello" becomes "Hello"), and one space at most is left.
 */
export function closeGaps(text: string): string {
  if (!text.includes(GAP)) return text
  const alone = text
    .replace(gapsInARow, GAP)
    .replace(possessive, GAP)
    .replace(bracketed, GAP)
    .replace(gapsInARow, GAP)
    .replace(aloneOnLine, '$1')
  return withoutAddress(alone)
    .replace(calledLast, '')
    .replace(atEdge, '$1')
    .replace(beforeStop, '')
    .replace(between, '$1')
    .replaceAll(GAP, '')
}

/** Where one form of address has gone, the next may stand first: "{name}! {first_name}, hello". */
function withoutAddress(text: string): string {
  const next = text.replace(calledFirst, (_, start: string, letter = '') => start + (letter as string).toLocaleUpperCase())
  return next === text ? text : withoutAddress(next)
}
