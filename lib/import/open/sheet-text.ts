/** A spreadsheet's cell as its reader gives it: dates with their figures as UTC, whatever zone they are meant in. */
export type SheetValue = string | number | boolean | Date | null

const DAY = 86_400_000
/** A serial below 1 is a time without a day. */
const FIRST_DAY = Date.UTC(1899, 11, 31)

/**
 * A cell as a text that can be read in one way only: dates as ISO without a zone, numbers as plain decimals with the 15 digits that a
 * spreadsheet itself reckons with (39333155501 and never 3.93E+10; 12.3 and never 12.300000000000001).
 */
export function sheetText(value: SheetValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return plainNumber(value)
  if (value instanceof Date) return isoText(value.getTime())
  return String(value)
}

function plainNumber(value: number): string {
  const rounded = Number(value.toPrecision(15))
  const text = String(rounded)
  // A third decimal could be taken for thousands: 1.234 is not 1,234.
  if (/^-?\d{1,3}\.\d{3}$/.test(text)) return `${text}0`
  if (!text.includes('e')) return text
  return Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/0+$/, '') : rounded.toLocaleString('en-US', { useGrouping: false })
}

/** Whole seconds: a day's fraction does not tell more. */
function isoText(instant: number): string {
  if (Number.isNaN(instant)) return ''
  const at = Math.round(instant / 1000) * 1000
  const iso = new Date(at).toISOString()
  if (at < FIRST_DAY) return iso.slice(11, 19)
  return at % DAY === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}

/** A row as a line of CSV. Line breaks in a cell become `\r`: the line's number stays that of the sheet's row. */
export function csvLine(values: readonly SheetValue[], width: number): string {
  const cells = Array.from({ length: Math.max(width, values.length) }, (_, i) => sheetText(values[i] ?? null))
  return cells.map(quoted).join(',')
}

function quoted(cell: string): string {
  if (!/[",\r\n]/.test(cell)) return cell
  return `"${cell.replace(/\r\n?|\n/g, '\r').replaceAll('"', '""')}"`
}
