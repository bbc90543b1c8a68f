import type { Id } from '../../db/id.ts'
import { hasBit } from '../../segments/columns/bits.ts'
import type { RulePeople } from '../../segments/columns/counting.ts'
import { ordinalsOf } from '../../same/merged-ordinals.ts'
import type { FigureValue } from '../goal.ts'
import type { FigureContext, ReadFigure } from './figure.ts'

/** Sums of few people among many, by the id under which a person is shown. */
export type SumsByPerson = ReadonlyMap<Id, FigureValue>

/** Adds to one person's. */
export function addTo(sums: Map<Id, FigureValue>, person: Id, { part, whole, atLeast }: FigureValue): void {
  const known = sums.get(person)
  if (!known) sums.set(person, { part, whole, atLeast })
  else {
    known.part += part
    known.whole += whole
    known.atLeast ||= atLeast
  }
}

/** A figure that is the sum over people. */
export async function figureOfSums({ counting }: FigureContext, sums: SumsByPerson): Promise<ReadFigure> {
  const { present, merged } = counting
  const places = present ? await ordinalsOf(present.base, [...sums.keys()]) : new Map<Id, number>()
  // A merged person stands where the first of their contacts in the base does, whichever id they have.
  for (const [ordinal, { contact }] of merged) if (sums.has(contact.id)) places.set(contact.id, ordinal)
  return ({ bits, typed }: RulePeople) => {
    const total: FigureValue = { part: 0, whole: 0, atLeast: false }
    const add = (value: FigureValue | undefined): void => {
      if (!value) return
      total.part += value.part
      total.whole += value.whole
      total.atLeast ||= value.atLeast
    }
    for (const [id, ordinal] of places) if (hasBit(bits, ordinal)) add(sums.get(id))
    for (const { contact } of typed) if (!places.has(contact.id)) add(sums.get(contact.id))
    return total
  }
}
