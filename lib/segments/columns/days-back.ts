import { NO_DAY } from '../../orders/figure-columns.ts'
import type { PurchaseBlock } from '../../rfm/aggregate.ts'
import { isOrdered } from './purchases-in-memory.ts'

/** Columns that are kept, 4 MB each at a million people. */
const KEPT = 6

const known = new WeakMap<readonly PurchaseBlock[], Map<number, Int32Array>>()

/**
 * Day of everybody's `place`th newest purchase, 1 for the newest; NO_DAY for fewer. Made once: whoever bought so often in a window that reaches
 * to today is then told by one comparison, whatever the window.
 */
export function daysBackOf(blocks: readonly PurchaseBlock[], people: number, place: number): Int32Array {
  const columns = known.get(blocks) ?? new Map<number, Int32Array>()
  known.set(blocks, columns)
  const column = columns.get(place) ?? makeColumn(blocks, people, place)
  columns.delete(place)
  columns.set(place, column)
  if (columns.size > KEPT) columns.delete(columns.keys().next().value as number)
  return column
}

function makeColumn(blocks: readonly PurchaseBlock[], people: number, place: number): Int32Array {
  const column = new Int32Array(people).fill(NO_DAY)
  let person = 0
  for (const block of blocks) {
    const { counts, day } = block
    const inOrder = isOrdered(block)
    for (let one = 0, from = 0; one < counts.length; one++, person++) {
      const end = from + (counts[one] as number)
      if (end - from >= place) {
        const days = inOrder ? day : day.slice(from, end).toSorted()
        column[person] = days[(inOrder ? end : end - from) - place] as number
      }
      from = end
    }
  }
  return column
}
