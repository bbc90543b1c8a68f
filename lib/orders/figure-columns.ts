import { ColumnReader, ColumnWriter } from './byte-columns.ts'
import type { OrderFigures } from './order.ts'

/** In `firstDay` and `lastDay`: no purchase. */
export const NO_DAY = -0x80000000

/** The order figures of everybody as columns by ordinal: what scores are cut from. 28 bytes a person. */
export interface FigureColumns {
  firstDay: Int32Array
  lastDay: Int32Array
  count: Uint32Array
  mainCount: Uint32Array
  /** Minor units of the workspace's currency. */
  spent: Float64Array
}

export function newFigureColumns(people: number, from?: FigureColumns): FigureColumns {
  const columns: FigureColumns = {
    firstDay: new Int32Array(people).fill(NO_DAY),
    lastDay: new Int32Array(people).fill(NO_DAY),
    count: new Uint32Array(people),
    mainCount: new Uint32Array(people),
    spent: new Float64Array(people),
  }
  if (from) {
    const kept = Math.min(people, from.count.length)
    for (const name of ['firstDay', 'lastDay', 'count', 'mainCount', 'spent'] as const)
      columns[name].set(from[name].subarray(0, kept))
  }
  return columns
}

export function setFigures(columns: FigureColumns, ordinal: number, figures: OrderFigures): void {
  columns.firstDay[ordinal] = figures.firstDay ?? NO_DAY
  columns.lastDay[ordinal] = figures.lastDay ?? NO_DAY
  columns.count[ordinal] = figures.count
  columns.mainCount[ordinal] = figures.mainCount
  columns.spent[ordinal] = figures.spent
}

/** As `ints` (`narrow-ints.ts`), in the order of the fields; the first layout has plain columns. */
export function encodeFigures(columns: FigureColumns): Uint8Array<ArrayBuffer> {
  const { firstDay, lastDay, count, mainCount, spent } = columns
  return new ColumnWriter()
    .ints(firstDay, undefined, NO_DAY)
    .ints(lastDay, undefined, NO_DAY)
    .ints(count)
    .ints(mainCount)
    .ints(spent)
    .bytes()
}

export function decodeFigures(bytes: Uint8Array): FigureColumns {
  const reader = new ColumnReader(bytes)
  if (reader.next === 'i32')
    return { firstDay: reader.i32(), lastDay: reader.i32(), count: reader.u32(), mainCount: reader.u32(), spent: reader.f64() }
  const [firstDay, lastDay] = [reader.ints().i32(NO_DAY), reader.ints().i32(NO_DAY)]
  return { firstDay, lastDay, count: reader.ints().u32(), mainCount: reader.ints().u32(), spent: reader.ints().f64() }
}
