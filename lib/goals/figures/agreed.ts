import { countBits, keepBoth } from '../../segments/columns/bits.ts'
import type { Days } from '../windows.ts'
import type { FigureContext, ReadFigure } from './figure.ts'

/**
 * How many of the people agreed to marketing, by the agents' record or else the CRM's: as it is now. Who said nothing is in the whole, since they
 * did not agree. What an import says has no date, so there is no way to reckon it for an earlier day: it is kept on the day it counts.
 */
export async function agreed({ counting, vocabulary, signal }: FigureContext, _window: Days): Promise<ReadFigure> {
  const yes = await counting.peopleOf({ field: 'consent', op: 'is', value: 'yes' }, vocabulary, signal)
  const typed = new Set(yes.typed)
  return (people) => ({
    part: countBits(keepBoth(people.bits.slice(), yes.bits)) + people.typed.filter((facts) => typed.has(facts)).length,
    whole: countBits(people.bits) + people.typed.length,
    atLeast: false,
  })
}
