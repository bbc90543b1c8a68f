import { dayFrom } from './day.ts'

const DAY = 86_400_000

/**
 * Local time of one IANA zone, fast enough for millions of orders: Intl is asked twice for each calendar day and once more for each
 * instant on the few days when the clocks change.
 */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat
  readonly #offsets = new Map<number, number>()

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  }

  /** Calendar day of an instant (UTC ms): days since 1970-01-01. */
  dayAt(instant: number): number {
    return Math.floor((instant + this.#offsetAt(instant)) / DAY)
  }

  /** Local time of an instant, as the UTC ms that its figures would be. */
  localAt(instant: number): number {
    return instant + this.#offsetAt(instant)
  }

  /** Instant of a local time, given as the UTC ms that its figures would be. A time that the clocks skip moves on; of two, the first. */
  instantOf(local: number): number {
    const first = local - this.#offsetAt(local - DAY)
    if (first + this.#offsetAt(first) === local) return first
    const second = local - this.#offsetAt(local + DAY)
    return second + this.#offsetAt(second) === local ? second : first
  }

  /** Milliseconds that the zone is ahead of UTC. */
  #offsetAt(instant: number): number {
    const day = Math.floor(instant / DAY)
    let offset = this.#offsets.get(day)
    if (offset === undefined) {
      const start = this.#ask(day * DAY)
      offset = start === this.#ask((day + 1) * DAY) ? start : Number.NaN
      this.#offsets.set(day, offset)
    }
    return Number.isNaN(offset) ? this.#ask(instant) : offset
  }

  #ask(instant: number): number {
    const part = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 } as Record<string, number>
    for (const { type, value } of this.#format.formatToParts(instant)) part[type] = Number(value)
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part
    const local = dayFrom(year, month, day) * DAY + ((hour * 60 + minute) * 60 + second) * 1000
    return local - Math.floor(instant / 1000) * 1000
  }
}
