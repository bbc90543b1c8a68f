import { closeRuns } from './gap-run.ts'
import { COLON, COMMA, DASH, END, GAP, SPACE, STOP } from './gap-signs.ts'

type Step = [found: RegExp, left: string]
const step = (found: string, left: string): Step => [new RegExp(found, 'gu'), left]

/** What becomes one gap: several in a row, a possessive, brackets and quotes around nothing, a compound's hyphen. */
const JOINED: Step[] = [
  step(`${GAP}(?:${SPACE}*${DASH}?${SPACE}*${GAP})+`, GAP),
  step(`${GAP}['’]s(?!\\p{L})`, GAP),
  step(`${GAP}-(?=\\p{L})`, GAP),
  ...['\\(\\)', '\\[\\]', '“”', '„“', '””', '«»', '»«', '""', "''", '‘’'].map((pair) => {
    const half = pair.length / 2
    return step(`${pair.slice(0, half)}(?:${SPACE}|${COMMA})*${GAP}(?:${SPACE}|${COMMA}|${STOP})*${pair.slice(half)}`, GAP)
  }),
]

const NOTHING_ELSE = `(?:[-–•*]${SPACE}+)?(?:${SPACE}|${COMMA}|${COLON}|${STOP}|${GAP}|(?<=${SPACE})${DASH})*${GAP}(?:${SPACE}|${COMMA}|${COLON}|${STOP}|${GAP}|(?<=${SPACE})${DASH})*`

/** A line of nothing else goes, with the empty line that parted it from the next. */
const ALONE: Step[] = [
  step(`^${NOTHING_ELSE}(?:\\n+|$)`, ''),
  step(`\\n+${NOTHING_ELSE}$`, ''),
  step(`(\\n\\n)${NOTHING_ELSE}\\n+`, '$1'),
  step(`(?<!\\n)(\\n)${NOTHING_ELSE}\\n`, '$1'),
]

/**
 * Closes the gaps in a text so that it reads as if nobody had meant to say anything there. Only what stands around a gap is touched.
 * Gaps in a row become one, empty brackets and quotes go, a line of nothing else goes; of the punctuation around a gap the strongest sign stays,
 * once, and a form of address that stood first goes with its comma ("{name}, hello" becomes "Hello"). `language` (BCP 47) decides how a letter
 * becomes a capital.
 */
export function closeGaps(text: string, language?: string): string {
  const closed = text.includes(GAP) ? closeRuns(withoutLines(joined(text)), (letter) => capital(letter, language)) : text
  return closed.replace(new RegExp(`\\.${END}\\.(?!\\.)`, 'gu'), '.').replaceAll(END, '')
}

function done(text: string, steps: readonly Step[]): string {
  return steps.reduce((now, [found, left]) => now.replace(found, left), text)
}

/** Until nothing changes: a gap in a row may have stood in brackets. */
function joined(text: string): string {
  const next = done(text, JOINED)
  return next === text ? text : joined(next)
}

/** The same: a line that has gone may have stood between two others of nothing. */
function withoutLines(text: string): string {
  const next = done(text, ALONE)
  return next === text ? text : withoutLines(next)
}

function capital(letter: string, language?: string): string {
  try {
    return language ? letter.toLocaleUpperCase(language.replaceAll('_', '-')) : letter.toUpperCase()
  } catch {
    return letter.toUpperCase()
  }
}
