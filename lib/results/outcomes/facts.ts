import type { RecencyDatabase } from '../../db/database.ts'
import { NO_DAY } from '../../orders/figure-columns.ts'
import type { PurchaseBlock } from '../../rfm/aggregate.ts'
import { presentScores } from '../../rfm/present-scores.ts'
import { purchasesOf } from '../../segments/columns/purchases-in-memory.ts'
import type { Base } from '../../orders/base.ts'
import { dayOf } from '../../workspace/day.ts'
import { settingsOrGuess } from '../../workspace/settings-store.ts'
import type { Settings } from '../../workspace/settings.ts'
import type { Reach } from '../report.ts'
import { newestPurchase } from './purchases-of.ts'

/** What a base tells of purchases. */
export interface PresentFacts {
  settings: Settings
  /** Null: nobody is in it. */
  base: Base | null
  blocks: readonly PurchaseBlock[]
  reach: Reach
}

export async function presentFacts(db: RecencyDatabase, now: number, signal?: AbortSignal): Promise<PresentFacts> {
  const [settings, present, imported] = await Promise.all([
    settingsOrGuess(db),
    presentScores(db, now, signal),
    db.imports.orderBy('at').last(),
  ])
  const importedAt = imported?.at ?? null
  const base = present?.base ?? null
  const blocks = base ? await purchasesOf(base) : []
  signal?.throwIfAborted()
  const today = dayOf(now, settings.timeZone)
  const newest = newestPurchase(blocks, today)
  const newestOrder = newest === NO_DAY ? null : newest
  return {
    settings,
    base,
    blocks,
    reach: { importedAt, newestOrder, covered: coveredUntil(newestOrder, importedAt, today, settings.timeZone) },
  }
}

/**
 * The last day whose orders are all there, as far as can be told: that of the newest order; but the day on which a file was imported was not
 * over then, nor is today. Days without any order after the newest are not taken for known: the file may be older than its import.
 */
export function coveredUntil(newest: number | null, importedAt: number | null, today: number, timeZone: string): number | null {
  if (newest === null) return null
  const importDay = importedAt === null ? today : dayOf(importedAt, timeZone)
  return Math.min(newest, importDay - 1, today - 1)
}
