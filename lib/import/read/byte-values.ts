import { dayFrom } from '../../workspace/day.ts'
import type { ZoneClock } from '../../workspace/zone-clock.ts'

const DAY = 86_400_000
const MINUS = 45
const PLUS = 43
const ZERO = 48
/** Digits that a double holds exactly. */
const MOST_DIGITS = 15
const POWERS = [1, 10, 100, 1000, 10_000]

/**
 * An amount of nothing but digits, a minus and decimals that its currency has (`-12.5`), in minor units; NaN for any other form.
 * `decimal`: the sign's code, `digits`: the currency's decimals.
 */
export function plainAmount(bytes: Uint8Array, from: number, to: number, decimal: number, digits: number): number {
  let at = from
  const negative = bytes[at] === MINUS
  if (negative) at++
  if (to - at > MOST_DIGITS || digits >= POWERS.length) return Number.NaN
  const whole = at
  // So many digits are a small number, which the processor adds up faster.
  let small = 0
  for (const end = Math.min(to, at + 9); at < end; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) break
    small = (small * 10 + digit) | 0
  }
  let value = small
  for (; at < to; at++) {
    const digit = (bytes[at] as number) - ZERO
    if (digit < 0 || digit > 9) break
    value = value * 10 + digit
  }
  if (at === whole) return Number.NaN
  let missing = digits
  if (at < to) {
    if (bytes[at] !== decimal || at + 1 === to) return Number.NaN
    for (at++; at < to; at++) {
      const digit = (bytes[at] as number) - ZERO
      if (digit < 0 || digit > 9 || missing === 0) return Number.NaN
      value = value * 10 + digit
      missing--
    }
  }
  value *= POWERS[missing] as number
  if (value > Number.MAX_SAFE_INTEGER) return Number.NaN
  return negative && value !== 0 ? -value : value
}

/** Reads `2026-05-01`, `2026-05-01 09:58:12`, `2026-05-01T09:58Z`, `2026-05-01 09:58:12 +0200`: what most systems write. */
export class IsoDates {
  /** Of the date that was read last; `at` is NaN where it had no time. */
  day = 0
  at = Number.NaN
  /** First days of months, by year * 12 + month; 0 is not known yet (no month begins so early that it were). */
  readonly #months = new Int32Array(10_000 * 12 + 13)

  constructor(readonly clock: ZoneClock) {}

  /** False where the cell is anything else than such a date that exists. */
  read(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from < 10 || bytes[from + 4] !== MINUS || bytes[from + 7] !== MINUS) return false
    const year = two(bytes, from) * 100 + two(bytes, from + 2)
    const month = two(bytes, from + 5)
    const date = two(bytes, from + 8)
    if (!(year >= 1000 && month >= 1 && month <= 12 && date >= 1)) return false
    const first = this.#first(year * 12 + month)
    if (date > this.#first(year * 12 + month + 1) - first) return false
    this.day = first + date - 1
    this.at = Number.NaN
    return to - from === 10 || this.#time(bytes, from + 10, to)
  }

  #time(bytes: Uint8Array, from: number, to: number): boolean {
    if ((bytes[from] !== 84 && bytes[from] !== 32) || bytes[from + 3] !== 58 || to - from < 6) return false
    const hour = two(bytes, from + 1)
    const minute = two(bytes, from + 4)
    let second = 0
    let at = from + 6
    if (bytes[at] === 58 && at < to) {
      second = two(bytes, at + 1)
      at += 3
    }
    if (at > to || !(hour <= 23 && minute <= 59 && second <= 60)) return false
    const local = this.day * DAY + ((hour * 60 + minute) * 60 + second) * 1000
    if (at === to) {
      this.at = this.clock.instantOf(local)
      return true
    }
    if (bytes[at] === 32) at++
    const ahead = offsetOf(bytes, at, to)
    if (Number.isNaN(ahead)) return false
    this.at = local - ahead
    this.day = this.clock.dayAt(this.at)
    return true
  }

  #first(month: number): number {
    const known = this.#months[month] as number
    if (known !== 0) return known
    const own = month - 1
    return (this.#months[month] = dayFrom(Math.floor(own / 12), (own % 12) + 1, 1))
  }
}

/** Milliseconds of `Z`, `+0200` or `+02:00`; NaN for anything else. */
function offsetOf(bytes: Uint8Array, from: number, to: number): number {
  if (to - from === 1) return bytes[from] === 90 ? 0 : Number.NaN
  const sign = bytes[from] === PLUS ? 1 : bytes[from] === MINUS ? -1 : Number.NaN
  const colon = bytes[from + 3] === 58 ? 1 : 0
  if (to - from !== 5 + colon) return Number.NaN
  return sign * (two(bytes, from + 1) * 60 + two(bytes, from + 3 + colon)) * 60_000
}

/** Two digits as a number, NaN where they are none. */
function two(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - ZERO
  const ones = (bytes[at + 1] as number) - ZERO
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN
}
