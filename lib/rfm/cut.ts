import { currencyDigits } from '../orders/money.ts'
import type { FigureColumns as EveryFigure } from '../orders/figure-columns.ts'
import { NO_RATES, type Rates } from '../orders/rates.ts'
import { cutByLimits, cutByQuantiles, FEWEST_BANDS, MOST_BANDS, type Figure } from './bands.ts'
import { dayOfLooking, moneyOf, recencyOf } from './looking.ts'
import { checkMap } from './maps/check-map.ts'
import { mapInForce } from './maps/in-force.ts'
import type { AxisBands, RfmSettings, Scoring } from './rfm.ts'

/** Figures of all contacts, one place for each ordinal, of the purchases that count. `spent` in minor units of the workspace's currency. */
export type FigureColumns = Pick<EveryFigure, 'lastDay' | 'count' | 'spent' | 'mainCount'>

/** What a scoring is cut for. */
export interface CutFor {
  /** Days since 1970-01-01 in the workspace's zone. The day of looking, unless the settings have a fixed one. */
  today: number
  /** Generation of the base. */
  generation: number
  settings: RfmSettings
  /** ISO 4217. */
  currency: string
  /** The user's; absent: none. */
  rates?: Rates
}

/**
 * Cuts the scores of a whole base. `columns` hold what counts by the settings, at the rates. Reads them and copies only
 * the buyers' numbers. Throws RangeError where the settings make no sense (`checkRfmSettings` says why beforehand).
 */
export function cutScoring(columns: FigureColumns, { today, generation, settings, currency, rates = NO_RATES }: CutFor): Scoring {
  const problem = checkRfmSettings(settings)
  if (problem) throw new RangeError(`scoring cannot be cut: ${problem}`)
  const day = dayOfLooking(today, settings)
  const { recency, frequency, monetary, buyers } = buyersFigures(columns, day, settings.money)
  const money = 10 ** currencyDigits(currency)
  const cut = (values: Figure, limits: readonly number[] | undefined, step: number): AxisBands =>
    limits ? cutByLimits(values, limits, step) : cutByQuantiles(values, settings.bands, step)
  return {
    today: day,
    generation,
    settingsRevision: settings.revision,
    currency,
    ...asCut(settings),
    ...(Object.keys(rates).length > 0 && { rates: { ...rates } }),
    bands: settings.bands,
    buyers,
    recency: cut(recency, settings.limits?.recency, 1),
    frequency: cut(frequency, settings.limits?.frequency, 1),
    monetary: cut(monetary, settings.limits?.monetary, money),
    map: mapInForce(settings),
  }
}

/** What of the settings a scoring remembers beside its bands. */
function asCut({ windowDays, lookingDay, purchases, least, money, limits }: Omit<RfmSettings, 'revision' | 'bands' | 'map'>) {
  return {
    ...(windowDays !== undefined && { windowDays }),
    ...(lookingDay !== undefined && { lookingDay }),
    ...(purchases === 'days' && { purchases }),
    ...(least !== undefined && { least }),
    ...(money === 'mean' && { money }),
    ...(limits && Object.keys(limits).length > 0 && { limits }),
  }
}

/** What buyers are cut by, one place for each of them: days since the last purchase, purchases, money. */
export function buyersFigures({ lastDay, count, spent, mainCount }: FigureColumns, today: number, money: RfmSettings['money']) {
  let buyers = 0
  for (let person = 0; person < mainCount.length; person++) if (mainCount[person] !== 0) buyers++
  const recency = new Int32Array(buyers)
  const frequency = new Uint32Array(buyers)
  const monetary = new Float64Array(buyers)
  let next = 0
  for (let person = 0; person < mainCount.length; person++) {
    if (mainCount[person] === 0) continue
    recency[next] = recencyOf(lastDay[person] as number, today)
    frequency[next] = count[person] as number
    monetary[next] = moneyOf(spent[person] as number, mainCount[person] as number, money)
    next++
  }
  return { recency, frequency, monetary, buyers }
}

/** What can be wrong with settings: bands out of range, limits that are not `bands - 1` ascending numbers, a map that `checkMap` refuses. */
export type SettingsProblem = 'bands' | 'limits-count' | 'limits-order' | 'window' | 'day' | 'least' | 'map'

/** Why settings cannot be used, or null. */
export function checkRfmSettings({
  bands,
  limits = {},
  windowDays,
  lookingDay,
  least,
  map,
}: RfmSettings): SettingsProblem | null {
  if (!Number.isInteger(bands) || bands < FEWEST_BANDS || bands > MOST_BANDS) return 'bands'
  if (windowDays !== undefined && !(Number.isInteger(windowDays) && windowDays >= 1)) return 'window'
  if (lookingDay !== undefined && !Number.isInteger(lookingDay)) return 'day'
  if (least !== undefined && !(Number.isInteger(least) && least >= 0)) return 'least'
  if (typeof map === 'object' && 'problem' in checkMap(map)) return 'map'
  for (const axis of [limits.recency, limits.frequency, limits.monetary]) {
    if (!axis) continue
    if (axis.length !== bands - 1) return 'limits-count'
    if (axis.some((limit, i) => !Number.isFinite(limit) || limit <= (axis[i - 1] ?? -Infinity))) return 'limits-order'
  }
  return null
}

/** Whether a stored scoring is still the one for this day, base, settings, currency and rates; else it is to be cut anew. */
export function isCurrent(scoring: Scoring | null | undefined, wanted: CutFor): scoring is Scoring {
  return (
    scoring?.today === dayOfLooking(wanted.today, wanted.settings) &&
    scoring.generation === wanted.generation &&
    isCutAlike(scoring, wanted)
  )
}

/** Whether a scoring was cut in the same way, whatever the day and the base. */
export function isCutAlike(
  scoring: Scoring,
  { settings, currency, rates = NO_RATES }: Pick<CutFor, 'settings' | 'currency' | 'rates'>,
): boolean {
  return (
    scoring.settingsRevision === settings.revision &&
    scoring.bands === settings.bands &&
    JSON.stringify(asCut(scoring)) === JSON.stringify(asCut(settings)) &&
    JSON.stringify(scoring.map) === JSON.stringify(mapInForce(settings)) &&
    scoring.currency === currency &&
    sameRates(scoring.rates ?? NO_RATES, rates)
  )
}

function sameRates(a: Rates, b: Rates): boolean {
  const codes = Object.keys(a)
  return codes.length === Object.keys(b).length && codes.every((code) => a[code] === b[code])
}
