/** What a document was, is, and was before it was undone. */
export interface History<T> {
  past: readonly T[]
  now: T
  future: readonly T[]
  /** Names what is being typed in: more of the same is no step of its own. */
  typing: string | null
}

/** So many steps can be undone. */
export const MAX_STEPS = 1000

/** Begins with a document; there is nothing to undo. */
export function begun<T>(now: T): History<T> {
  return { past: [], now, future: [], typing: null }
}

/** The next state of the document. `typing` names the field that is typed in: what is typed there without a break is one step. */
export function advanced<T>(history: History<T>, now: T, typing: string | null = null): History<T> {
  if (Object.is(now, history.now)) return history
  const isOneStep = typing !== null && typing === history.typing
  const past = isOneStep ? history.past : [...history.past, history.now].slice(-MAX_STEPS)
  return { past, now, future: [], typing }
}

/** Ends a step of typing: the field was left. */
export function settled<T>(history: History<T>): History<T> {
  return history.typing === null ? history : { ...history, typing: null }
}

/** One step back; the same where there is none. */
export function undone<T>({ past, now, future, typing }: History<T>): History<T> {
  const before = past.at(-1)
  if (past.length === 0) return { past, now, future, typing }
  return { past: past.slice(0, -1), now: before as T, future: [now, ...future], typing: null }
}

/** One undone step again; the same where there is none. */
export function redone<T>({ past, now, future, typing }: History<T>): History<T> {
  if (future.length === 0) return { past, now, future, typing }
  const [after, ...rest] = future
  return { past: [...past, now], now: after as T, future: rest, typing: null }
}
