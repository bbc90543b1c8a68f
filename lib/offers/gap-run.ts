import { COLON, COMMA, DASH, GAP, SPACE, STOP } from './gap-signs.ts'

/** A dash counts only with a space before and behind it: else it is a compound's hyphen. */
const SOFT = `(?:${SPACE}|${COMMA}|${COLON}|${STOP}|(?<=${SPACE})${DASH}(?=${SPACE}|\\n|$))`
/** A gap, or several, with all the spaces and punctuation around, and the letter behind. */
const RUN = new RegExp(`(${SOFT}*${GAP}(?:${SOFT}|${GAP})*)(\\p{L})?`, 'gu')

const stop = new RegExp(STOP, 'u')
const colon = new RegExp(COLON, 'u')
const comma = new RegExp(COMMA, 'u')
const said = new RegExp(`${COMMA}|${COLON}|${STOP}|${DASH}`, 'u')
const dash = new RegExp(DASH, 'u')
const blank = new RegExp(`^${SPACE}*$`, 'u')
const space = new RegExp(SPACE, 'u')
const endsInSpace = new RegExp(`${SPACE}$`, 'u')
/** Before these French sets a space; where the author did, it stays. Before others it was the gap's. */
const looseSpace = new RegExp(`^${SPACE}+(?=[.,…،、。，])`, 'u')

const BEGINS = new RegExp(`(?:^|\\n|${STOP}${SPACE}+)(?:[-–•*]|[¡¿«“„”"'‘]*)$`, 'u')
const OPENED = /[([«“„”"'‘¡¿]$/u
const CLOSED = /^[)\]»”“"'’]/u
const EMOJI = /(?:\p{Extended_Pictographic}|\p{RI}|[\uFE0F\u20E3]|\p{Emoji_Modifier})$/u

/** Replaces every run of gaps and what stands around them by what stays between the words. `capital` makes a letter big that begins a sentence now. */
export function closeRuns(text: string, capital: (letter: string) => string): string {
  return text.replace(RUN, (whole: string, run: string, letter: string | undefined, at: number) => {
    const before = text.slice(Math.max(0, at - 80), at)
    const after = text.slice(at + run.length, at + run.length + 1)
    const parts = run.split(GAP)
    const left = between(before, parts, after)
    return left.text + (letter === undefined ? '' : left.begins ? capital(letter) : letter)
  })
}

interface Left {
  text: string
  /** A form of address has gone from where a sentence begins: what follows is its first word. */
  begins: boolean
}

/** `parts`: the punctuation before the first gap, between gaps, and behind the last. */
function between(before: string, parts: readonly string[], after: string): Left {
  const [first = '', ...rest] = parts
  const last = parts.at(-1) ?? ''
  const wasAddress = rest.some((part) => said.test(part))
  const isEnd = after === '' || after === '\n' || (CLOSED.test(after) && (!endsInSpace.test(last) || /[)\]»]/.test(after)))
  if (isEnd) return { text: /(?:^|\n)$/.test(before) ? stopAtEnd(parts).trimStart() : stopAtEnd(parts), begins: false }
  if (BEGINS.test(before) && !said.test(first)) {
    // A bullet keeps its space.
    return { text: /[-–•*]$/.test(before) ? first : '', begins: wasAddress }
  }
  if (/[([]$/.test(before) || (OPENED.test(before) && first === '')) return { text: '', begins: false }
  if (stop.test(first)) return { text: first, begins: wasAddress }
  if (EMOJI.test(before) && blank.test(first) && rest.every((part) => !stop.test(part) && !colon.test(part)))
    return { text: first || rest.find((part) => blank.test(part)) || (wasAddress ? ' ' : ''), begins: wasAddress }
  const kept = midway(parts)
  return { text: /(?:^|\n)$/.test(before) ? kept.trimStart() : kept, begins: false }
}

/** Of a sentence's end the first one given: what came behind belonged to the gap. */
function stopAtEnd(parts: readonly string[]): string {
  const ending = parts.find((part) => stop.test(part))
  if (ending === undefined) return ''
  const found = new RegExp(`${SPACE}*${STOP}(?:${SPACE}*${STOP})*`, 'u').exec(ending)?.[0] ?? ''
  return found.replace(looseSpace, '')
}

/** Between two words the strongest sign stays, once; else one space, where there was one. */
function midway(parts: readonly string[]): string {
  const strongest =
    parts.findLast((part) => stop.test(part)) ??
    parts.findLast((part) => colon.test(part)) ??
    parts.findLast((part) => comma.test(part)) ??
    parts.findLast((part) => dash.test(part))
  if (strongest !== undefined) return onlyOne(strongest.replace(looseSpace, ''))
  return parts.find((part) => space.test(part))?.slice(0, 1) ?? ''
}

const twoCommas = new RegExp(`(${COMMA})(?:${SPACE}*${COMMA})+`, 'gu')

function onlyOne(part: string): string {
  return part.replace(twoCommas, '$1')
}
