/** A rate as it is written in a locale: rates of small currencies need more decimals than other numbers. */
export function rateText(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 8 }).format(rate)
}
