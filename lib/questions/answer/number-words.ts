import type { Span } from '../../heard/heard.ts'
import { wordsIn, type Word } from './said.ts'
import { COUNT_OF } from './words/numbers.ts'

const TEENS: [number, string][] = [
  [0, 'zero|noll|ноль'],
  [2, 'двое'],
  [3, 'трое'],
  [4, 'четверо'],
  [5, 'пятеро'],
  [6, 'шестеро'],
  [7, 'семеро'],
  [100, 'hundred|cento|hundra|сто'],
  [13, 'thirteen|tredici|tretton|тринадцать'],
  [14, 'fourteen|quattordici|fjorton|четырнадцать'],
  [15, 'fifteen|quindici|femton|пятнадцать'],
  [16, 'sixteen|sedici|sexton|шестнадцать'],
  [17, 'seventeen|diciassette|sjutton|семнадцать'],
  [18, 'eighteen|diciotto|arton|восемнадцать'],
  [19, 'nineteen|diciannove|nitton|девятнадцать'],
]
const TENS: [number, string][] = [
  [20, 'twenty|venti|vent|tjugo|двадцать'],
  [30, 'thirty|trenta|trent|trettio|тридцать'],
  [40, 'forty|quaranta|quarant|fyrtio|сорок'],
  [50, 'fifty|cinquanta|cinquant|femtio|пятьдесят'],
  [60, 'sixty|sessanta|sessant|sextio|шестьдесят'],
  [70, 'seventy|settanta|settant|sjuttio|семьдесят'],
  [80, 'eighty|ottanta|ottant|åttio|восемьдесят'],
  [90, 'ninety|novanta|novant|nittio|девяносто'],
]
/** Articles and "you are": as a number only where they stand alone. */
const DOUBTFUL = new Set(['one', 'un', 'uno', 'una', 'en', 'ett', 'sei', 'раз'])

const small = new Map([...COUNT_OF, ...table(TEENS)])
const tens = table(TENS)

function table(rows: [number, string][]): Map<string, number> {
  return new Map(rows.flatMap(([n, words]) => words.split('|').map((word) => [wordsIn(word).join(' '), n] as const)))
}

/** The one number below 100 that is spelt out among words: `thirty five`, `trentacinque`. Null where there is none, or more than one. */
export function numberInWords(words: readonly Word[]): { value: number; span: Span; words: Word[] } | null {
  const found: { value: number; span: Span; words: Word[] }[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) continue
    const ten = tens.get(word.text)
    const next = words[at + 1]
    const unit = ten === undefined || !next ? undefined : small.get(next.text)
    if (ten !== undefined && next && unit !== undefined && unit > 0 && unit < 10) {
      found.push({ value: ten + unit, span: { from: word.from, to: next.to }, words: [word, next] })
      at++
      continue
    }
    const value = ten ?? compound(word.text) ?? small.get(word.text)
    if (value !== undefined && (!DOUBTFUL.has(word.text) || words.length === 1))
      found.push({ value, span: { from: word.from, to: word.to }, words: [word] })
  }
  const [one] = found
  return one && found.length === 1 ? one : null
}

/** `trentacinque`, `trettiofem`. */
function compound(word: string): number | undefined {
  for (const [ten, value] of tens) {
    if (!word.startsWith(ten) || word.length === ten.length) continue
    const unit = small.get(word.slice(ten.length))
    if (unit !== undefined && unit > 0 && unit < 10) return value + unit
  }
  return undefined
}
