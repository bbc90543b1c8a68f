import { hash53 } from '../orders/keys.ts'
import type { Direction } from '../sites/definition.ts'
import type { MessageTrace } from '../sites/reading.ts'

/** One message as it is remembered: by a hash, so that neither text nor id is kept. */
export interface Mark {
  /** 53 bits of a hash of the message's id. */
  key: number
  /** UTC milliseconds. */
  at: number
  /** What the page has said of its direction so far: bit 1 in, bit 2 out. Both contradict each other: unknown. */
  said: number
  /** `at` is when we saw it, since the page gave no time. */
  assumed: boolean
  /** The page gave no id: it is known by its time and direction. */
  nameless: boolean
  /** `at` is only the instant that it is not older than: it counts nowhere, but says that there is something newer. */
  undated: boolean
}

/** Two messages without an id are one where a time that we assumed is no further from the other's than this, in milliseconds. */
const NEAR = 60_000

const BITS: Record<Direction, number> = { unknown: 0, in: 1, out: 2 }
const ASSUMED = 4
const NAMELESS = 8
const UNDATED = 16
/** Instants are below 2^48 for 8,000 years to come: with five flags they still are whole numbers. */
const FLAGS = 32

/** Two numbers for each mark: the key, and the instant with the flags. */
export function packMarks(marks: readonly Mark[]): Float64Array<ArrayBuffer> {
  return Float64Array.from(
    marks.flatMap(({ key, at, said, assumed, nameless, undated }) => [
      key,
      at * FLAGS + said + (assumed ? ASSUMED : 0) + (nameless ? NAMELESS : 0) + (undated ? UNDATED : 0),
    ]),
  )
}

/** The marks that `packMarks` packed. */
export function unpackMarks(packed: Float64Array): Mark[] {
  const marks: Mark[] = []
  for (let i = 0; i + 1 < packed.length; i += 2) {
    const rest = packed[i + 1] ?? 0
    const flags = rest % FLAGS
    marks.push({
      key: packed[i] ?? 0,
      at: Math.floor(rest / FLAGS),
      said: flags & 3,
      assumed: (flags & ASSUMED) !== 0,
      nameless: (flags & NAMELESS) !== 0,
      undated: (flags & UNDATED) !== 0,
    })
  }
  return marks
}

/** The side that wrote a message; null where that is not known. */
export function sideOf({ said }: Pick<Mark, 'said'>): 'in' | 'out' | null {
  return said === BITS.in ? 'in' : said === BITS.out ? 'out' : null
}

/**
 * The mark of a message; null for one that cannot be placed in time at all. A message that came while we looked came now, where the page gives
 * it no time of its own.
 */
export function markOf({ id, direction, at, live, since }: MessageTrace, now: number): Mark | null {
  const assumed = at === null && live
  const undated = at === null && !live
  if (undated && (since === undefined || id === '')) return null
  const when = Math.floor(at ?? (live ? now : (since ?? now)))
  const name = id === '' ? `nameless ${direction} ${assumed ? 'about ' : ''}${when}` : `message ${id}`
  return { key: hash53(name), at: when, said: BITS[direction], assumed, nameless: id === '', undated }
}

/**
 * What is known of one message from two sightings. The order does not matter, nor how often: the page's own time stands before one that we
 * assumed and that before none, of two the earlier, and what either said of the direction is kept.
 */
export function joined(a: Mark, b: Mark): Mark {
  const better = worth(b) - worth(a) || (a.undated ? b.at - a.at : a.at - b.at)
  return { ...(better > 0 ? b : a), said: a.said | b.said }
}

function worth({ assumed, undated }: Mark): number {
  return undated ? 0 : assumed ? 1 : 2
}

/** Whether a message without an id is one that is remembered already under another instant. */
export function isNear(mark: Mark, known: Iterable<Mark>): boolean {
  if (!mark.nameless) return false
  for (const other of known) {
    const isSure = !mark.assumed && !other.assumed
    if (other.nameless && !isSure && other.said === mark.said && Math.abs(other.at - mark.at) <= NEAR) return true
  }
  return false
}
