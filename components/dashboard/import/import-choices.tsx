import { useMemo } from 'preact/hooks'
import type { FilePreview } from '../../../lib/import/job.ts'
import { Checkbox, Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { countryOptions, currencyOptions } from '../settings/choices.ts'
import { changeSettings } from '../../../lib/workspace/settings-store.ts'
import { useSession } from '../session.ts'
import { choose, type Choices } from './draft.ts'

/** Whether this can name a base: it becomes part of ids, so it is kept plain. */
export function sourceIsGood(source: string): boolean {
  return /^[a-z][a-z0-9-]{0,39}$/.test(source) && source !== 'demo' && source !== 'hand'
}

/** What holds for all files of the import. */
export function ImportChoices({ choices, previews }: { choices: Choices; previews: FilePreview[] }) {
  const { t } = useLanguage()
  const { db, settings } = useSession()
  const currencies = useMemo(() => currencyOptions(t.language), [t])
  const countries = useMemo(() => countryOptions(t.language), [t])
  const hasOrders = previews.some(({ plan }) => plan.columns.some((target) => target.startsWith('order.')))
  return (
    <section class="card stack">
      <h2>{t('import.choices')}</h2>
      <div class="options">
        <Field
          label={t('import.source')}
          hint={t('import.source.help')}
          error={sourceIsGood(choices.source) ? undefined : t('import.source.bad')}
          value={choices.source}
          onInput={(event) => choose({ source: event.currentTarget.value.trim() })}
        />
        <Select
          label={t('import.country')}
          options={countries}
          value={choices.country}
          onPick={(country) => choose({ country })}
        />
        {hasOrders && (
          <Select
            label={t('import.currency')}
            hint={t('import.currency.help')}
            options={currencies}
            value={settings.currency}
            // The workspace's own setting, shown where it matters: the preview follows it.
            onPick={(currency) => void changeSettings(db, { currency })}
          />
        )}
      </div>
      {hasOrders && (
        <>
          <Checkbox
            label={t('import.countPending')}
            checked={choices.countPending}
            onPick={(countPending) => choose({ countPending })}
          />
          <Checkbox
            label={t('import.countUnpaid')}
            checked={choices.countUnpaid}
            onPick={(countUnpaid) => choose({ countUnpaid })}
          />
        </>
      )}
      <Checkbox
        label={t('job.full')}
        hint={t('job.full.help')}
        checked={choices.fullExport}
        onPick={(fullExport) => choose({ fullExport })}
      />
    </section>
  )
}
