import { Field, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import type { CutProblems, TypedCut } from './typed-cut.ts'
import { WindowFields } from './window-fields.tsx'

/** What counts as a purchase, how money is measured, and as of which day. */
export function PurchaseFields({
  typed,
  problems,
  currency,
  onChange,
}: {
  typed: TypedCut
  problems: CutProblems
  currency: string
  onChange: (typed: TypedCut) => void
}) {
  const { t } = useLanguage()
  return (
    <>
      <WindowFields value={typed.window} error={problems.window} onChange={(window) => onChange({ ...typed, window })} />
      <Select
        label={t('cut.settings.purchases')}
        hint={t('cut.settings.purchases.hint')}
        options={(['orders', 'days'] as const).map((value) => ({ value, text: t(`cut.settings.purchases.${value}`) }))}
        value={typed.purchases}
        onPick={(value) => onChange({ ...typed, purchases: value === 'days' ? 'days' : 'orders' })}
      />
      <Field
        label={t('cut.settings.least', { currency })}
        hint={t('cut.settings.least.hint')}
        error={problems.least}
        inputMode="decimal"
        value={typed.least}
        onInput={(event) => onChange({ ...typed, least: event.currentTarget.value })}
      />
      <Select
        label={t('cut.settings.money')}
        hint={t('cut.settings.money.hint')}
        options={(['sum', 'mean'] as const).map((value) => ({ value, text: t(`cut.settings.money.${value}`) }))}
        value={typed.money}
        onPick={(value) => onChange({ ...typed, money: value === 'mean' ? 'mean' : 'sum' })}
      />
      <Select
        label={t('cut.settings.looking')}
        hint={t('cut.settings.looking.hint')}
        options={(['today', 'date'] as const).map((value) => ({ value, text: t(`cut.settings.looking.${value}`) }))}
        value={typed.looking}
        onPick={(value) => onChange({ ...typed, looking: value === 'date' ? 'date' : 'today' })}
      />
      {typed.looking === 'date' && (
        <Field
          type="date"
          label={t('cut.settings.date')}
          error={problems.date}
          value={typed.date}
          onInput={(event) => onChange({ ...typed, date: event.currentTarget.value })}
        />
      )}
    </>
  )
}
