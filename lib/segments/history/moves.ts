import type { RfmGroup } from '../../rfm/map.ts'
import type { Moment } from './moment.ts'

/** One moment of a segment. `joined` and `left` are null at its first moment, and where the rule was another one at the moment before. */
export interface SegmentStep {
  moment: Moment
  /** With those typed by hand; `joined` and `left` are people of the base. */
  count: number
  joined: number | null
  left: number | null
  /** Why the two are null: its first moment, another rule, or other settings of scores or money. */
  why: 'first' | 'rule' | 'settings' | null
  /** The number of the moment that it is compared with; null where there is none. */
  since: number | null
  /** The segment was switched off. */
  off: boolean
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
  /** The groups among them, as they were last named. */
  known: RfmGroup[]
  counts: number[][]
  /** The settings or the map of scores changed between: then people moved because of that too. */
  recut: boolean
}

/** The same for stages: `groups` are the digits 0 to 5, `none` and `absent`; `known` is empty. `recut`: stage rules changed, or what they go by. */
export type StageMoves = GroupMoves

/** How many people stood on each rung at each moment. */
export interface LadderSteps {
  steps: {
    moment: Moment
    /** At stage 0 to 5, with those typed by hand; null: stages were not kept yet. */
    sizes: number[] | null
    /** Without a stage. */
    none: number | null
    /** What changed since the moment before beside people; null: nothing. */
    why: 'first' | 'rule' | 'settings' | null
  }[]
}
