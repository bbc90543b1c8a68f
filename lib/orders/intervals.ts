/**
 * Mean days between one purchase day and the next; null for fewer than two different days. Several orders of one day are one visit: counting
 * them apart would put days of zero between them. `days`: on how many different days something was bought.
 */
export function meanInterval(firstDay: number | null, lastDay: number | null, days: number): number | null {
  return firstDay === null || lastDay === null || days < 2 ? null : (lastDay - firstDay) / (days - 1)
}
