import { isBlankCell } from './values/blank-cell.ts'

/** A row's cell, trimmed, '' where it says nothing; `="0123"` is how some exports keep a spreadsheet from taking a text for a number. */
export function cellOf(row: readonly string[], place: number): string {
  const cell = (row[place] ?? '').trim()
  const text = cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1).trim() : cell
  return isBlankCell(text) ? '' : text
}
