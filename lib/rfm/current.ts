import type { RecencyDatabase } from '../db/database.ts'
import type { Base } from '../orders/base.ts'
import { dayOf } from '../workspace/day.ts'
import type { Settings } from '../workspace/settings.ts'
import { cutElsewhere } from './cut-elsewhere.ts'
import { isCurrent, isCutAlike } from './cut.ts'
import { keepScores, storedScoring } from './kept-scores.ts'
import { mergesName } from './merges-name.ts'
import { movedTo } from './move-scoring.ts'
import type { Scoring } from './rfm.ts'
import { scoreBase, type ScoredBase, type Wanted } from './scored-base.ts'

/** What a cut depends on in the settings. */
export type CutSettings = Pick<Settings, 'timeZone' | 'currency' | 'rfm'> & Partial<Pick<Settings, 'rates'>>

/** A base of so few is cut in a moment, wherever it is asked for. */
const FEW = 20_000

/** What the scoring of a base is cut for on the day of `now` (UTC ms) in the workspace's zone. */
export async function wantedFor(db: RecencyDatabase, base: Base, settings: CutSettings, now: number): Promise<Wanted> {
  return {
    today: dayOf(now, settings.timeZone),
    generation: base.manifest.generation,
    settings: settings.rfm,
    currency: settings.currency,
    rates: settings.rates ?? {},
    merges: await mergesName(db),
  }
}

/**
 * The scoring of the present base on the day of `now` (UTC ms) in the workspace's zone. Kept in the database; cut anew when day, base,
 * settings, rates, currency or merges have moved on. Null while there is nobody in the base.
 *
 * Where a place has said that a large base is to be cut elsewhere (the background, which must answer), this never waits for it: it gives the cut
 * before with its days moved to today, marked as being renewed, or null where that one says nothing of these settings.
 */
export async function currentScoring(
  db: RecencyDatabase,
  base: Base,
  settings: CutSettings,
  now: number,
): Promise<Scoring | null> {
  if (base.manifest.contacts === 0) return null
  const [wanted, stored] = await Promise.all([wantedFor(db, base, settings, now), storedScoring(db)])
  if (stored && isFor(stored, wanted)) return stored
  if (base.manifest.contacts > FEW && cutElsewhere()) return stored && isCutAlike(stored, wanted) ? movedTo(stored, wanted) : null
  return (await scoredAnew(db, base, wanted)).scoring
}

/** Whether a kept scoring is the one that is wanted. */
export function isFor(scoring: Scoring | undefined, wanted: Wanted): scoring is Scoring {
  return isCurrent(scoring, wanted) && (scoring.merges ?? '') === wanted.merges
}

/** What is being cut: as the day turns, every open sidebar asks for it at once. */
const cutting = new WeakMap<Base, { name: string; scored: Promise<ScoredBase> }>()

/** Cuts and scores the base whatever is kept, and keeps it. Asked by several at once, it is done once. */
export function scoredAnew(db: RecencyDatabase, base: Base, wanted: Wanted): Promise<ScoredBase> {
  const name = JSON.stringify(wanted)
  const running = cutting.get(base)
  if (running?.name === name) return running.scored
  const scored = scoreAndKeep(db, base, wanted)
  cutting.set(base, { name, scored })
  // The next one reads what was stored, or tries again.
  const end = (): void => void cutting.delete(base)
  scored.then(end, end)
  return scored
}

async function scoreAndKeep(db: RecencyDatabase, base: Base, wanted: Wanted): Promise<ScoredBase> {
  const scored = await scoreBase(base, wanted)
  await keepScores(db, scored.scoring, scored.scores)
  return scored
}
