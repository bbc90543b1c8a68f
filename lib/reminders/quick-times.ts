import { ZoneClock } from '../workspace/zone-clock.ts'

/** Times to choose by one press. */
export const QUICK_TIMES = ['hour', 'evening', 'tomorrow', 'tuesday', 'week'] as const
export type QuickTime = (typeof QUICK_TIMES)[number]

const [HOUR, DAY] = [3_600_000, 86_400_000]
/** Local hours at which one writes in the morning, and in the evening. */
const [MORNING, EVENING] = [10, 18]
const TUESDAY = 2

/**
 * What each choice means at `now` (UTC ms), as instants: in an hour, this evening at 18:00 (left out once it is past), tomorrow at 10:00, the next
 * Tuesday at 10:00 (left out where that is tomorrow), and in seven days at 10:00. Reckoned on the clock of the zone, so that 10:00 stays 10:00 when the
 * clocks change.
 */
export function quickTimes(now: number, timeZone: string): { time: QuickTime; at: number }[] {
  const clock = new ZoneClock(timeZone)
  const today = clock.dayAt(now)
  const on = (day: number, hour: number): number => clock.instantOf(day * DAY + hour * HOUR)
  // 1970-01-01 was a Thursday.
  const weekday = (today + 4) % 7
  const untilTuesday = (TUESDAY - weekday + 7) % 7 || 7
  const evening = on(today, EVENING)
  return [
    { time: 'hour', at: now + HOUR },
    ...(evening > now + HOUR ? [{ time: 'evening' as const, at: evening }] : []),
    { time: 'tomorrow', at: on(today + 1, MORNING) },
    ...(untilTuesday === 1 ? [] : [{ time: 'tuesday' as const, at: on(today + untilTuesday, MORNING) }]),
    ...(untilTuesday === 7 ? [] : [{ time: 'week' as const, at: on(today + 7, MORNING) }]),
  ]
}

/** The instant (UTC ms) of a local date and time as form fields give them (`2026-03-29`, `10:00`); null where they are none. */
export function instantOf(date: string, time: string, timeZone: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || !/^\d{2}:\d{2}$/.test(time)) return null
  const local = Date.parse(`${date}T${time}:00Z`)
  const isThere = !Number.isNaN(local) && new Date(local).toISOString().startsWith(`${date}T${time}`)
  return isThere ? new ZoneClock(timeZone).instantOf(local) : null
}

/** The local date and time of an instant, as form fields take them. */
export function fieldsOf(at: number, timeZone: string): { date: string; time: string } {
  const local = new Date(new ZoneClock(timeZone).localAt(at)).toISOString()
  return { date: local.slice(0, 10), time: local.slice(11, 16) }
}
