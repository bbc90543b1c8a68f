import type { OwnWriting } from '../../fields/writing.ts'
import type { DateOrder } from '../../import/job.ts'
import { calendarDate, type CalendarDate } from '../../import/values/dates.ts'
import { monthOf } from '../../import/values/months.ts'
import { westernDigits } from '../../import/values/digits.ts'
import { dateExists } from '../../workspace/day.ts'
import type { MatchedAnswer } from '../question.ts'
import { askingSentences } from './find-phrase.ts'
import { isForm } from './same-word.ts'
import { takeApart } from './said.ts'
import { foldedSet } from './words/folded.ts'
import { ASKS } from './words/questions.ts'
import { NEGATIONS } from './words/signs.ts'
import { SMALL_WORDS } from './words/small-words.ts'
import { ABOUT } from './words/topics.ts'

/** Words that stand beside a date. */
const BESIDE = foldedSet(
  `born birthday date mon tue wed thu fri sat sun monday tuesday wednesday thursday friday saturday sunday year st nd rd th
   nato nata compleanno nascita data giorno lunedì martedì mercoledì giovedì venerdì sabato domenica
   född födelsedag datum måndag tisdag onsdag torsdag fredag lördag söndag fyller
   родился родилась рождения дата понедельник вторник среда четверг пятница суббота воскресенье года год г`,
)
const NUMERIC = /(?<![\d.,/+-])(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}([-/.])\d{1,2}\1\d{2,4}|\d{1,2}\/\d{1,2} \d{4})(?![\d/-])/u
const NAMED =
  /(?<![\d.,/+-])\d{1,2}(?:st|nd|rd|th|º|°|\.|:[ea]|-?е|-?го)?\s+(?:of\s+|de\s+|di\s+)?\p{L}{3,}\.?,?\s+(?:of\s+|del?\s+)?(?:\d{4}|['’]?\d{2})(?!\d)|\p{L}{3,}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}(?!\d)/u
/** A day and a month alone. */
const NO_YEAR =
  /(?<![\d.,/+-])\d{1,2}(?:st|nd|rd|th|\.|-?е|-?го)?\s+(?:of\s+)?(\p{L}{3,})|(\p{L}{3,})\s+\d{1,2}(?:st|nd|rd|th)?(?!\d)/gu
const SHORT_DATE = /(?<![\d.,/+:-])\d{1,2}[/.-]\d{1,2}(?![\d/:-]|\.\d)/u

/** The one date that a message says. Without a year, or with one of two digits that could be of either century, it is unclear. */
export function matchDate(text: string, context: ReadonlySet<string>, writing: OwnWriting): MatchedAnswer {
  const western = westernDigits(text)
  // Places are of the message as it was written.
  const place = (found: string) => {
    const from = Math.max(0, text.indexOf(found))
    return { from, to: Math.min(text.length, from + found.length) }
  }
  const found = NUMERIC.exec(western)?.[0] ?? namedIn(western)
  const partly = found === undefined ? withoutYear(western) : undefined
  const stretch = found ?? partly
  if (stretch === undefined) return { kind: 'none' }
  const rest = western.replace(stretch, ' ')
  const others = takeApart(rest)
  const whole = takeApart(text)
  if (askingSentences(whole, ASKS, SMALL_WORDS).size > 0) return { kind: 'none' }
  const fitting = others.words.every(
    ({ text: word }) =>
      SMALL_WORDS.has(word) ||
      BESIDE.has(word) ||
      ABOUT.has(word) ||
      NEGATIONS.has(word) ||
      [...context].some((known) => isForm(known, word)),
  )
  if (!fitting) return { kind: 'none' }
  const spans = [place(stretch)]
  const date = found === undefined ? null : dateIn(plainDate(found), writing.dateOrder)
  if (!date) return { kind: 'unclear', candidates: [], spans }
  const value = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.date).padStart(2, '0')}`
  const doubtful =
    (date.short && date.year >= 2000) ||
    date.year < 1000 ||
    others.words.some(({ text: word }) => ABOUT.has(word) || NEGATIONS.has(word))
  return doubtful ? { kind: 'unclear', candidates: [value], spans } : { kind: 'fits', values: [value], how: 'value', spans }
}

/**
 * English is written with the month first and with the day first, and a message does not tell which: what could be both is neither. Where the
 * order is another, only that of the language counts.
 */
function dateIn(found: string, order: DateOrder): CalendarDate | null {
  const usual = existing(calendarDate(found, order))
  if (order !== 'mdy') return usual
  const other = existing(calendarDate(found, 'dmy'))
  if (!usual || !other) return usual ?? other
  return usual.month === other.month && usual.date === other.date ? usual : null
}

function existing(date: CalendarDate | null): CalendarDate | null {
  return date && dateExists(date.year, date.month, date.date) ? date : null
}

/** As `calendarDate` reads it. */
function plainDate(found: string): string {
  return found
    .replace(/(\d)(?:-?(?:е|го)|:[ea])\s/u, '$1 ')
    .replace(/^(\d{1,2})\/(\d{1,2}) (\d{4})$/u, '$1/$2/$3')
    .replace(/(?<=\s)(?:of|di)\s+/u, '')
    .replace(/['’](?=\d)/u, '')
}

function namedIn(text: string): string | undefined {
  const found = NAMED.exec(text)?.[0]
  return found !== undefined && calendarDate(plainDate(found), 'dmy') ? found : undefined
}

function withoutYear(text: string): string | undefined {
  for (const { 0: found, 1: after, 2: before } of text.matchAll(NO_YEAR))
    if (monthOf(after ?? before ?? '') !== null) return found
  return SHORT_DATE.exec(text)?.[0]
}
