/** Steps of painting that can be taken back. `past` and `future` are nearest first at their ends. */
export interface Strokes<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
}

/** How many steps back are kept. */
const KEPT = 200

export function firstStroke<T>(now: T): Strokes<T> {
  return { past: [], now, future: [] }
}

/** One more step; what had been taken back is gone. The same thing again is no step. */
export function stroke<T>({ past, now, future }: Strokes<T>, next: T): Strokes<T> {
  if (next === now) return { past, now, future }
  return { past: [...past, now].slice(-KEPT), now: next, future: [] }
}

/** The present step goes on: what is painted in one stroke of the mouse is undone as one. */
export function strokeOn<T>({ past, future }: Strokes<T>, next: T): Strokes<T> {
  return { past, now: next, future }
}

export function undone<T>(strokes: Strokes<T>): Strokes<T> {
  const { past, now, future } = strokes
  const [before] = past.slice(-1)
  return before === undefined ? strokes : { past: past.slice(0, -1), now: before, future: [...future, now] }
}

export function redone<T>(strokes: Strokes<T>): Strokes<T> {
  const { past, now, future } = strokes
  const [after] = future.slice(-1)
  return after === undefined ? strokes : { past: [...past, now], now: after, future: future.slice(0, -1) }
}
