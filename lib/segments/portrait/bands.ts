/**
 * Bands of numbers as values of a trait: `18|25` holds 18 and more, below 25; a side that is '' is open.
 */
export interface Band {
  from: number | null
  to: number | null
}

/** Lower limits of all bands but the first. Ages as surveys ask for them. */
export const AGE_LIMITS = [18, 25, 35, 45, 55, 65]
/** Days since the last purchase: a month, a quarter, half a year, a year, two years. */
export const DAY_LIMITS = [31, 91, 181, 366, 731]

/** More different numbers than this are put in bands. */
const MOST_SINGLE = 10
/** Bands that numbers and years are cut into. */
const BANDS = 5

/** The value that stands for the band of a number. `limits` ascending. */
export function bandValue(value: number, limits: readonly number[]): string {
  const at = bandAt(value, limits)
  return `${limits[at - 1] ?? ''}|${limits[at] ?? ''}`
}

/** Which band a number falls in: how many limits it reaches. */
export function bandAt(value: number, limits: readonly number[]): number {
  let at = 0
  while (at < limits.length && value >= (limits[at] as number)) at++
  return at
}

/** All values of bands in their order. */
export function bandValues(limits: readonly number[]): string[] {
  return Array.from({ length: limits.length + 1 }, (_, at) => `${limits[at - 1] ?? ''}|${limits[at] ?? ''}`)
}

/** A band out of a value that `bandValue` gave. */
export function bandOf(value: string): Band {
  const [from = '', to = ''] = value.split('|')
  return { from: from === '' ? null : Number(from), to: to === '' ? null : Number(to) }
}

/**
 * Limits for numbers of which nobody knows how they are spread: where about as many people fall in each band, at numbers that are easy to say. Null
 * where there are so few different ones that each can stand by itself. `sorted` ascending.
 */
export function limitsFor(sorted: Float64Array, digits: number): number[] | null {
  if (sorted.length === 0) return null
  let different = 1
  for (let i = 1; i < sorted.length && different <= MOST_SINGLE; i++) if (sorted[i] !== sorted[i - 1]) different++
  if (different <= MOST_SINGLE) return null
  const least = sorted[0] as number
  const limits = new Set<number>()
  for (let band = 1; band < BANDS; band++) {
    const limit = Number((sorted[Math.floor((sorted.length * band) / BANDS)] as number).toPrecision(digits))
    if (limit > least && limit <= (sorted.at(-1) as number)) limits.add(limit)
  }
  return limits.size === 0 ? null : [...limits].toSorted((a, b) => a - b)
}
