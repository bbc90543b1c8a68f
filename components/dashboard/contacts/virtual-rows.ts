/** CSS pixels of one row, and of the head above them. */
export const ROW = 34
export const HEAD = 32

/** No element is made taller: Firefox draws none beyond about 17.8 million pixels, Chromium none beyond 33.5 million. */
const TALLEST = 12_000_000

/** Which rows a scrolled window shows. */
export interface RowWindow {
  /** The first row that is seen, perhaps in part. */
  first: number
  /** Where that row begins in the scrolled element, in pixels. */
  top: number
}

/** Height of the element that holds all rows. A list that would be taller is scrolled faster than it moves. */
export function heightOf(rows: number): number {
  return Math.min(rows * ROW, TALLEST)
}

/** The window at a scroll position; `view`: pixels in which rows are seen. */
export function windowAt(scrollTop: number, rows: number, view: number): RowWindow {
  const at = scrollTop * stretchOf(rows, view)
  const first = Math.max(0, Math.min(Math.floor(at / ROW), rows - 1))
  return { first, top: scrollTop - (at - first * ROW) }
}

/** The scroll position at which a row is wholly seen, moving as little as can be. */
export function scrollTo(row: number, scrollTop: number, rows: number, view: number): number {
  const stretch = stretchOf(rows, view)
  const at = scrollTop * stretch
  if (row * ROW < at) return (row * ROW) / stretch
  if ((row + 1) * ROW > at + view) return Math.max(0, (row + 1) * ROW - view) / stretch
  return scrollTop
}

/** Pixels of the list for one of the scroll bar: 1 as long as the list fits in an element. */
function stretchOf(rows: number, view: number): number {
  const height = heightOf(rows)
  return height < rows * ROW && height > view ? (rows * ROW - view) / (height - view) : 1
}
