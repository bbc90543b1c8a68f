import { bareWord, calendarWords } from './read-calendar-words.ts'
import { withPlainDigits } from './read-digits.ts'

/** A time of day on a clock of 24 hours. */
export interface Clock {
  hour: number
  minute: number
}

/** Hours, minutes, perhaps seconds: no part of a longer run of numbers, which would be a date. */
const COLON = /(?<![\d.:/]|\d-)(\d{1,2})(?: ?[:：] ?|٫| ?h ?|時|时|시 ?)(\d{2})(?:[:：]\d{2})?(?![\d:：/])[分분]?/u
const DOT = /(?<![\d.:/]|\d-)(\d{1,2})\.(\d{2})(?:\.\d{2})?(?![\d.:/-])/u

/** Written the same wherever they are written; each language's own come from the browser. Lower case, without full stops and spaces. */
const HALVES = new Map<string, 'am' | 'pm'>([
  ...['am', '上午', '凌晨', '清晨', '早上', '午前', '오전', 'ص', 'πμ', 'पूर्वाह्न'].map((word) => [word, 'am'] as const),
  ...['pm', '下午', '中午', '晚上', '傍晚', '午後', '오후', 'م', 'μμ', 'अपराह्न'].map((word) => [word, 'pm'] as const),
])
/** Words for "o'clock". */
const HOURS = new Set(['h', 'hs', 'hrs', 'uhr', 'ч', 'kl', 'น'])

/**
 * The first clock in a text, in any script, and the text without it. Null where there is none, or where it could be before or after noon.
 *
 * @param languages likeliest first; their words for the halves of the day are understood.
 */
export function clockIn(text: string, languages: readonly string[]): { clock: Clock; rest: string } | null {
  const line = withPlainDigits(text)
  const found = COLON.exec(line) ?? DOT.exec(line)
  if (!found) return null
  const [hour, minute] = [Number(found[1]), Number(found[2])]
  const before = line.slice(0, found.index)
  const after = line.slice(found.index + found[0].length)
  const half = halfBefore(before, languages) ?? halfAfter(after, languages)
  if (hour > 23 || minute > 59) return null
  if (!half && hour >= 1 && hour <= 12 && isInDoubt(after, languages)) return null
  const rest = `${half?.side === 'before' ? before.slice(0, before.length - half.length) : before} ${
    half?.side === 'after' ? after.slice(half.length) : after
  }`
  return { clock: { hour: half && hour <= 12 ? (hour % 12) + (half.half === 'pm' ? 12 : 0) : hour, minute }, rest: rest.trim() }
}

interface Half {
  half: 'am' | 'pm'
  side: 'before' | 'after'
  /** Of the text that it takes beside the clock, in UTF-16 units. */
  length: number
}

/** `下午1:23`: only a word that is known, since anything may stand before a clock. */
function halfBefore(before: string, languages: readonly string[]): Half | null {
  const [whole = '', word = ''] = /([\p{L}\p{M}.]+) ?$/u.exec(before) ?? []
  const half = halfOf(word, languages)
  return half ? { half, side: 'before', length: whole.length } : null
}

/** `3:08 PM`, `12:33 a. m.`: the longer of the two forms first. */
function halfAfter(after: string, languages: readonly string[]): Half | null {
  const [, first = '', second = ''] = WORDS_AFTER.exec(after) ?? []
  for (const word of [first + second, first]) {
    const half = halfOf(word, languages)
    if (half) return { half, side: 'after', length: word.length }
  }
  return null
}

const WORDS_AFTER = /^( ?[\p{L}\p{M}]+\.?(?:\p{L}+\.)?)( ?[\p{L}\p{M}]+\.?)?/u

function halfOf(word: string, languages: readonly string[]): 'am' | 'pm' | null {
  const bare = bareWord(word).replaceAll(' ', '')
  if (bare === '') return null
  const known = HALVES.get(bare)
  if (known) return known
  for (const language of languages) {
    const half = calendarWords(language).dayHalves.get(bare)
    if (half) return half
  }
  return null
}

/** A word that nobody here understands stands where a language with twelve hours writes the half of the day. */
function isInDoubt(after: string, languages: readonly string[]): boolean {
  const word = bareWord(WORDS_AFTER.exec(after)?.[1] ?? '')
  return word !== '' && !HOURS.has(word) && calendarWords(languages[0] ?? 'en').hasHalves
}
