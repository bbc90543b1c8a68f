import { NO_DAY } from '../../orders/figure-columns.ts'
import type { PurchaseBlock } from '../../rfm/aggregate.ts'
import type { PlacesInBase } from './places-in-base.ts'

/** Calls `take` for each purchase of some people. `currency` is its code, `net` whole minor units of it. */
export function purchasesOfPeople(
  blocks: readonly PurchaseBlock[],
  { ordinals, people }: PlacesInBase,
  take: (person: number, day: number, net: number, currency: string) => void,
): void {
  let [start, next] = [0, 0]
  for (const { counts, day, net, currency, currencies } of blocks) {
    const end = start + counts.length
    for (let place = 0, at = 0; next < ordinals.length && (ordinals[next] as number) < end; next++) {
      const wanted = (ordinals[next] as number) - start
      for (; place < wanted; place++) at += counts[place] as number
      const until = at + (counts[place] as number)
      for (let i = at; i < until; i++)
        take(people[next] as number, day[i] as number, net[i] as number, currencies[currency[i] as number] ?? '')
    }
    start = end
  }
}

/** The newest day, not after `today`, of any purchase; NO_DAY for none. A date in the future is a mistake of the source, and tells of nothing. */
export function newestPurchase(blocks: readonly PurchaseBlock[], today: number): number {
  let newest = NO_DAY
  for (const { day } of blocks) for (const on of day) if (on > newest && on <= today) newest = on
  return newest
}
