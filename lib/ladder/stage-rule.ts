import type { Id, Origin } from '../db/id.ts'
import type { Stage } from '../fields/stage.ts'

/**
 * Whoever is in the segment stands at the stage, unless a stage was set for them by hand or confirmed from what they wrote; of several the first in
 * order counts. Never written down for a person: it follows the segment. The segment's rule may not ask for the stage.
 */
export interface StageRule {
  id: Id
  revision: number
  origin: Origin
  stage: Stage
  segment: Id
  /** Lower first. */
  rank: number
  off: boolean
  changedAt: number
}
