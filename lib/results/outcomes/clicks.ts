import { EVENT_KINDS } from '../../contacts/event.ts'
import type { Base } from '../../orders/base.ts'
import { NO_DAY } from '../../orders/figure-columns.ts'
import { keptColumns } from '../../segments/columns/kept/kept-columns.ts'
import type { PlacesInBase } from './places-in-base.ts'

const CLICKED = EVENT_KINDS.indexOf('clicked')

/** The newest day on which each clicked; NO_DAY for none. Null: no click of anybody was ever imported, so nothing is known. */
export async function newestClicks(base: Base, { ordinals, people }: PlacesInBase, count: number): Promise<Int32Array | null> {
  const traits = await base.traits()
  // Making columns of pages takes seconds: not where nobody has any event.
  if (traits?.lastEventDay.every((day) => day === NO_DAY)) return null
  const { starts, kinds, days } = await (await keptColumns(base)).occurrences('events')
  if (!kinds.includes(CLICKED)) return null
  const newest = new Int32Array(count).fill(NO_DAY)
  for (const [i, ordinal] of ordinals.entries()) {
    const person = people[i] as number
    for (let at = starts[ordinal] ?? 0; at < (starts[ordinal + 1] ?? 0); at++)
      if (kinds[at] === CLICKED) newest[person] = Math.max(newest[person] as number, days[at] as number)
  }
  return newest
}
