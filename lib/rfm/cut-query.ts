import type { RecencyDatabase } from '../db/database.ts'
import { countGroups, type GroupCounts } from './group-counts.ts'
import { presentScores } from './present-scores.ts'
import type { Scoring } from './rfm.ts'

/** How the present base is cut, and how its people fall to the groups. */
export interface PresentCut {
  scoring: Scoring
  counts: GroupCounts
  /** Currencies of the base's orders, with how many. */
  currencies: Record<string, number>
}

/** The cut of the present base on this day; null for an empty one. */
export async function presentCut(db: RecencyDatabase): Promise<PresentCut | null> {
  const present = await presentScores(db, Date.now())
  if (!present) return null
  const { scoring, scores, counted } = present.scored
  return { scoring, counts: countGroups(counted, scores, scoring.map.groups), currencies: present.base.manifest.currencies }
}
