import type { RecencyDatabase } from '../db/database.ts'
import { Base } from '../orders/base.ts'
import { NO_RATES } from '../orders/rates.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import type { Settings } from '../workspace/settings.ts'
import { baseFigures } from './base-figures.ts'
import { isFor, scoredAnew, wantedFor } from './current.ts'
import { readScores } from './kept-scores.ts'
import type { Scoring } from './rfm.ts'
import { scoresOf, type ScoredBase, type Wanted } from './scored-base.ts'

/** The present base with everybody's figures and scores. */
export interface PresentScores {
  base: Base
  settings: Settings
  wanted: Wanted
  scored: ScoredBase
}

/** The last one asked for, with its columns: for the worker, which is asked about the same base again and again. */
const kept = new WeakMap<RecencyDatabase, { name: string; base: Base; scored: ScoredBase }>()

/**
 * The present base, scored on the day of `now` (UTC ms): cut, and kept in the database, where that was not done yet. For the worker and for
 * small bases, since it waits until it is done. Null for an empty base. Throws the signal's reason when aborted.
 */
export async function presentScores(db: RecencyDatabase, now: number, signal?: AbortSignal): Promise<PresentScores | null> {
  const [settings, opened] = await Promise.all([settingsOrGuess(db), Base.open(db)])
  if (opened.manifest.contacts === 0) return null
  const wanted = await wantedFor(db, opened, settings, now)
  const name = JSON.stringify(wanted)
  const known = kept.get(db)
  if (known?.name === name) return { base: known.base, settings, wanted, scored: known.scored }
  signal?.throwIfAborted()
  const scored = (await asKept(db, opened, wanted, signal)) ?? (await scoredAnew(db, opened, wanted, signal))
  kept.set(db, { name, base: opened, scored })
  return { base: opened, settings, wanted, scored }
}

/** By the scoring that is kept in the database; null where it is not the one that is wanted. */
async function asKept(db: RecencyDatabase, base: Base, wanted: Wanted, signal?: AbortSignal): Promise<ScoredBase | null> {
  const stored = (await db.keyed.get('scoring'))?.value as Scoring | undefined
  if (!isFor(stored, wanted)) return null
  const { today, currency, settings, rates = NO_RATES } = wanted
  const figures = await baseFigures(base, { today, currency, rates, windowDays: settings.windowDays }, signal)
  return { ...figures, scoring: stored, scores: (await readScores(db, stored)) ?? scoresOf(figures, stored) }
}
