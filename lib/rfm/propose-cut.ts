import { currencyDigits } from '../orders/money.ts'
import type { Figure } from './bands.ts'
import { buyersFigures, type FigureColumns } from './cut.ts'
import { orderStatistics } from './order-statistics.ts'
import { innerQuantiles } from './quantile.ts'
import type { RfmSettings } from './rfm.ts'

/** Below this many buyers quantiles part people whose figures hardly differ. Klaviyo asks for as many. */
export const FEW_BUYERS = 500

/** Three bands with limits that do not move with every order, for a base of few buyers, and why they are these. */
export interface ProposedCut {
  /** To be saved as they are: what was set otherwise (window, day, what counts, map) stays. */
  settings: Omit<RfmSettings, 'revision'>
  buyers: number
  /** Days: bought at most `recent` - 1 days ago is the best band, at most `late` - 1 the middle one. */
  recency: { recent: number; late: number }
  /** Purchases: this many and more are the middle and the best band. */
  frequency: { some: number; many: number }
  /** Minor units: thirds of the buyers' money, rounded to a sum that people can remember. */
  monetary: { some: number; much: number }
}

/**
 * Proposes three bands with fixed limits where there are fewer than 500 buyers: recency as Klaviyo has it (the last 180 and 365 days), frequency 1, 2
 * and 3 or more, money by rounded thirds of those who bought. Null where there are enough for quantiles, none, or the settings are like that.
 */
export function proposeCut(
  figures: FigureColumns,
  settings: RfmSettings,
  { today, currency }: { today: number; currency: string },
): ProposedCut | null {
  const { monetary: sums, buyers } = buyersFigures(figures, settings.lookingDay ?? today, settings.money)
  if (buyers === 0 || buyers >= FEW_BUYERS) return null
  // "In the last 180 days" holds the 180th: the band ends before the 181st.
  const recency = { recent: 181, late: 366 }
  const frequency = { some: 2, many: 3 }
  const monetary = roundedThirds(sums, 10 ** currencyDigits(currency))
  const { revision: _, ...kept } = settings
  const limits = {
    recency: [recency.recent, recency.late],
    frequency: [frequency.some, frequency.many],
    monetary: [monetary.some, monetary.much],
  }
  const proposed = { ...kept, bands: 3, limits }
  if (settings.bands === 3 && JSON.stringify(settings.limits) === JSON.stringify(limits)) return null
  return { settings: proposed, buyers, recency, frequency, monetary }
}

/** Two limits that part the buyers in about three, each of two figures and more than the one before; at least one minor unit. */
function roundedThirds(sums: Figure, unit: number): { some: number; much: number } {
  const [low = 0, high = 0] = innerQuantiles(sums.length, 3, (ranks) => orderStatistics(sums, ranks))
  const some = Math.max(1, rounded(low, unit))
  const much = rounded(high, unit)
  return { some, much: much > some ? much : nextAfter(some, unit) }
}

/** To two figures, and to whole units of the currency from one unit on: 339.28 is 340. */
function rounded(minor: number, unit: number): number {
  const step = stepAt(minor, unit)
  return Math.round(minor / step) * step
}

function nextAfter(minor: number, unit: number): number {
  return minor + stepAt(minor, unit)
}

function stepAt(minor: number, unit: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, minor))) - 1)
  return minor >= unit ? Math.max(step, unit) : step
}
