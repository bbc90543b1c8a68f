import type { RecencyDatabase } from '../db/database.ts'
import type { Base } from '../orders/base.ts'
import { newFigureColumns, setFigures, type FigureColumns } from '../orders/figure-columns.ts'
import { figuresOf } from '../orders/figures.ts'
import { PAGE_SIZE } from '../orders/person-row.ts'
import { dayOf } from '../workspace/day.ts'
import type { Settings } from '../workspace/settings.ts'
import { cutScoring, isCurrent, type CutFor } from './cut.ts'
import type { Scoring } from './rfm.ts'

/** What a cut depends on in the settings. */
export type CutSettings = Pick<Settings, 'timeZone' | 'currency' | 'rfm'>

/**
 * The scoring of the present base on the day of `now` (UTC ms) in the workspace's zone. Kept in the database; cut anew when day, base,
 * settings or currency have moved on. Null while there is nobody in the base.
 */
export async function currentScoring(
  db: RecencyDatabase,
  base: Base,
  settings: CutSettings,
  now: number,
): Promise<Scoring | null> {
  if (base.manifest.contacts === 0) return null
  const wanted = {
    today: dayOf(now, settings.timeZone),
    generation: base.manifest.generation,
    settings: settings.rfm,
    currency: settings.currency,
  }
  const stored = (await db.keyed.get('scoring'))?.value as Scoring | undefined
  if (isCurrent(stored, wanted)) return stored
  const name = JSON.stringify(wanted)
  const running = cutting.get(base)
  if (running?.name === name) return running.scoring
  const scoring = cutAnew(db, base, wanted)
  cutting.set(base, { name, scoring })
  // The next one reads what was stored, or tries again.
  const end = (): void => void cutting.delete(base)
  scoring.then(end, end)
  return scoring
}

/** What is being cut: as the day turns, every open sidebar asks for it at once. */
const cutting = new WeakMap<Base, { name: string; scoring: Promise<Scoring> }>()

async function cutAnew(db: RecencyDatabase, base: Base, wanted: CutFor): Promise<Scoring> {
  const scoring = cutScoring(await figuresIn(base, wanted.currency), wanted)
  await db.keyed.put({ key: 'scoring', value: scoring })
  return scoring
}

/** Everybody's figures in a currency. Those of the currency at import are kept; for another one all orders are summed again. */
export async function figuresIn(base: Base, currency: string): Promise<FigureColumns> {
  if (base.manifest.currency === currency) return base.figures()
  const columns = newFigureColumns(base.manifest.contacts)
  for (let page = 0; page < base.manifest.pages.length; page++) {
    const rows = await base.page(page)
    rows.forEach((row, place) => setFigures(columns, page * PAGE_SIZE + place, figuresOf(row.orders, currency)))
  }
  return columns
}
