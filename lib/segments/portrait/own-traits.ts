import type { OwnField } from '../../fields/own-field.ts'
import { membersOf, presentValue } from '../../fields/own-values.ts'
import { dayFromIso } from '../../workspace/day.ts'
import { ownName } from '../columns/kept/names.ts'
import type { PeopleTexts } from '../columns/kept/people-texts.ts'
import { bandValue, bandValues, limitsFor } from './bands.ts'
import { APART, sideAt, type Sides } from './sides.ts'
import { textAt } from './tally.ts'
import type { TraitReader } from './trait.ts'

/** Digits of limits: of years all of them, of numbers two. */
const DIGITS = { year: 4, number: 2 } as const

/** The trait of a field of the user's own: choices as they are, numbers and the years of dates in bands. */
export function ownTrait(own: OwnField): TraitReader {
  const kind = own.type === 'number' ? 'number' : own.type === 'date' ? 'year' : 'text'
  /** Of the bands that were found; null while each number stands by itself. */
  let limits: number[] | null = null
  const numberIn = kind === 'year' ? yearIn : plainNumber
  const valuesOf = (text: string): string[] => {
    const value = presentValue(own, text)
    if (value === '') return ['']
    if (own.type === 'choices') return membersOf(value)
    if (kind === 'text') return [value]
    const number = numberIn(value)
    return [Number.isNaN(number) ? '' : limits ? bandValue(number, limits) : String(number)]
  }
  const reader: TraitReader = {
    field: `own.${own.id}`,
    values: kind,
    ...(own.type === 'choices' && { several: 'unknown' as const }),
    async count({ columns, sides }, tally) {
      const texts = await (await columns.kept()).texts(ownName(own.id))
      if (kind === 'text' && texts.kind === 'plain') return false
      if (kind !== 'text') {
        limits = limitsFor(
          numbersIn(texts, sides, (text) => numberIn(presentValue(own, text))),
          DIGITS[kind],
        )
        if (limits) reader.order = bandValues(limits)
      }
      tally.addTexts(texts, sides, valuesOf)
      for (const [ordinal, value] of await columns.own(own.id)) {
        const side = sideAt(sides.side, ordinal)
        if (side) tally.move(valuesOf(textAt(texts, ordinal)), valuesOf(value), side)
      }
      return true
    },
    of: (facts) => valuesOf(facts.own[own.id] ?? ''),
  }
  return reader
}

function plainNumber(text: string): number {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? number : Number.NaN
}

function yearIn(iso: string): number {
  const day = dayFromIso(iso)
  return day === null ? Number.NaN : new Date(day * 86_400_000).getUTCFullYear()
}

/** The known numbers of everybody whom columns tell of, ascending. */
function numbersIn(texts: PeopleTexts, { side, count }: Sides, numberIn: (text: string) => number): Float64Array {
  const table = texts.kind === 'coded' ? Float64Array.from(texts.values, numberIn) : null
  const numbers = new Float64Array(count.members + count.others)
  let known = 0
  for (let ordinal = 0; ordinal < side.length; ordinal++) {
    if (side[ordinal] === APART) continue
    const number =
      table && texts.kind === 'coded' ? (table[texts.codes[ordinal] as number] as number) : numberIn(textAt(texts, ordinal))
    if (number === number) numbers[known++] = number
  }
  return numbers.subarray(0, known).toSorted()
}
