/** A number rounded as `Math.round` rounds it, for 0 and more: halves up, without adding a half, which can itself round. */
export function rounded(sql: string): string {
  return `(floor(${sql}) + CASE WHEN ${sql} - floor(${sql}) >= CAST('0.5' AS DOUBLE PRECISION) THEN 1 ELSE 0 END)`
}

/** As a double: what JavaScript reckons with. */
export function double(sql: string): string {
  return `CAST(${sql} AS DOUBLE PRECISION)`
}

/** How many days ago a date was; one that lies ahead counts as today. NULL of NULL. Needs `today` in reach. */
export function daysAgo(date: string): string {
  return `CASE WHEN ${date} > rule_day.today THEN 0 ELSE rule_day.today - ${date} END`
}
