import type { DateOrder } from '../import/job.ts'

/** How figures and dates are written where a value was typed. */
export interface OwnWriting {
  decimal: '.' | ','
  dateOrder: DateOrder
}

/** How a locale (BCP 47) writes them, as the browser knows it. */
export function writingOf(locale: string): OwnWriting {
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(0)
  const order = date
    .flatMap(({ type }) => (type === 'day' || type === 'month' || type === 'year' ? [type.charAt(0)] : []))
    .join('')
  return { decimal: decimal === ',' ? ',' : '.', dateOrder: order === 'mdy' || order === 'ymd' ? order : 'dmy' }
}
