import { readNumber } from '../../fields/read-number.ts'
import type { OwnWriting } from '../../fields/writing.ts'
import type { MatchedAnswer } from '../question.ts'
import { askingSentences } from './find-phrase.ts'
import { isForm } from './same-word.ts'
import { takeApart, type Word } from './said.ts'
import { numberInWords } from './number-words.ts'
import { foldedSet } from './words/folded.ts'
import { ASKS } from './words/questions.ts'
import { NEGATIONS } from './words/signs.ts'
import { SMALL_WORDS } from './words/small-words.ts'
import { ABOUT, CURRENCIES, ELSE, PEOPLE, UNITS } from './words/topics.ts'

const FIGURE =
  /(?<![\p{L}\p{N}_.,:/+])[-−]?\d(?:[\d.,'’\u00A0\u202F]*\d)?(?: \d{3}(?!\d))*(?![\p{N}_]|(?!y|yo|yrs?|kr|р)\p{L}|[.,:/]\d)/gu
const AND = foldedSet('and plus e più och и плюс да')
const TURNED = foldedSet('лет года человек раз раза штук рублей')
const OPEN_END = /^\s?(?:\+|[-–]\s?\d|[%°]|\p{Sc})/u
const OPEN_START = /(?:[<>]|\p{Sc})\s?$/u

/**
 * The one number that a message says. "About 40", "30 to 40" and "200 €" (a field has no unit) are unclear; where other things are said beside
 * it ("2 bottles please"), it is none. `context`: folded words of the question, which may stand beside the number.
 */
export function matchNumber(text: string, context: ReadonlySet<string>, writing: OwnWriting): MatchedAnswer {
  const said = takeApart(text)
  const asking = askingSentences(said, ASKS, SMALL_WORDS)
  const figures = [...text.matchAll(FIGURE)].map(({ 0: figure, index }) => ({ figure, from: index, to: index + figure.length }))
  const inFigure = ({ from }: Word): boolean => figures.some((one) => from >= one.from && from < one.to)
  const rest = said.words.filter((word) => !inFigure(word))
  const spelt = figures.length === 0 ? numberInWords(said.words) : null
  const spans = spelt ? [spelt.span] : figures.map(({ from, to }) => ({ from, to }))
  if (spans.length === 0) return { kind: 'none' }
  if (
    asking.size > 0 &&
    said.words.some((word) => asking.has(word.sentence) && spans.some(({ from, to }) => word.from >= from && word.to <= to))
  )
    return said.asking.size > 0 && rest.length === 0 ? { kind: 'unclear', candidates: [], spans } : { kind: 'none' }
  const others = rest.filter((word) => !spelt?.words.includes(word))
  const money = CURRENCIES.find((names) => names.some((name) => context.has(name))) ?? []
  if (!others.every(({ text: word }) => mayStandBeside(word, context) || money.includes(word))) return { kind: 'none' }
  const figure = figures[0]?.figure.replace(/[-−](?=\d)/u, '-') ?? ''
  // A phone number, an article's or an order's.
  if (/^0\d|^\d{7,}$/u.test(figure)) return { kind: 'none' }
  const read = spelt ? { ok: true as const, value: String(spelt.value) } : readNumber(figure, writing.decimal)
  if (!read.ok) return { kind: 'unclear', candidates: [], spans }
  const [span = { from: 0, to: 0 }] = spans
  const [before, after] = [text.slice(0, span.from), text.slice(span.to)].map((part) =>
    money.reduce((all, sign) => all.replace(sign, ''), part),
  )
  const isRough = [...ABOUT].some((word) => context.has(word))
  const isElse = others.some(({ text: word }) => ELSE.has(word) || (NEGATIONS.has(word) && !ABOUT.has(word)))
  // "Two adults and a child" are three.
  const isSum = others.some(({ text: word }, i) => AND.has(word) && others.slice(i).some((later) => PEOPLE.has(later.text)))
  // Russian says "about five" as "people five".
  const isTurned =
    spans.length === 1 && others.some(({ text: word, to }) => TURNED.has(word) && span.from - to >= 0 && span.from - to <= 1)
  const isAbout = others.some(({ text: word }) => ABOUT.has(word)) || /[~≈]\s?$/u.test(before ?? '')
  const open = OPEN_END.test(after ?? '') || OPEN_START.test(before ?? '')
  if (spans.length > 1 || isElse || isSum || (isTurned && !isRough) || open || (isAbout && !isRough))
    return { kind: 'unclear', candidates: spans.length > 1 ? [] : [read.value], spans }
  return { kind: 'fits', values: [read.value], how: 'value', spans }
}

function mayStandBeside(word: string, context: ReadonlySet<string>): boolean {
  if (
    SMALL_WORDS.has(word) ||
    UNITS.some(({ asks, words }) => words.has(word) && [...asks].some((one) => context.has(one))) ||
    ABOUT.has(word) ||
    ELSE.has(word) ||
    NEGATIONS.has(word)
  )
    return true
  for (const known of context) if (isForm(known, word)) return true
  return false
}
