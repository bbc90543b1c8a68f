import type { Base } from '../orders/base.ts'
import { NO_RATES } from '../orders/rates.ts'
import { baseFigures, type BaseFigures } from './base-figures.ts'
import { cutScoring, type CutFor, type FigureColumns } from './cut.ts'
import { lookingFor } from './looking.ts'
import type { Scoring } from './rfm.ts'
import { scoreColumns, UNSCORED, type ScoreColumns } from './score-columns.ts'

/** A whole base with everybody's figures, scores and groups, by ordinal. */
export interface ScoredBase extends BaseFigures {
  scoring: Scoring
  scores: ScoreColumns
}

/** What a cut is made for, and the merges that it counts as one person. */
export interface Wanted extends CutFor {
  merges: string
}

/** Reads, cuts and scores a base. Throws the signal's reason when aborted. */
export async function scoreBase(base: Base, wanted: Wanted, signal?: AbortSignal): Promise<ScoredBase> {
  const { today, currency, settings, rates = NO_RATES } = wanted
  const figures = await baseFigures(base, lookingFor(today, settings, currency, rates), signal)
  signal?.throwIfAborted()
  const scoring = { ...cutScoring(figures.counted, wanted), ...(wanted.merges !== '' && { merges: wanted.merges }) }
  return { ...figures, scoring, scores: scoresOf(figures, scoring) }
}

/** Everybody's scores by a scoring that was cut from these figures. */
export function scoresOf({ counted, ever, nobody }: BaseFigures, scoring: Scoring): ScoreColumns {
  const scores = scoreColumns(counted satisfies FigureColumns, scoring, ever.count)
  if (nobody) for (let person = 0; person < nobody.length; person++) if (nobody[person] === 1) unscore(scores, person)
  return scores
}

function unscore({ r, f, m, group }: ScoreColumns, person: number): void {
  r[person] = f[person] = m[person] = 0
  group[person] = UNSCORED.nobody
}
