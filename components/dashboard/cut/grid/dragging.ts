import { useEffect, useRef } from 'preact/hooks'
import type { Cell } from './cells.ts'

/** What dragging over cells calls. */
interface Drag {
  onStart: (cell: Cell, event: PointerEvent) => void
  /** Another cell than the one before. */
  onOver: (cell: Cell) => void
  onEnd?: () => void
}

/** Handlers for every cell of a grid over which one drags with the mouse, a pen or a finger. A drag may end anywhere. */
export function useDragging({ onStart, onOver, onEnd }: Drag) {
  const isDragging = useRef(false)
  const end = useRef(onEnd)
  end.current = onEnd
  useEffect(() => {
    const stop = (): void => {
      if (isDragging.current) end.current?.()
      isDragging.current = false
    }
    addEventListener('pointerup', stop)
    addEventListener('pointercancel', stop)
    return () => {
      removeEventListener('pointerup', stop)
      removeEventListener('pointercancel', stop)
    }
  }, [])
  return (cell: Cell) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return
      // A finger would keep every later event to the cell that it came down on; and the press must not select text.
      if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId))
        event.target.releasePointerCapture(event.pointerId)
      event.preventDefault()
      isDragging.current = true
      onStart(cell, event)
    },
    onPointerEnter: () => {
      if (isDragging.current) onOver(cell)
    },
  })
}
