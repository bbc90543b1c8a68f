import type { Id, Origin } from '../db/id.ts'
import type { Rule } from '../segments/rule.ts'

/** What a goal is measured by; how each is reckoned: `lib/goals/figures`. */
export const GOAL_FIGURES = ['bought-again', 'spent-per-person', 'replies-per-message', 'answered', 'agreed'] as const
export type GoalFigure = (typeof GOAL_FIGURES)[number]

/** The steps of the guided way, in their order. */
export const GOAL_STEPS = ['goal', 'criteria', 'data', 'analysis', 'offers'] as const
export type GoalStep = (typeof GOAL_STEPS)[number]

/** What a figure was reckoned from. */
export interface FigureValue {
  /** `part` of `whole`; money in minor units of the workspace's currency. A whole of 0: nothing to reckon from. */
  part: number
  whole: number
  /** Some of what happened is no longer kept one by one: both may be more. */
  atLeast: boolean
}

/** A figure of a goal at one time. */
export interface GoalMeasure extends FigureValue {
  /** When it was reckoned, UTC ms. */
  at: number
  /** Days since 1970-01-01, both counted. */
  from: number
  to: number
}

/** Whom a goal is about, kept on the day on which its offers began: whoever buys must not leave the count by that. */
export interface GoalPeople {
  /** People of the base by ordinal, a bit each, lowest first. */
  bits: Uint8Array<ArrayBuffer>
  /** Those who were typed by hand. */
  typed: Id[]
}

/** A segmentation under way: left and taken up again at will. */
export interface Goal {
  id: Id
  revision: number
  origin: Origin
  name: string
  figure: GoalFigure
  /** Days that the figure looks over. */
  days: number
  /** Whom it is about; `{ all: [] }` is everybody. */
  of: Rule
  /** Fields that the people may be told apart by. */
  criteria: string[]
  /** One or two of them, that the groups are made by now. */
  by: string[]
  /** Segments that came of it. */
  segments: Id[]
  step: GoalStep
  /** Day on which the offers began (days since 1970-01-01); null: not yet. */
  begun: number | null
  /** Kept on that day; null before. */
  before: GoalMeasure | null
  people: GoalPeople | null
  changedAt: number
}

/** Windows that a goal's figure may have, in days. */
export const GOAL_DAYS = [14, 30, 60, 90, 180, 365] as const
/** How many criteria may be chosen. */
export const MOST_CRITERIA = 6
/** How many of them groups are made by at once: more make groups that nobody keeps apart. */
export const MOST_TOGETHER = 2
