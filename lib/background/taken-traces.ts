import type { Direction } from '../sites/definition.ts'
import type { MessageTrace } from '../sites/reading.ts'

const MOST_TRACES = 1000
const LONGEST_ID = 200
const DIRECTIONS: ReadonlySet<unknown> = new Set<Direction>(['in', 'out', 'unknown'])
/** A messenger's clock may be ahead of ours by this, in milliseconds; what is further ahead is no time. */
const CLOCK_SKEW = 600_000
/** Jabber, the oldest of the networks, is of January 1999. */
const OLDEST = Date.UTC(1999, 0)

/** Messages as they may be counted: a page's word is not believed further than it can be true. What is none is left out. */
export function takenTraces(messages: readonly unknown[], now: number): MessageTrace[] {
  return messages.slice(0, MOST_TRACES).flatMap((message) => takenTrace(message, now) ?? [])
}

function takenTrace(message: unknown, now: number): MessageTrace | null {
  if (typeof message !== 'object' || message === null) return null
  const { id, direction, at, live, since } = message as Record<string, unknown>
  if (typeof id !== 'string' || id.length > LONGEST_ID || !DIRECTIONS.has(direction)) return null
  const notBefore = takenTime(since, now)
  return {
    id,
    direction: direction as Direction,
    at: takenTime(at, now),
    live: live === true,
    ...(notBefore === null ? {} : { since: notBefore }),
  }
}

function takenTime(at: unknown, now: number): number | null {
  if (typeof at !== 'number' || !(at >= OLDEST) || at > now + CLOCK_SKEW) return null
  return Math.floor(Math.min(at, now))
}
