import type { RfmGroup, RfmMap } from './map.ts'

export type Axis = 'recency' | 'frequency' | 'monetary'

/** How scores are cut. Stored in the workspace's settings; a change of it makes a new revision. What is absent is as it was before it could be set. */
export interface RfmSettings {
  revision: number
  /** 2 to 10; 5 by default. */
  bands: number
  /** Only purchases of this many days before the day of looking count, that day included; absent: all. */
  windowDays?: number
  /** A fixed day of looking (days since 1970-01-01): later purchases are left out of the scores. Absent: today, whatever day that is. */
  lookingDay?: number
  /** What counts as one purchase: each order, or each day on which anything was bought. Absent: orders. */
  purchases?: 'orders' | 'days'
  /** Orders of less net than this do not count, in whole minor units of the workspace's currency (at the rates). Absent: all count. */
  least?: number
  /** What the money axis measures: the sum, or the mean of a purchase rounded to a whole minor unit. Absent: the sum. */
  money?: 'sum' | 'mean'
  /** Axes cut by limits given by hand instead of quantiles: ascending, `bands - 1` of them, lower limit of every band but the first. Money in minor units. */
  limits?: Partial<Record<Axis, number[]>>
  /** The map from score to group: a built-in one by its name, or the user's own. Absent: `eleven`. */
  map?: string | RfmMap
}

/** One axis' bands, ascending by value: band i holds `lower[i] <= value < upper[i]`. For recency (days) the first band scores highest. */
export interface AxisBands {
  lower: number[]
  upper: number[]
}

/** The cut of one base on one day. `recency` in days, `frequency` in purchases, `monetary` in minor units of `currency`. */
export interface Scoring {
  /** Set where these are the limits of the cut before, moved to today, while a new one is made. */
  renewing?: true
  /** Day of looking: days since 1970-01-01 in the workspace's zone. */
  today: number
  /** Of the base it was cut on. */
  generation: number
  settingsRevision: number
  currency: string
  /** Days of the window that purchases count in; absent: all count. */
  windowDays?: number
  /** As in the settings that it was cut by, likewise the next four. */
  lookingDay?: number
  purchases?: 'days'
  least?: number
  money?: 'mean'
  limits?: Partial<Record<Axis, number[]>>
  /** The user's rates at which other currencies were counted; absent: none. */
  rates?: Record<string, number>
  /** Names the merges of contacts that were counted as one person, see `mergesName`; absent: none. */
  merges?: string
  bands: number
  /** People with purchases in the main currency, or in one with a rate: those the quantiles were taken over. */
  buyers: number
  recency: AxisBands
  frequency: AxisBands
  monetary: AxisBands
  /** The map from score to group that was in force. */
  map: RfmMap
}

/** The groups of the map that is in force as long as no other was chosen, best first. */
export const GROUPS = [
  'champions',
  'loyal',
  'potential-loyalist',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'at-risk',
  'cant-lose',
  'hibernating',
  'lost',
] as const
/** Id of a group of the map in force: a built-in one's name, or a random one of the user's own. */
export type GroupId = string

/** What was measured, where it is not the plain thing; see the settings of the same names. */
export interface Measured {
  lookingDay?: number
  purchases?: 'days'
  money?: 'mean'
  /** Whether all axes or some are cut by limits given by hand. */
  limits?: 'all' | 'some'
}

/** One axis of one person's score, with the value behind it and the band's limits (null where open). */
export interface AxisScore {
  score: number
  value: number
  from: number | null
  /** Exclusive upper limit. */
  to: number | null
}

/** A person's score, or why there is none. */
export type RfmResult =
  | {
      kind: 'scored'
      r: AxisScore
      f: AxisScore
      m: AxisScore
      group: GroupId
      /** How the group is shown, see `groupOfResult`; absent: one of the eleven as they are. */
      shownAs?: RfmGroup
      measured?: Measured
      today: number
      bands: number
      renewing?: true
    }
  /** No purchase at all: not a score of 1. */
  | { kind: 'no-orders' }
  /** Purchases, but none that the cut counts: before its window, after its day of looking, or too small. */
  | { kind: 'outside-window'; windowDays?: number }
  /** Purchases, but none in the workspace's currency or one with a rate: money is unknown, not zero. */
  | { kind: 'other-currency' }
  /** The base has not been cut yet. */
  | { kind: 'pending' }
