import { EVENT_KINDS, type EventKind } from '../../contacts/event.ts'
import { NO_DAY } from '../../orders/figure-columns.ts'
import { foldText } from '../fold-text.ts'
import type { Condition } from '../rule.ts'
import { addAll, allBits, complement, keepBoth, noBits, type Bits } from './bits.ts'
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
/** With so few different values, who has each is kept: 8 MB at a million people. */
const FEW = 64

/** Those whose set meets a condition; see `compileCondition` for what operators say of sets. Null for another operator. */
export function setBits(occurrences: Occurrences, { op, value }: Condition, among: Among): Bits | null {
  const people = occurrences.starts.length - 1
  const wanted = [...new Set([value].flat().map((one) => foldText(String(one))))]
  const isWanted = (folded: string): boolean => wanted.includes(folded)
  switch (op) {
    case 'known':
      return having(occurrences, () => true, among)
    case 'unknown':
      return complement(
        having(occurrences, () => true, among),
        people,
      )
    case 'has-any':
      return having(occurrences, isWanted, among)
    case 'has-none':
      return complement(having(occurrences, isWanted, among), people)
    case 'contains':
      return having(occurrences, (folded) => folded.includes(wanted[0] ?? ''), among)
    case 'has-all':
      return havingAll(occurrences, wanted, among)
    default:
      return null
  }
}

/** Those who have a value that passes. */
function having(occurrences: Occurrences, test: (folded: string) => boolean, among: Among): Bits {
  const isAll = among.kind === undefined && !among.days && !(among.named && occurrences.values.includes(''))
  if (!isAll || occurrences.values.length > FEW)
    return marked(
      occurrences,
      marksOf(occurrences, (folded) => (test(folded) ? 1 : 0)),
      1,
      among,
    )
  const bits = noBits(occurrences.starts.length - 1)
  const marks = marksOf(occurrences, (folded) => (test(folded) ? 1 : 0))
  holdersOf(occurrences).forEach((holders, code) => marks[code] === 1 && addAll(bits, holders))
  return bits
}

const holders = new WeakMap<Occurrences, Bits[]>()

/** Who has each value. */
function holdersOf(occurrences: Occurrences): Bits[] {
  const known = holders.get(occurrences)
  if (known) return known
  const { starts, codes, values } = occurrences
  const people = starts.length - 1
  const made = values.map(() => noBits(people))
  for (let person = 0, i = 0; person < people; person++) {
    const end = starts[person + 1] as number
    for (; i < end; i++) {
      const bits = made[codes[i] as number] as Bits
      bits[person >>> 5] = (bits[person >>> 5] as number) | (1 << (person & 31))
    }
  }
  holders.set(occurrences, made)
  return made
}

function havingAll(occurrences: Occurrences, wanted: readonly string[], among: Among): Bits {
  const bits = allBits(occurrences.starts.length - 1)
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const part = wanted.slice(from, from + AT_ONCE)
    const marks = marksOf(occurrences, (folded) => (part.includes(folded) ? 1 << part.indexOf(folded) : 0))
    keepBoth(bits, marked(occurrences, marks, 2 ** part.length - 1, among))
  }
  return bits
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
  const looked = lookedAt(occurrences, among)
  for (let person = 0, i = 0; person < people; person++) {
    const end = starts[person + 1] as number
    let held = 0
    for (; i < end; i++) if (!looked || looked[i] === 1) held |= marks[codes[i] as number] as number
    if (held === whole) bits[person >>> 5] = (bits[person >>> 5] as number) | (1 << (person & 31))
  }
  return bits
}

/** A 1 for each that is looked at; null where all are. */
function lookedAt({ kinds, days, codes, values }: Occurrences, { kind, days: window, named }: Among): Uint8Array | null {
  const nameless = named ? values.indexOf('') : -1
  if (kind === undefined && !window && nameless === -1) return null
  const looked = new Uint8Array(codes.length).fill(1)
  const ofKind = kind === undefined ? -1 : EVENT_KINDS.indexOf(kind)
  if (ofKind !== -1) for (let i = 0; i < looked.length; i++) looked[i] = kinds[i] === ofKind ? 1 : 0
  if (window) {
    const { first, last } = window
    for (let i = 0; i < looked.length; i++) if ((days[i] as number) < first || (days[i] as number) > last) looked[i] = 0
  }
  if (nameless !== -1) for (let i = 0; i < looked.length; i++) if (codes[i] === nameless) looked[i] = 0
  return looked
}

/** How many of a kind everybody has in a window. */
export function countsOf(occurrences: Occurrences, among: Among): Uint32Array {
  const { starts } = occurrences
  const counts = new Uint32Array(starts.length - 1)
  const looked = lookedAt(occurrences, among)
  for (let person = 0, i = 0; person < counts.length; person++) {
    const end = starts[person + 1] as number
    let count = 0
    for (; i < end; i++) count += looked ? (looked[i] as number) : 1
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
