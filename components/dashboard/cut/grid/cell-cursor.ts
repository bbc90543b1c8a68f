import { useEffect, useRef, useState } from 'preact/hooks'
import { cellAfter, rangeBetween, type Cell, type CellRange } from './cells.ts'

/** Where the keyboard is in a grid of scores, and which rectangle is chosen. */
export interface CellCursor {
  /** The cell that takes the keyboard. */
  at: Cell
  /** What is chosen; null before anything was. */
  range: CellRange | null
  /** Goes to a cell and chooses it; `isMore` chooses everything from the cell where choosing began. */
  goTo: (cell: Cell, isMore?: boolean) => void
  clear: () => void
  /** For the table: arrows, Home, End, Page Up and Down move, with Shift they choose more. True where the key was one of them. */
  onKey: (event: KeyboardEvent) => boolean
  /** For every cell. */
  cellProps: (cell: Cell) => { tabIndex: number; 'data-cell': string; ref: (element: HTMLElement | null) => void }
  focus: () => void
}

/** One cell of a grid is a stop of the Tab key; the others are reached from it. It begins at the best scores. */
export function useCellCursor(bands: number): CellCursor {
  const [at, setAt] = useState<Cell>({ x: bands, y: bands })
  const [anchor, setAnchor] = useState<Cell | null>(null)
  const elements = useRef(new Map<string, HTMLElement>())
  useEffect(() => {
    setAt({ x: bands, y: bands })
    setAnchor(null)
  }, [bands])
  const goTo = (cell: Cell, isMore = false): void => {
    setAt(cell)
    setAnchor(isMore ? (anchor ?? at) : cell)
    elements.current.get(nameOf(cell))?.focus()
  }
  return {
    at,
    range: anchor && rangeBetween(anchor, at),
    goTo,
    clear: () => setAnchor(null),
    onKey: (event) => {
      const next = cellAfter(at, event.key, event.ctrlKey || event.metaKey, bands)
      if (!next) return false
      event.preventDefault()
      goTo(next, event.shiftKey)
      return true
    },
    cellProps: (cell) => ({
      tabIndex: nameOf(cell) === nameOf(at) ? 0 : -1,
      'data-cell': nameOf(cell),
      ref: (element) => {
        if (element) elements.current.set(nameOf(cell), element)
      },
    }),
    focus: () => elements.current.get(nameOf(at))?.focus(),
  }
}

function nameOf({ x, y }: Cell): string {
  return `${x}-${y}`
}
