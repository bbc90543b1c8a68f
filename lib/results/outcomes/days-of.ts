import { dayOf } from '../../workspace/day.ts'

/** Zones change their clock at quarters of an hour at the finest. */
const QUARTER = 900_000

/** `dayOf` for very many instants (UTC ms): each quarter of an hour is asked for once. */
export function dayReader(timeZone: string): (at: number) => number {
  const known = new Map<number, number>()
  return (at) => {
    const quarter = Math.floor(at / QUARTER)
    let day = known.get(quarter)
    if (day === undefined) {
      day = dayOf(at, timeZone)
      known.set(quarter, day)
    }
    return day
  }
}
