import { currencyDigits } from '../../../../lib/orders/money.ts'
import type { Translate } from '../../../../lib/language/translator.ts'
import { firstInBand } from '../../../../lib/rfm/whole-band.ts'
import type { Axis, Scoring } from '../../../../lib/rfm/rfm.ts'

/** Limits as typed, or a sentence on what is wrong with them. */
export type ReadLimits = { limits: number[] } | { problem: string }

/**
 * Reads `bands - 1` ascending numbers divided by semicolons or blanks. A comma is a decimal mark, as people in Italy and Sweden write it.
 * `scale` brings whole units to minor ones.
 */
export function readLimits(text: string, bands: number, scale: number, t: Translate): ReadLimits {
  const parts = text.split(/[;\s]+/).filter((part) => part !== '')
  const limits: number[] = []
  for (const part of parts) {
    const amount = readAmount(part, scale)
    if (amount === null) return { problem: t('rfm.settings.number', { text: part }) }
    limits.push(amount)
  }
  if (limits.length !== bands - 1) return { problem: t('rfm.settings.count', { n: bands - 1 }) }
  if (limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] ?? 0))) return { problem: t('rfm.settings.order') }
  return { limits }
}

/** One number that is not below zero, in minor units; null where it is none. */
export function readAmount(text: string, scale: number): number | null {
  return /^\d+([.,]\d+)?$/.test(text) ? Math.round(Number(text.replace(',', '.')) * scale) : null
}

/** Limits as text to edit, in whole units. */
export function limitsText(limits: readonly number[], scale: number): string {
  return limits.map((limit) => String(Math.round((limit / scale) * 1000) / 1000)).join('; ')
}

/**
 * The limits of a cut to begin from when they are given by hand, as text. Of equal ones (many have the same figure) each is one more than the one
 * before, for limits must ascend.
 */
export function limitsToBeginFrom(scoring: Scoring, axis: Axis): string {
  const limits: number[] = []
  for (const limit of scoring[axis].lower.slice(1)) limits.push(Math.max(firstInBand(limit), (limits.at(-1) ?? -1) + 1))
  return limitsText(limits, scaleOf(axis, scoring.currency))
}

/** Minor units in one unit as typed: money is typed in whole units, days and purchases are what they are. */
export function scaleOf(axis: Axis, currency: string): number {
  return axis === 'monetary' ? moneyScale(currency) : 1
}

/** Minor units in one whole unit. */
export function moneyScale(currency: string): number {
  return 10 ** currencyDigits(currency)
}
