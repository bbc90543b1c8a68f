import type { Id } from '../../db/id.ts'
import type { SiteNetwork } from '../../sites/identity.ts'
import type { LeftWhy, QueueRules, TextVariant } from '../queue.ts'
import type { Clocks } from './hours.ts'

/** A queue that is wished for. Its id is given before it is made, so that its plan draws the same people as its making. */
export interface QueueWish {
  id: Id
  name: string
  of: { segments: Id[]; minus: Id[] }
  offer: Id
  network: SiteNetwork
  rules: QueueRules
}

/** Why somebody is left out when a queue is made. */
export interface LeftGroup {
  why: LeftWhy
  count: number
  /** At most five of them. */
  examples: { id: Id; name: string }[]
}

/** What would come of making a queue now. */
export interface QueuePlan {
  /** In the segments, merged people once. */
  people: number
  /** Of them those to whom it would be written. */
  recipients: number
  /** All others, in the order in which reasons are asked. */
  left: LeftGroup[]
  /** At most three of the recipients with their texts, from the first, the middle and the end. */
  samples: { id: Id; name: string; text: string; language: string; variant: TextVariant }[]
  /** How many recipients' hours are judged by what. */
  clocks: Record<Clocks['by'], number>
}
