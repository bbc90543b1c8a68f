import type { DateOrder } from '../job.ts'

/** Countries that write the month first (CLDR's short date of their main language). */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'MH', 'PW', 'GU', 'AS', 'PR', 'VI', 'UM'])

/** What the order of day and month in a column is, and how it is known. */
export interface DateOrderGuess {
  order: DateOrder
  /** False where no date of the sample decides, or where they contradict each other. */
  sure: boolean
  /** A date of the sample that could be read both ways, '' where there is none. */
  example: string
}

/** Decides the order over a column's sample: any part above 12 is a day. Where all could be both, the country's habit is taken. */
export function guessDateOrder(sample: readonly string[], country: string): DateOrderGuess {
  let dayFirst = 0
  let monthFirst = 0
  let yearFirst = 0
  let example = ''
  for (const cell of sample) {
    const match = /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(cell)
    if (!match) continue
    const [, first, mark, second, last = ''] = match
    if (mark === '.') dayFirst++
    else if (last.length === 2 && Number(first) > 31) yearFirst++
    else if (Number(first) > 12) dayFirst++
    else if (Number(second) > 12) monthFirst++
    else if (first !== second) example ||= cell.trim()
  }
  if (yearFirst > dayFirst + monthFirst) return { order: 'ymd', sure: true, example }
  if (dayFirst + monthFirst === 0) {
    const order = MONTH_FIRST.has(country.toUpperCase()) ? 'mdy' : 'dmy'
    return { order, sure: example === '', example }
  }
  return { order: dayFirst >= monthFirst ? 'dmy' : 'mdy', sure: dayFirst === 0 || monthFirst === 0, example }
}
