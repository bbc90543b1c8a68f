/** Steps of painting that can be taken back. `past` and `future` are nearest first at their ends. */
export interface Strokes<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
  /** The present step belongs to the stroke that goes on. */
  isOpen: boolean
}

/** How many steps back are kept. */
const KEPT = 200

export function firstStroke<T>(now: T): Strokes<T> {
  return { past: [], now, future: [], isOpen: false }
}

/** A new stroke: one more step, and what had been taken back is gone. The same thing again is no step. */
export function stroke<T>(strokes: Strokes<T>, next: T): Strokes<T> {
  const { past, now } = strokes
  if (next === now) return { ...strokes, isOpen: false }
  return { past: [...past, now].slice(-KEPT), now: next, future: [], isOpen: true }
}

/** The stroke goes on: what is painted in one of the mouse is undone as one. It may begin to change something only now. */
export function strokeOn<T>(strokes: Strokes<T>, next: T): Strokes<T> {
  if (next === strokes.now) return strokes
  return strokes.isOpen ? { ...strokes, now: next, future: [] } : stroke(strokes, next)
}

export function undone<T>(strokes: Strokes<T>): Strokes<T> {
  const { past, now, future } = strokes
  const [before] = past.slice(-1)
  if (before === undefined) return strokes
  return { past: past.slice(0, -1), now: before, future: [...future, now], isOpen: false }
}

export function redone<T>(strokes: Strokes<T>): Strokes<T> {
  const { past, now, future } = strokes
  const [after] = future.slice(-1)
  if (after === undefined) return strokes
  return { past: [...past, now], now: after, future: future.slice(0, -1), isOpen: false }
}
