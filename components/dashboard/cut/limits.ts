import { currencyDigits } from '../../../lib/orders/money.ts'
import type { Translate } from '../../../lib/language/translator.ts'

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
    if (!/^\d+([.,]\d+)?$/.test(part)) return { problem: t('rfm.settings.number', { text: part }) }
    limits.push(Math.round(Number(part.replace(',', '.')) * scale))
  }
  if (limits.length !== bands - 1) return { problem: t('rfm.settings.count', { n: bands - 1 }) }
  if (limits.some((limit, at) => at > 0 && limit <= (limits[at - 1] ?? 0))) return { problem: t('rfm.settings.order') }
  return { limits }
}

/** Limits as text to edit, in whole units. */
export function limitsText(limits: readonly number[], scale: number): string {
  return limits.map((limit) => String(Math.round((limit / scale) * 1000) / 1000)).join('; ')
}

/** Minor units in one whole unit. */
export function moneyScale(currency: string): number {
  return 10 ** currencyDigits(currency)
}
