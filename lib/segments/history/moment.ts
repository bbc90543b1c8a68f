import type { Id } from '../../db/id.ts'

/**
 * One time at which everybody's groups and segments were worked out and kept. A new one begins with a new day or a new generation of the base
 * (an import, an undo); until then the newest is brought up to date. Days without a moment have none: nothing is made up for them.
 */
export interface Moment {
  /** 1, 2, 3, ... */
  n: number
  /** Days since 1970-01-01 in the workspace's zone. */
  day: number
  /** UTC ms of the last time it was brought up to date. */
  at: number
  generation: number
  /** People there were. */
  people: number
}

/** How one segment (`of`: its id) or everybody's groups (`of`: `rfm`) differ from the moment before. Ordinals alone: nothing that tells who. */
export interface MoveRow {
  of: string
  n: number
  /** What the members were found by: the rule, or settings and map. Where it differs from the moment before, the rule has moved, not people. */
  by: string
  /** Members at this moment; for `rfm` people with a score. */
  count: number
  joined: number
  left: number
  /** Who differs, see `differences.ts`. */
  bytes: Uint8Array<ArrayBuffer>
}
