import type { Base } from '../../orders/base.ts'
import { orderKey } from '../../orders/keys.ts'
import type { Breath } from '../breath.ts'
import { ordinalsOf } from '../match/known-people.ts'
import type { Matching } from '../match/match-people.ts'
import type { Stage } from '../stage/stage.ts'

/**
 * Orders that stand with one person in the base and with another in the files: the files are followed. For each person in the base the
 * numbers to take away; since the index holds hashes, a number that is not there is no harm.
 */
export async function movedOrders(
  base: Base,
  { orders, source }: Stage,
  { persons }: Matching,
  breath: Breath,
): Promise<Map<number, Set<string>>> {
  const moved = new Map<number, Set<string>>()
  const index = await base.index('order')
  if (index.keys.length === 0) return moved
  for (let order = 0; order < orders.length; order++) {
    if (breath.due()) await breath.take()
    const number = orders.number(order)
    if (number === '' || orders.lacks(order) !== null) continue
    const person = persons[orders.fragment(order)] as number
    for (const ordinal of ordinalsOf(index, orderKey(source, number)))
      if (ordinal !== person) moved.set(ordinal, (moved.get(ordinal) ?? new Set()).add(number))
  }
  return moved
}
