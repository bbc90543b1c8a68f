import type { Base } from '../../orders/base.ts'
import { roundedOrderKey } from '../../orders/keys.ts'
import { IndexBuilder } from '../../orders/sorted-index.ts'
import type { Breath } from '../breath.ts'
import type { Matching } from '../match/match-people.ts'
import { NONE } from '../stage/fragments.ts'
import { UNKNOWN_DAY } from '../stage/staged-orders.ts'
import type { Stage } from '../stage/stage.ts'

/**
 * Orders that stand with one person in the base and with another in the files: the files are followed. For each person in the base the
 * numbers to take away; since the index holds hashes, a number that is not there is no harm. Both sides are gone through in the order of
 * their keys, the base's one page after another: only what moves takes memory.
 */
export async function movedOrders(
  base: Base,
  { orders }: Stage,
  { persons }: Matching,
  breath: Breath,
): Promise<Map<number, Set<string>>> {
  const moved = new Map<number, Set<string>>()
  if (base.manifest.indexes.order.length === 0) return moved
  const { key, fragment, day, total } = orders.columns()
  const builder = new IndexBuilder()
  for (let order = 0; order < key.length; order++)
    if (key[order] !== 0 && fragment[order] !== NONE && day[order] !== UNKNOWN_DAY && !Number.isNaN(total[order]))
      builder.add(roundedOrderKey(key[order] as number), order)
  const staged = builder.sorted()
  let next = 0
  for (const page of base.manifest.indexes.order) {
    if (breath.due()) await breath.take()
    const known = await base.indexPage(page.chunk)
    for (let i = 0; i < known.keys.length; i++) {
      // The first layout has keys that are not rounded.
      const own = roundedOrderKey(known.keys[i] as number)
      while (next < staged.keys.length && (staged.keys[next] as number) < own) next++
      for (let at = next; at < staged.keys.length && staged.keys[at] === own; at++) {
        const order = staged.ordinals[at] as number
        const ordinal = known.ordinals[i] as number
        if (ordinal === persons[fragment[order] as number]) continue
        const numbers = moved.get(ordinal) ?? new Set<string>()
        moved.set(ordinal, numbers.add(orders.number(order)))
      }
    }
  }
  return moved
}
