import type { Moment } from './moment.ts'

/** One moment of a segment. `joined` and `left` are null at its first moment, and where the rule was another one at the moment before. */
export interface SegmentStep {
  moment: Moment
  count: number
  joined: number | null
  left: number | null
}

/** A segment's way through the moments, oldest first. */
export interface SegmentMoves {
  steps: SegmentStep[]
}

/**
 * From which group people moved to which. `groups` are ids of groups, or why there was no score (`Unscored`); `absent`: was not in the base.
 * `counts[from][to]` by their places.
 */
export interface GroupMoves {
  since: Moment
  now: Moment
  groups: string[]
  counts: number[][]
  /** The settings or the map of scores changed between: then people moved because of that too. */
  recut: boolean
}
