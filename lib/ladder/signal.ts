import type { Id, Origin } from '../db/id.ts'
import type { Stage } from '../fields/stage.ts'

/** Words of a customer's that speak for a stage. What may stand in `phrase` and how it is matched: `lib/ladder/phrase.ts`. */
export interface Signal {
  id: Id
  revision: number
  origin: Origin
  /** BCP 47, primary part alone: `en`, `it`, `sv`, `ru`, or whatever the user adds. */
  language: string
  stage: Stage
  phrase: string
  /** Phrases that take it back where they stand in the same sentence; absent: none. */
  unless?: string[]
  off: boolean
  changedAt: number
}
