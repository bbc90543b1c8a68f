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
  /** Ordinals there were: people, and places of those who were erased or are shown as somebody else. */
  people: number
  /**
   * Ordinals below this are the same people as at the moment before: an undo frees those above, and a later import gives them to others.
   * At the first moment 0.
   */
  same: number
  /** What began it. `erase`: the base was written anew without somebody. */
  cause: 'day' | 'import' | 'undo' | 'erase'
  /** The import, for that cause. Its record is gone once it was undone. */
  import?: Id
  /** Bytes of its rows of `moves`. */
  bytes: number
  /** How many earlier moments were joined into this one to save space; absent: none. */
  joins?: number
}

/**
 * How one segment (`of`: its id), everybody's groups (`of`: `rfm`) or stages (`of`: `stages`) differ from the row before of the same. Ordinals alone: nothing that tells
 * who. Differences lead both ways, from each of two states to the other: the first row holds the whole first state.
 */
export interface MoveRow {
  of: string
  n: number
  /** What the members were found by, see `found-by.ts`. Where it differs from the row before, the rule or settings have moved, not people. */
  by: string
  /** Members at this moment, with those typed by hand; for `rfm` people with a score, for `stages` with a stage. */
  count: number
  /** People of the base, against the row before. */
  joined: number
  left: number
  /** The segment was switched off. */
  off?: true
  /** Of `stages`: how many people at each code of `stage-column.ts`, with those typed by hand. */
  sizes?: number[]
  /** Who differs, see `differences.ts`. */
  bytes: Uint8Array<ArrayBuffer>
}

/** What names everybody's groups among the rows. */
export const RFM = 'rfm'

/** What names everybody's stages among the rows. Moments that were kept before there were any have none. */
export const STAGES_ROW = 'stages'
