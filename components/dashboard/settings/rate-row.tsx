import type { CurrencySum } from '../../../lib/rfm/currency-sums.ts'
import { Field } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'

/** One currency: how much of it there is, and its rate with the day on which it was given, or what happens without one. */
export function RateRow({
  row: { currency, orders, sum },
  text,
  wrong,
  onInput,
}: {
  row: CurrencySum
  text: string
  wrong: boolean
  onInput: (text: string) => void
}) {
  const { t, format } = useLanguage()
  const { settings } = useSession()
  const { currency: main, rates, rateDays = {} } = settings
  const given = rateDays[currency]
  const hint = !Object.hasOwn(rates, currency)
    ? t('rates.without')
    : given === undefined
      ? undefined
      : t('rates.since', { day: format.day(given) })
  return (
    <tr data-currency={currency}>
      <th scope="row">{currency}</th>
      <td class="figures">{format.number(orders)}</td>
      <td class="figures">{format.money({ minor: sum, currency })}</td>
      <td>
        <Field
          label={t('rates.field', { currency, main })}
          hint={hint}
          error={wrong ? t('rates.wrong') : undefined}
          inputMode="decimal"
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      </td>
    </tr>
  )
}
