/** A rate as it is written in a locale, so that it can be typed again: without marks between thousands, and with more decimals than other numbers. */
export function rateText(rate: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumSignificantDigits: 8, useGrouping: false }).format(rate)
}
