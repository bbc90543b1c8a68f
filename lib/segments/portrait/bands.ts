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
export const MOST_SINGLE = 10
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
 * where there are so few different ones that each can stand by itself. `spread`: how many people have each number. `digits` of a limit that count.
 */
export function limitsFor(spread: ReadonlyMap<number, number>, digits: number): number[] | null {
  if (spread.size <= MOST_SINGLE) return null
  const sorted = [...spread].toSorted(([a], [b]) => a - b)
  const people = sorted.reduce((sum, [, count]) => sum + count, 0)
  const [least = 0] = sorted[0] ?? []
  const limits = new Set<number>()
  let before = 0
  let band = 1
  for (const [number, count] of sorted) {
    before += count
    for (; band < BANDS && before > (people * band) / BANDS; band++) {
      const limit = Number(number.toPrecision(digits))
      if (limit > least) limits.add(limit)
    }
  }
  return limits.size === 0 ? null : [...limits].toSorted((a, b) => a - b)
}
