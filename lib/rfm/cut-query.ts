import type { RecencyDatabase } from '../db/database.ts'
import { countGroups, type GroupCounts } from './group-counts.ts'
import { proposeCut, type ProposedCut } from './propose-cut.ts'
import { presentScores } from './present-scores.ts'
import type { Scoring } from './rfm.ts'
import type { ScoreColumns } from './score-columns.ts'
import { countGrid, type ScoreGrid } from './score-grid.ts'

/** How a base is cut, and how its people fall to the groups and to the scores. */
export interface CountedCut {
  scoring: Scoring
  counts: GroupCounts
  grid: ScoreGrid
  /** Currencies of the base's orders, with how many. */
  currencies: Record<string, number>
}

/** The cut by the settings that are saved. */
export interface PresentCut extends CountedCut {
  /** Other settings where there are few buyers; null where there is nothing to propose. */
  proposal: ProposedCut | null
}

/** The cut of the present base on this day; null for an empty one. */
export async function presentCut(db: RecencyDatabase): Promise<PresentCut | null> {
  const present = await presentScores(db, Date.now())
  if (!present) return null
  const { scoring, scores, counted } = present.scored
  const proposal = proposeCut(counted, present.wanted.settings, present.wanted)
  return { ...cutOf(scoring, scores, counted, present.base.manifest.currencies), proposal }
}

/** What is told of a cut: everybody counted. */
export function cutOf(
  scoring: Scoring,
  scores: ScoreColumns,
  counted: { spent: Float64Array },
  currencies: Record<string, number>,
): CountedCut {
  const counts = countGroups(counted, scores, scoring.map.groups)
  return { scoring, counts, grid: countGrid(counted, scores, scoring.bands), currencies }
}
