import type { ValueKind } from '../../../../lib/segments/edit/offered.ts'
import { useLanguage } from '../../../ui/language.tsx'
import { useSession } from '../../session.ts'
import { NumberInput } from './number-input.tsx'

/** One value that is typed: a number with its unit, a date, or text. */
export function ScalarInput({
  id,
  kind,
  label,
  value,
  describedBy,
  onValue,
}: {
  id: string
  kind: ValueKind
  label: string
  value: string | number | boolean | null | undefined
  describedBy: string | undefined
  onValue: (value: string | number | undefined) => void
}) {
  const { t } = useLanguage()
  const { settings } = useSession()
  const invalid = describedBy !== undefined
  if (kind === 'text' || kind === 'date') {
    return (
      <input
        id={id}
        class={`input ${kind === 'date' ? 'input-date' : 'input-text'}`}
        // The typings tell inputs apart by a literal type; both take the same attributes.
        type={(kind === 'date' ? 'date' : 'text') as 'text'}
        dir={kind === 'date' ? undefined : 'auto'}
        aria-label={label}
        aria-invalid={invalid ? true : undefined}
        aria-describedby={describedBy}
        autocomplete="off"
        value={typeof value === 'string' ? value : ''}
        onInput={({ currentTarget: input }) => onValue(input.value === '' ? undefined : input.value)}
      />
    )
  }
  const unit = { money: settings.currency, days: t('builder.unit.days'), minutes: t('builder.unit.minutes') }[kind as string]
  return (
    <NumberInput
      id={id}
      label={unit ? t('builder.value.in', { value: label, unit }) : label}
      // The words of the comparison say the days already.
      unit={kind === 'days' ? undefined : unit}
      value={typeof value === 'number' ? value : undefined}
      whole={kind === 'days'}
      {...(kind === 'days' || kind === 'minutes' ? { least: 0 } : {})}
      invalid={invalid}
      describedBy={describedBy}
      onValue={onValue}
    />
  )
}
