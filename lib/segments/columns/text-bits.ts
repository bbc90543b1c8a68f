import type { FieldValue } from '../fields.ts'
import { foldText } from '../fold-text.ts'
import type { Condition } from '../rule.ts'
import { bitsByTable, bitsWhere, complement, hasBit, noBits, takeOut, type Bits } from './bits.ts'
import { BETWEEN } from './kept/fold-many.ts'
import { plainTexts, type CodedTexts, type PeopleTexts, type PlainTexts } from './kept/people-texts.ts'
import { bitsOfEach, type Met } from './number-bits.ts'

/** How a text becomes the value that a condition is put to; '' is given too. */
export type ReadText = (text: string) => FieldValue

/** With more different texts than this, all are searched as one. */
const FEW = 1024

/** Those whose text meets a condition: few different texts are asked one by one, many are searched as one. */
export function textBits(texts: PeopleTexts, condition: Condition, read: ReadText, met: Met): Bits {
  if (texts.kind === 'plain') return plainBits(texts, condition)
  if (texts.values.length <= FEW) return codedBits(texts, texts.values.map(read), met)
  const bits = plainBits(searched(texts), condition)
  return bitsByTable(
    texts.codes,
    Uint8Array.from(texts.values, (_, place) => (hasBit(bits, place) ? 1 : 0)),
  )
}

/** The same for values that are no texts, such as a number in a field of the user's own. `reading` names what is read; it may hang on the day. */
export function valueBits(texts: PeopleTexts, reading: string, read: ReadText, met: Met): Bits {
  if (texts.kind === 'plain') return numberedBits(texts, reading, read, met)
  const known = values.get(texts)
  const all = known?.reading === reading ? known.all : texts.values.map(read)
  values.set(texts, { reading, all })
  return codedBits(texts, all, met)
}

function codedBits({ codes }: CodedTexts, read: readonly FieldValue[], met: Met): Bits {
  return bitsByTable(
    codes,
    Uint8Array.from(read, (value) => (met(value) ? 1 : 0)),
  )
}

/** What was read last of a column's different texts. */
const values = new WeakMap<CodedTexts, { reading: string; all: readonly FieldValue[] }>()

const foldedOf = new WeakMap<CodedTexts, PlainTexts>()

/** A column's different texts, as one to search in. */
function searched(texts: CodedTexts): PlainTexts {
  const made = foldedOf.get(texts) ?? plainTexts(texts.values)
  foldedOf.set(texts, made)
  return made
}

/** What operators for texts say, see `compileCondition`. */
function plainBits(texts: PlainTexts, { op, value }: Condition): Bits {
  const { known, starts } = texts
  const people = starts.length - 1
  const wanted = [value].flat().map((one) => foldText(String(one)))
  switch (op) {
    case 'known':
      return known.slice()
    case 'unknown':
      return complement(known, people)
    case 'is':
    case 'in':
      return whole(texts, wanted)
    case 'is-not':
    case 'not-in':
      return takeOut(known.slice(), whole(texts, wanted))
    case 'contains':
      return holding(texts, wanted[0] ?? '')
    case 'starts-with':
      return beginning(texts, wanted[0] ?? '')
    default:
      return noBits(people)
  }
}

/** Nobody's folded text holds BETWEEN, so a text between two of them is all of somebody's. The first person's has none before it. */
function whole(texts: PlainTexts, wanted: readonly string[]): Bits {
  const bits = noBits(texts.starts.length - 1)
  for (const text of new Set(wanted)) mark(texts, text + BETWEEN, true, bits)
  return bits
}

function beginning(texts: PlainTexts, text: string): Bits {
  return mark(texts, text, true, noBits(texts.starts.length - 1))
}

function holding(texts: PlainTexts, text: string): Bits {
  return mark(texts, text, false, noBits(texts.starts.length - 1))
}

/** Whoever's text holds this (`atStart`: begins with it) gets their bit; each person is found once. */
function mark({ folded, starts, known }: PlainTexts, text: string, atStart: boolean, bits: Bits): Bits {
  const people = starts.length - 1
  const sought = atStart ? BETWEEN + text : text
  let person = 0
  let from = 0
  // The first person's text has nothing before it.
  if (atStart && people > 0) {
    if (folded.startsWith(text)) bits[0] = (bits[0] as number) | 1
  }
  for (;;) {
    const found = folded.indexOf(sought, from)
    if (found === -1) break
    const at = atStart ? found + 1 : found
    person = personAt(starts, at, person)
    if (person >= people) break
    bits[person >>> 5] = (bits[person >>> 5] as number) | (1 << (person & 31))
    from = (starts[person + 1] as number) - 1
  }
  // Those of whom nothing is known hold nothing, whatever is looked for.
  for (let word = 0; word < bits.length; word++) bits[word] = (bits[word] as number) & (known[word] as number)
  return bits
}

/** Whose text a place is in; not before `from`. In steps that double, then by halves: hits may be next to each other or far apart. */
function personAt(starts: Uint32Array, place: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < starts.length && (starts[low + step] as number) <= place) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, starts.length)
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] as number) <= place) low = middle
    else high = middle
  }
  return low
}

/** Numbers read last from texts that are nearly all different; NaN unknown. */
const numbers = new WeakMap<PlainTexts, { reading: string; column: Float64Array }>()

/** For numbers and days: read once. What does not become a number is read each time, which is slow and all the same right. */
function numberedBits(texts: PlainTexts, reading: string, read: ReadText, met: Met): Bits {
  const { folded: all, starts } = texts
  const people = starts.length - 1
  const textOf = (person: number): string => all.slice(starts[person], (starts[person + 1] as number) - 1)
  const known = numbers.get(texts)
  if (known?.reading === reading) return bitsOfEach(known.column, met)
  const column = new Float64Array(people)
  for (let person = 0; person < people; person++) {
    const value = read(textOf(person))
    if (value !== null && typeof value !== 'number') return bitsWhere(people, (one) => met(read(textOf(one))))
    column[person] = value ?? Number.NaN
  }
  numbers.set(texts, { reading, column })
  return bitsOfEach(column, met)
}
