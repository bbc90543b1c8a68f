/** Whether a year has a 29 February; `year` is SQL. */
function isLeap(year: string): string {
  return `(${year} % 4 = 0 AND (${year} % 100 <> 0 OR ${year} % 400 = 0))`
}

/** Whether a date exists, as `dateExists` tells: years before 100 do not. The arguments are whole numbers in SQL. */
export function exists(year: string, month: string, date: string): string {
  const length = `CASE WHEN ${month} IN (4, 6, 9, 11) THEN 30 WHEN ${month} <> 2 THEN 31 WHEN ${isLeap(year)} THEN 29 ELSE 28 END`
  return `(${year} >= 100 AND ${month} BETWEEN 1 AND 12 AND ${date} BETWEEN 1 AND ${length})`
}

/** A text `1984-03-12` as a date; NULL where it is none, or no such date exists. `isIso` says whether it has that shape. */
export function isoDate(text: string, isIso: string): string {
  const [year, month, date] = partsOf(text)
  return `CASE WHEN ${isIso} THEN CASE WHEN ${exists(year, month, date)} THEN make_date(${year}, ${month}, ${date}) END END`
}

/** Year, month and date of a text of that shape. */
export function partsOf(text: string): [string, string, string] {
  const part = (from: number, length: number): string => `CAST(substr(${text}, ${from}, ${length}) AS INTEGER)`
  return [part(1, 4), part(6, 2), part(9, 2)]
}

/** The birthday in a year: one of 29 February is on 28 February where there is none. `b` has `month` and `date`. */
export function birthdayIn(year: string): string {
  return `make_date(${year}, b.month, CASE WHEN b.month = 2 AND b.date = 29 AND NOT ${isLeap(year)} THEN 28 ELSE b.date END)`
}
