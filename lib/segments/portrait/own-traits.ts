import type { OwnField } from '../../fields/own-field.ts'
import { membersOf, presentValue } from '../../fields/own-values.ts'
import { dayFromIso } from '../../workspace/day.ts'
import { ownName } from '../columns/kept/names.ts'
import { sideAt } from './sides.ts'
import { textAt } from './tally.ts'
import type { TraitReader } from './trait.ts'

/** The trait of a field of the user's own: choices as they are, numbers, and the years of dates, put in bands where they are many. */
export function ownTrait(own: OwnField): TraitReader {
  const kind = own.type === 'number' ? 'number' : own.type === 'date' ? 'year' : 'text'
  const valuesOf = (text: string): readonly string[] => {
    const value = presentValue(own, text)
    if (value === '') return ['']
    if (own.type === 'choices') return membersOf(value)
    return [kind === 'number' ? plainNumber(value) : kind === 'year' ? yearOf(value) : value]
  }
  return {
    field: `own.${own.id}`,
    values: kind,
    ...(own.type === 'choices' && { several: 'unknown' as const }),
    // Of years every digit counts.
    ...(kind !== 'text' && { digits: kind === 'year' ? 4 : 2 }),
    async count({ columns, sides }, tally) {
      const texts = await (await columns.kept()).texts(ownName(own.id))
      if (kind === 'text' && texts.kind === 'plain') return false
      tally.addTexts(texts, sides, valuesOf)
      for (const [ordinal, value] of await columns.own(own.id)) {
        const side = sideAt(sides.side, ordinal)
        if (side) tally.move(valuesOf(textAt(texts, ordinal)), valuesOf(value), side)
      }
      return true
    },
    of: (facts) => valuesOf(facts.own[own.id] ?? ''),
  }
}

/** '' for what is no number. */
function plainNumber(text: string): string {
  const number = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) ? String(number) : ''
}

/** '' for what is no date. */
function yearOf(iso: string): string {
  const day = dayFromIso(iso)
  return day === null ? '' : String(new Date(day * 86_400_000).getUTCFullYear())
}
