import type { Translate } from '../../../../lib/language/translator.ts'
import type { Axis, RfmSettings, Scoring } from '../../../../lib/rfm/rfm.ts'
import { dayFromIso, isoDay } from '../../../../lib/workspace/day.ts'
import { limitsText, limitsToBeginFrom, moneyScale, readAmount, readLimits, scaleOf } from './limits.ts'
import { MOST_DAYS, readWindow, typedWindow, type TypedWindow } from './window-fields.tsx'

export const AXES = ['recency', 'frequency', 'monetary'] as const satisfies readonly Axis[]

/** The settings as the form holds them: what is typed stays as it was typed. */
export interface TypedCut {
  bands: number
  ways: Record<Axis, 'quantiles' | 'hand'>
  /** Texts of limits that were looked at or typed. */
  limits: Partial<Record<Axis, string>>
  window: TypedWindow
  purchases: 'orders' | 'days'
  /** Whole units; '' for none. */
  least: string
  money: 'sum' | 'mean'
  looking: 'today' | 'date'
  /** ISO date. */
  date: string
}

/** Settings without what the form does not hold: their revision, and the map. */
export type Cut = Omit<RfmSettings, 'revision' | 'map'>

/** What is wrong, at the field where it is. */
export type CutProblems = Partial<Record<Axis | 'window' | 'least' | 'date', string>>

/** The stored settings as the form begins. */
export function typedCut(settings: RfmSettings, currency: string): TypedCut {
  const way = (axis: Axis): 'quantiles' | 'hand' => (settings.limits?.[axis] ? 'hand' : 'quantiles')
  const limits = AXES.flatMap((axis) => {
    const given = settings.limits?.[axis]
    return given ? [[axis, limitsText(given, scaleOf(axis, currency))] as const] : []
  })
  return {
    bands: settings.bands,
    ways: { recency: way('recency'), frequency: way('frequency'), monetary: way('monetary') },
    limits: Object.fromEntries(limits),
    window: typedWindow(settings.windowDays),
    purchases: settings.purchases ?? 'orders',
    least: settings.least === undefined ? '' : limitsText([settings.least], moneyScale(currency)),
    money: settings.money ?? 'sum',
    looking: settings.lookingDay === undefined ? 'today' : 'date',
    date: settings.lookingDay === undefined ? '' : isoDay(settings.lookingDay),
  }
}

/** An axis is cut another way. Limits by hand begin from those of `scoring`, where it has as many bands and nothing was typed yet. */
export function withWay(typed: TypedCut, axis: Axis, way: 'quantiles' | 'hand', scoring: Scoring): TypedCut {
  const canBegin = way === 'hand' && typed.limits[axis] === undefined && scoring.bands === typed.bands
  return {
    ...typed,
    ways: { ...typed.ways, [axis]: way },
    ...(canBegin && { limits: { ...typed.limits, [axis]: limitsToBeginFrom(scoring, axis) } }),
  }
}

/** What was typed as settings, or what is wrong with it. What is as it was before it could be set is absent. */
export function readCut(
  typed: TypedCut,
  { currency, today }: { currency: string; today: number },
  t: Translate,
): { cut: Cut } | { problems: CutProblems } {
  const problems: CutProblems = {}
  const limits: Partial<Record<Axis, number[]>> = {}
  for (const axis of AXES) {
    if (typed.ways[axis] === 'quantiles') continue
    const read = readLimits(typed.limits[axis] ?? '', typed.bands, scaleOf(axis, currency), t)
    if ('problem' in read) problems[axis] = read.problem
    else limits[axis] = read.limits
  }
  const windowDays = readWindow(typed.window)
  if (windowDays === null) problems.window = t('rfm.settings.window.wrong', { most: MOST_DAYS })
  const least = typed.least.trim() === '' ? 0 : readAmount(typed.least.trim(), moneyScale(currency))
  if (least === null) problems.least = t('cut.settings.least.wrong')
  const lookingDay = typed.looking === 'today' ? undefined : dayFromIso(typed.date)
  if (lookingDay === null || (lookingDay !== undefined && lookingDay > today)) problems.date = t('cut.settings.date.wrong')
  if (Object.keys(problems).length > 0) return { problems }
  return {
    cut: {
      bands: typed.bands,
      ...(typeof windowDays === 'number' && { windowDays }),
      ...(typeof lookingDay === 'number' && { lookingDay }),
      ...(typed.purchases === 'days' && { purchases: 'days' as const }),
      ...(least !== null && least > 0 && { least }),
      ...(typed.money === 'mean' && { money: 'mean' as const }),
      ...(Object.keys(limits).length > 0 && { limits }),
    },
  }
}
