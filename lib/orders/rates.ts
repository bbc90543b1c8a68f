import { currencyDigits } from './money.ts'

/** What one whole unit of a currency (ISO 4217) is worth in whole units of the workspace's, as the user gave it. */
export type Rates = Readonly<Record<string, number>>

export const NO_RATES: Rates = {}

/**
 * What a minor unit of a currency is worth in minor units of `main`: 1 for `main` itself, null where the user gave no rate, since currencies
 * are never added silently.
 */
export function rateFactor(currency: string, main: string, rates: Rates): number | null {
  if (currency === main) return 1
  const rate = Object.hasOwn(rates, currency) ? rates[currency] : undefined
  return rate === undefined ? null : rate * 10 ** (currencyDigits(main) - currencyDigits(currency))
}

/**
 * An amount in whole minor units of the workspace's currency. Each order is rounded by itself, so that what is seen of single orders adds up to
 * the sum, whatever the way it was reckoned.
 */
export function converted(minor: number, factor: number): number {
  return factor === 1 ? minor : Math.round(minor * factor)
}
