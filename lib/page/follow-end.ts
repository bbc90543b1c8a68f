import type { RowName } from './follow-owners.ts'

/** How long the last row must stand in sight before it is believed to be the chat's newest, in milliseconds. */
const REST = 1000

export interface ChatEnd {
  /** Nothing is known any more: another chat, or nobody looked for a while. */
  forget(): void
  /**
   * The rows that the list holds now, oldest first. Gives those that came below the chat's newest message while it was known.
   *
   * @param isAtEnd whether the last row stands in sight; asked only while the end is not known.
   * @param now milliseconds of a clock that only goes forward.
   */
  see(rows: readonly RowName[], isAtEnd: () => boolean, now: number): RowName[]
}

/**
 * Knows a chat's newest message, so that rows that arrive are told from those that scrolling or loading brings: a list that holds only a
 * part of the chat has a last row too. What is in doubt did not arrive.
 */
export function chatEnd(): ChatEnd {
  let end: RowName | null = null
  let last: RowName | null = null
  let since = 0
  return {
    forget() {
      end = null
      last = null
    },
    see(rows, isAtEnd, now) {
      const newest = rows.at(-1) ?? null
      if (newest !== last) since = now
      last = newest
      const at = end === null ? -1 : rows.lastIndexOf(end)
      if (at >= 0) {
        end = newest
        return rows.slice(at + 1)
      }
      end = newest !== null && now - since >= REST && isAtEnd() ? newest : null
      return []
    },
  }
}

/** Whether the list is scrolled to its end, so that its last row is the chat's. In a DOM without layout it counts as such. */
export function isInSight(row: Element | undefined, pane: Element): boolean {
  if (!row) return false
  const [{ top, bottom }, around] = [row.getBoundingClientRect(), pane.getBoundingClientRect()]
  return bottom <= around.bottom + 1 && top >= around.top - 1 - (bottom - top)
}
