/** A place in a square grid of scores: both 1 to `bands`, `x` along the columns, `y` along the rows. Higher scores stand right and above. */
export interface Cell {
  x: number
  y: number
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  from: Cell
  to: Cell
}

export function isSameCell(a: Cell, b: Cell): boolean {
  return a.x === b.x && a.y === b.y
}

/** The rectangle that two cells span, whichever came first. */
export function rangeBetween(a: Cell, b: Cell): CellRange {
  return {
    from: { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y) },
    to: { x: Math.max(a.x, b.x), y: Math.max(a.y, b.y) },
  }
}

export function isInRange({ from, to }: CellRange, { x, y }: Cell): boolean {
  return x >= from.x && x <= to.x && y >= from.y && y <= to.y
}

export function cellsOf({ from, to }: CellRange): Cell[] {
  const cells: Cell[] = []
  for (let y = from.y; y <= to.y; y++) for (let x = from.x; x <= to.x; x++) cells.push({ x, y })
  return cells
}

/** Where a key leads from a cell; null where it is no key of moving. With Ctrl (⌘), Home and End lead to the first and last cell of all. */
export function cellAfter({ x, y }: Cell, key: string, isCtrl: boolean, bands: number): Cell | null {
  const held = (score: number): number => Math.min(bands, Math.max(1, score))
  switch (key) {
    case 'ArrowLeft':
      return { x: held(x - 1), y }
    case 'ArrowRight':
      return { x: held(x + 1), y }
    case 'ArrowUp':
      return { x, y: held(y + 1) }
    case 'ArrowDown':
      return { x, y: held(y - 1) }
    case 'Home':
      return { x: 1, y: isCtrl ? bands : y }
    case 'End':
      return { x: bands, y: isCtrl ? 1 : y }
    case 'PageUp':
      return { x, y: bands }
    case 'PageDown':
      return { x, y: 1 }
    default:
      return null
  }
}

/** The cells on the way from one to another, the first left out: a quick stroke of the mouse passes cells that it never reports. */
export function cellsTowards(from: Cell, to: Cell): Cell[] {
  const steps = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y))
  return Array.from({ length: steps }, (_, at) => ({
    x: Math.round(from.x + ((to.x - from.x) * (at + 1)) / steps),
    y: Math.round(from.y + ((to.y - from.y) * (at + 1)) / steps),
  }))
}

/** Scores 1 to `bands`. */
export function scoresUpTo(bands: number): number[] {
  return Array.from({ length: bands }, (_, at) => at + 1)
}
