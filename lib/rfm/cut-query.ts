import type { RecencyDatabase } from '../db/database.ts'
import { countGroups, type GroupCounts } from './group-counts.ts'
import { presentScores } from './present-scores.ts'
import type { Scoring } from './rfm.ts'
import type { ScoreColumns } from './score-columns.ts'
import { countGrid, type ScoreGrid } from './score-grid.ts'

/** How the present base is cut, and how its people fall to the groups and to the scores. */
export interface PresentCut {
  scoring: Scoring
  counts: GroupCounts
  grid: ScoreGrid
  /** Currencies of the base's orders, with how many. */
  currencies: Record<string, number>
}

/** The cut of the present base on this day; null for an empty one. */
export async function presentCut(db: RecencyDatabase): Promise<PresentCut | null> {
  const present = await presentScores(db, Date.now())
  if (!present) return null
  const { scoring, scores, counted } = present.scored
  return cutOf(scoring, scores, counted, present.base.manifest.currencies)
}

/** What is told of a cut: everybody counted. */
export function cutOf(
  scoring: Scoring,
  scores: ScoreColumns,
  counted: { spent: Float64Array },
  currencies: Record<string, number>,
): PresentCut {
  const counts = countGroups(counted, scores, scoring.map.groups)
  return { scoring, counts, grid: countGrid(counted, scores, scoring.bands), currencies }
}
