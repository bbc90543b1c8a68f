const digits = new Map<string, number>()

/** Decimals of a currency: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, as ECMA-402 carries it). Throws RangeError for what is no code. */
export function currencyDigits(currency: string): number {
  let known = digits.get(currency)
  if (known === undefined) {
    known = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    digits.set(currency, known)
  }
  return known
}

const known = new Set(Intl.supportedValuesOf('currency'))

/** Whether this is a currency that the platform knows, upper case. */
export function isCurrency(code: string): boolean {
  return known.has(code)
}
