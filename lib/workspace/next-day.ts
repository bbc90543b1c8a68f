import { dayOf } from './day.ts'

/** The instant (UTC ms) at which the next calendar day of a zone begins. */
export function nextDayStart(now: number, timeZone: string): number {
  const today = dayOf(now, timeZone)
  // A day is 23 to 25 hours, where clocks change; a date line can skip one whole.
  let before = now
  let after = now + 50 * 3_600_000
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(middle, timeZone) === today) before = middle
    else after = middle
  }
  return after
}

/** The instant (UTC ms) at which the present calendar day of a zone began. */
export function dayStart(now: number, timeZone: string): number {
  const today = dayOf(now, timeZone)
  let before = now - 50 * 3_600_000
  let after = now
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (dayOf(middle, timeZone) === today) after = middle
    else before = middle
  }
  return after
}
