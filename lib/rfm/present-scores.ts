import type { RecencyDatabase } from '../db/database.ts'
import { Base, currentGeneration } from '../orders/base.ts'
import { NO_RATES } from '../orders/rates.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import type { Settings } from '../workspace/settings.ts'
import { baseFigures } from './base-figures.ts'
import { isFor, scoredAnew, wantedFor } from './current.ts'
import { lookingFor } from './looking.ts'
import { keepScores, readScores, storedScoring } from './kept-scores.ts'
import { scoresOf, type ScoredBase, type Wanted } from './scored-base.ts'

/** The present base with everybody's figures and scores. */
export interface PresentScores {
  base: Base
  settings: Settings
  wanted: Wanted
  scored: ScoredBase
}

interface Scored {
  base: Base
  scored: ScoredBase
}

/** The last one asked for, with its columns: for the worker, which is asked about the same base again and again. */
const kept = new WeakMap<RecencyDatabase, { name: string; base: Base; present: Promise<Scored> }>()

/**
 * The present base, scored on the day of `now` (UTC ms): cut, and kept in the database, where that was not done yet. For the worker and for
 * small bases, since it waits until it is done; whoever asks for the same meanwhile waits for the same. Null for an empty base. Throws the
 * signal's reason when aborted.
 */
export async function presentScores(db: RecencyDatabase, now: number, signal?: AbortSignal): Promise<PresentScores | null> {
  const [settings, opened] = await Promise.all([settingsOrGuess(db), presentBase(db)])
  if (opened.manifest.contacts === 0) return null
  const wanted = await wantedFor(db, opened, settings, now)
  // After everything was erased generations are counted anew: the chunk of figures tells one base from another of the same number.
  const name = JSON.stringify([wanted, opened.manifest.figures])
  const known = kept.get(db)
  const present = known?.name === name ? known.present : scoredBase(db, opened, wanted)
  if (known?.present !== present) kept.set(db, { name, base: opened, present })
  // A failure is told to whoever asks now; the next one tries again.
  present.catch(() => kept.get(db)?.present === present && kept.delete(db))
  const { base, scored } = await present
  signal?.throwIfAborted()
  if (known?.present === present && !isFor(await storedScoring(db), wanted)) await keepScores(db, scored.scoring, scored.scores)
  return { base, settings, wanted, scored }
}

/** The base that was asked for last where it still is the present one: a manifest of a million people takes milliseconds to read. */
async function presentBase(db: RecencyDatabase): Promise<Base> {
  const known = kept.get(db)?.base
  const figures = known?.manifest.figures
  if (!known || !figures) return Base.open(db)
  const [generation, chunks] = await Promise.all([currentGeneration(db), db.chunks.where('id').equals(figures).count()])
  return generation === known.manifest.generation && chunks === 1 ? known : Base.open(db)
}

/** Not stopped by whoever asked first: others may wait for it, and what it finds is kept. */
async function scoredBase(db: RecencyDatabase, base: Base, wanted: Wanted): Promise<Scored> {
  return { base, scored: (await asKept(db, base, wanted)) ?? (await scoredAnew(db, base, wanted)) }
}

/** By the scoring that is kept in the database; null where it is not the one that is wanted. */
async function asKept(db: RecencyDatabase, base: Base, wanted: Wanted): Promise<ScoredBase | null> {
  const stored = await storedScoring(db)
  if (!isFor(stored, wanted)) return null
  const { today, currency, settings, rates = NO_RATES } = wanted
  const figures = await baseFigures(base, lookingFor(today, settings, currency, rates))
  return { ...figures, scoring: stored, scores: (await readScores(db, stored)) ?? scoresOf(figures, stored) }
}
