import type { Stage } from '../../../../lib/fields/stage.ts'

/** A message as a customer may write it, and the stage that a careful agent would read out of it; null: none. */
export interface Sentence {
  text: string
  stage: Stage | null
}
