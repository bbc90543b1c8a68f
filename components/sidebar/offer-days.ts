/** The beginning of the agent's day that is so many days ahead (UTC ms). */
export function dayAhead(days: number, now: Date = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days).getTime()
}

/** The beginning of a day from a date field (UTC ms); null where it is none, or not to come. */
export function dayPicked(iso: string, now: Date = new Date()): number | null {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const at = new Date(year, month - 1, day).getTime()
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && at > now.getTime() ? at : null
}
