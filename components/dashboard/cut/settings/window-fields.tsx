import { Field, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'

/** The window as typed: `all`, a number of days out of the list, or `own` with the days beside it. */
export interface TypedWindow {
  choice: string
  days: string
}

/** Days of the windows that are offered by months. */
const MONTHS = { '365': 12, '730': 24, '1095': 36 } as const
export const MOST_DAYS = 36_500

export function typedWindow(days: number | undefined): TypedWindow {
  if (days === undefined) return { choice: 'all', days: '' }
  return String(days) in MONTHS ? { choice: String(days), days: '' } : { choice: 'own', days: String(days) }
}

/** The window in days; undefined for all purchases, null where what was typed is no whole number of days. */
export function readWindow({ choice, days }: TypedWindow): number | undefined | null {
  if (choice === 'all') return undefined
  const text = (choice === 'own' ? days : choice).trim()
  const read = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return read >= 1 && read <= MOST_DAYS ? read : null
}

/** Which purchases count: all, or those of so long ago at most. */
export function WindowFields({
  value,
  error,
  onChange,
}: {
  value: TypedWindow
  error: string | undefined
  onChange: (value: TypedWindow) => void
}) {
  const { t } = useLanguage()
  const options = [
    { value: 'all', text: t('rfm.settings.window.all') },
    ...Object.entries(MONTHS).map(([days, n]) => ({ value: days, text: t('rfm.settings.window.months', { n }) })),
    { value: 'own', text: t('rfm.settings.window.own') },
  ]
  return (
    <>
      <Select
        label={t('rfm.settings.window')}
        hint={t('cut.settings.window.hint')}
        options={options}
        value={value.choice}
        onPick={(choice) => onChange({ ...value, choice })}
      />
      {value.choice === 'own' && (
        <Field
          label={t('rfm.settings.window.number')}
          error={error}
          inputMode="numeric"
          value={value.days}
          onInput={(event) => onChange({ ...value, days: event.currentTarget.value })}
        />
      )}
    </>
  )
}
