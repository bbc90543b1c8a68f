/** A record of a file as somebody with much patience would read it. */
export interface SlowRow {
  /** Physical line where it starts; the file's first is 1. */
  line: number
  cells: string[]
}

/**
 * Reads delimited text character by character, with nothing of the product's; null where it is no such text: a quote that opens in the
 * midst of a cell or is never closed, or line ends of several kinds. Blank lines are no rows; nor is a first line `sep=;`.
 */
export function slowRows(text: string, delimiter: string): SlowRow[] | null {
  const clean = text.replaceAll('\0', '').replace(/^\uFEFF/, '')
  const told = /^"?sep=.*\n/i.exec(clean)?.[0].length ?? 0
  const normal = clean.slice(told).replaceAll('\r\n', '\n')
  const lone = normal.includes('\r')
  if (lone && normal.includes('\n')) return null
  const rows: SlowRow[] = []
  let line = told > 0 ? 2 : 1
  let [cells, cell]: [string[], string] = [[], '']
  let start = line
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start'
  const endRow = (): void => {
    cells.push(cell)
    if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ line: start, cells })
    ;[cells, cell, state] = [[], '', 'start']
  }
  for (const sign of lone ? normal.replaceAll('\r', '\n') : normal) {
    if (state === 'quoted') {
      if (sign === '"') state = 'closed'
      else cell += sign
      if (sign === '\n') line++
    } else if (sign === '"' && state === 'start') state = 'quoted'
    else if (sign === '"' && state === 'closed') {
      cell += '"'
      state = 'quoted'
    } else if (sign === '"') return null
    else if (sign === delimiter) {
      cells.push(cell)
      ;[cell, state] = ['', 'start']
    } else if (sign === '\n') {
      endRow()
      start = ++line
    } else if (state === 'closed') return null
    else {
      cell += sign
      state = 'plain'
    }
  }
  if (state === 'quoted') return null
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}
