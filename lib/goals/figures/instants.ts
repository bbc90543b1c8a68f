import { dayOf } from '../../workspace/day.ts'
import type { Days } from '../windows.ts'

const DAY = 86_400_000

/** The first instant (UTC ms) of a day (since 1970-01-01) in an IANA zone. No zone is further than 15 hours from UTC. */
function startOfDay(day: number, timeZone: string): number {
  let [before, from] = [day * DAY - 15 * 3_600_000, day * DAY + 15 * 3_600_000]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (dayOf(middle, timeZone) >= day) from = middle
    else before = middle
  }
  return from
}

/** The instants of a window: from the first, before the second. Asking a day of each of many instants would take far longer. */
export function instantsOf({ from, to }: Days, timeZone: string): { start: number; end: number } {
  return { start: startOfDay(from, timeZone), end: startOfDay(to + 1, timeZone) }
}
