import { LONGEST_RECORD } from './odd-records.ts'
import type { ByteRows } from './scan-rows.ts'

const LF = 10
const CR = 13
const QUOTE = 34

/**
 * Adds rows without quotes and of the usual number of cells to a part, up to the first other one or to `most` in all; gives where that one
 * begins. `line`: of the first row; `newline`: the code of the sign that ends a row.
 */
export function scanPlainRows(
  part: ByteRows,
  most: number,
  first: number,
  end: number,
  delimiter: number,
  newline: number,
  line: number,
): number {
  const { bytes, bounds, lines, columns } = part
  // Most bytes are above all of them, and need no further look.
  const highest = Math.max(delimiter, newline, QUOTE)
  const before = part.count
  let count = before
  let at = first
  let from = first
  rows: while (count < most) {
    let place = count * columns * 2
    const full = place + columns * 2
    for (;;) {
      const start = at
      let byte = 0
      while (at < end && ((byte = bytes[at] as number) > highest || (byte !== delimiter && byte !== newline))) {
        if (byte === QUOTE && at === start) break rows
        at++
      }
      if (at >= end || place === full) break rows
      bounds[place] = start
      place += 2
      if (byte === delimiter) bounds[place - 1] = at++
      else {
        bounds[place - 1] = newline === LF && at > start && bytes[at - 1] === CR ? at - 1 : at
        at++
        break
      }
    }
    if (place !== full || at - from > LONGEST_RECORD) break
    lines[count] = line + count - before
    count++
    from = at
  }
  part.count = count
  return from
}
