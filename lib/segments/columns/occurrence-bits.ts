import { EVENT_KINDS, type EventKind } from '../../contacts/event.ts'
import { NO_DAY } from '../../orders/figure-columns.ts'
import { foldText } from '../fold-text.ts'
import type { Condition } from '../rule.ts'
import { allBits, complement, keepBoth, noBits, type Bits } from './bits.ts'
import type { Occurrences } from './kept/occurrences.ts'
import type { Days } from './window-days.ts'

/** Which of somebody's occurrences are looked at: those of one kind, in a window of days, with a value. */
export interface Among {
  kind?: EventKind
  days?: Days | null
  /** Whether those whose value is '' are left out: events without a label have none. */
  named?: boolean
}

/** Values of a set that can be told apart in one pass. */
const AT_ONCE = 31

/** Those whose set meets a condition; see `compileCondition` for what operators say of sets. Null for another operator. */
export function setBits(occurrences: Occurrences, { op, value }: Condition, among: Among): Bits | null {
  const people = occurrences.starts.length - 1
  const wanted = [...new Set([value].flat().map((one) => foldText(String(one))))]
  const having = (mark: (folded: string) => number): Bits => marked(occurrences, marksOf(occurrences, mark), 1, among)
  switch (op) {
    case 'known':
      return having(() => 1)
    case 'unknown':
      return complement(
        having(() => 1),
        people,
      )
    case 'has-any':
      return having((folded) => (wanted.includes(folded) ? 1 : 0))
    case 'has-none':
      return complement(
        having((folded) => (wanted.includes(folded) ? 1 : 0)),
        people,
      )
    case 'contains':
      return having((folded) => (folded.includes(wanted[0] ?? '') ? 1 : 0))
    case 'has-all': {
      const bits = allBits(people)
      for (let from = 0; from < wanted.length; from += AT_ONCE) {
        const part = wanted.slice(from, from + AT_ONCE)
        const marks = marksOf(occurrences, (folded) => (part.includes(folded) ? 1 << part.indexOf(folded) : 0))
        keepBoth(bits, marked(occurrences, marks, 2 ** part.length - 1, among))
      }
      return bits
    }
    default:
      return null
  }
}

const foldedValues = new WeakMap<Occurrences, string[]>()

/** A mark for each value there is, by its folded text. */
function marksOf(occurrences: Occurrences, mark: (folded: string) => number): Int32Array {
  let folded = foldedValues.get(occurrences)
  if (!folded) foldedValues.set(occurrences, (folded = occurrences.values.map(foldText)))
  return Int32Array.from(folded, mark)
}

/** Those the marks of whose occurrences are, taken together, `whole`. */
function marked(occurrences: Occurrences, marks: Int32Array, whole: number, among: Among): Bits {
  const { starts, codes } = occurrences
  const people = starts.length - 1
  const bits = noBits(people)
  const left = looker(occurrences, among)
  for (let person = 0, i = 0; person < people; person++) {
    const end = starts[person + 1] as number
    let held = 0
    for (; i < end; i++) {
      const mark = marks[codes[i] as number] as number
      if (mark !== 0 && (!left || left(i))) held |= mark
    }
    if (held === whole) bits[person >>> 5] = (bits[person >>> 5] as number) | (1 << (person & 31))
  }
  return bits
}

/** Null where all are looked at. */
function looker(
  { kinds, days, codes, values }: Occurrences,
  { kind, days: window, named }: Among,
): ((i: number) => boolean) | null {
  if (kind === undefined && !window && !named) return null
  const ofKind = kind === undefined ? -1 : EVENT_KINDS.indexOf(kind)
  const [first, last] = window ? [window.first, window.last] : [-Infinity, Infinity]
  const nameless = named ? values.indexOf('') : -1
  return (i) => {
    const day = window ? (days[i] as number) : 0
    return (ofKind === -1 || kinds[i] === ofKind) && day >= first && day <= last && codes[i] !== nameless
  }
}

/** How many of a kind everybody has in a window. */
export function countsOf(occurrences: Occurrences, among: Among): Uint32Array {
  const { starts } = occurrences
  const counts = new Uint32Array(starts.length - 1)
  const looked = looker(occurrences, among)
  for (let person = 0, i = 0; person < counts.length; person++) {
    const end = starts[person + 1] as number
    let count = 0
    for (; i < end; i++) if (!looked || looked(i)) count++
    counts[person] = count
  }
  return counts
}

/** The last day of a kind that everybody has; NO_DAY without one. */
export function lastDaysOf(occurrences: Occurrences, kind: EventKind): Int32Array {
  const { starts, kinds, days } = occurrences
  const last = new Int32Array(starts.length - 1).fill(NO_DAY)
  const wanted = EVENT_KINDS.indexOf(kind)
  for (let person = 0, i = 0; person < last.length; person++) {
    const end = starts[person + 1] as number
    for (; i < end; i++)
      if (kinds[i] === wanted && (days[i] as number) > (last[person] as number)) last[person] = days[i] as number
  }
  return last
}
