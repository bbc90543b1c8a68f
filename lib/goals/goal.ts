import type { Id, Origin } from '../db/id.ts'
import type { Rule } from '../segments/rule.ts'

/** What a goal is measured by; how each is reckoned: `lib/goals/figures`. */
export const GOAL_FIGURES = ['replies-per-message', 'bought-again', 'answered', 'agreed', 'spent-per-person'] as const
export type GoalFigure = (typeof GOAL_FIGURES)[number]

/** The steps of the guided way, in their order. */
export const GOAL_STEPS = ['goal', 'criteria', 'data', 'analysis', 'offers'] as const
export type GoalStep = (typeof GOAL_STEPS)[number]

/** A figure of a goal at one time: always with what it was reckoned from. */
export interface GoalMeasure {
  /** UTC ms. */
  at: number
  /** Days since 1970-01-01, both counted. */
  from: number
  to: number
  /** `part` of `whole`; money in minor units of the workspace's currency. Null: nothing to reckon from. */
  part: number
  whole: number
}

/** A segmentation under way: left and taken up again at will. */
export interface Goal {
  id: Id
  revision: number
  origin: Origin
  name: string
  figure: GoalFigure
  /** Days that the figure looks back over. */
  days: number
  /** Whom it is about; `{ all: [] }` is everybody. */
  of: Rule
  /** Fields that the people are told apart by. */
  criteria: string[]
  /** Segments that came of it. */
  segments: Id[]
  step: GoalStep
  /** Before anything was done. */
  before: GoalMeasure | null
  /** Day on which the offers began (days since 1970-01-01); null: not yet. */
  begun: number | null
  /** Since then, the newest last. */
  after: GoalMeasure[]
  changedAt: number
}
