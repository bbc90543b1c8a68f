import { currencyDigits } from '../../../../lib/orders/money.ts'
import type { Money } from '../../../../lib/orders/order.ts'

const formats = new Map<string, Intl.NumberFormat>()

/** A sum in few signs, for a cell: "€12", "€12K". The exact one stands elsewhere. */
export function compactMoney({ minor, currency }: Money, locale: string): string {
  const name = `${locale} ${currency}`
  let format = formats.get(name)
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      notation: 'compact',
      maximumSignificantDigits: 3,
    })
    formats.set(name, format)
  }
  return format.format(minor / 10 ** currencyDigits(currency))
}
