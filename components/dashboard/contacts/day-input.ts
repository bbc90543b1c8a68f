/** A day (days since 1970-01-01) as a date field holds it, and back. '' and what is no date are none. */
export function inputOfDay(day: number | undefined): string {
  return day === undefined ? '' : new Date(day * 86_400_000).toISOString().slice(0, 10)
}

export function dayOfInput(value: string): number | undefined {
  const instant = Date.parse(`${value}T00:00:00Z`)
  return Number.isNaN(instant) ? undefined : Math.round(instant / 86_400_000)
}
