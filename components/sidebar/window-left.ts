const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** How much is left, rounded down so that nobody is promised more: days from two on, hours from two on, else minutes. `left` in milliseconds. */
export function timeLeft(left: number): { unit: 'minutes' | 'hours' | 'days'; n: number } {
  const time = Math.max(0, left)
  if (time >= 48 * HOUR) return { unit: 'days', n: Math.floor(time / (24 * HOUR)) }
  if (time >= 2 * HOUR) return { unit: 'hours', n: Math.floor(time / HOUR) }
  return { unit: 'minutes', n: Math.floor(time / MINUTE) }
}
