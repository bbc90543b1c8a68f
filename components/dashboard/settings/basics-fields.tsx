import { useMemo } from 'preact/hooks'
import type { Language } from '../../../lib/language/languages.ts'
import type { Settings } from '../../../lib/workspace/settings.ts'
import { Field, Select } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { countryOptions, currencyOptions, languageOptions, timeZoneOptions } from './choices.ts'

/** What the first run asks and the settings show again. */
export type Basics = Pick<Settings, 'language' | 'country' | 'currency' | 'timeZone' | 'agentName'>

/** The basics out of the settings. */
export function basicsOf({ language, country, currency, timeZone, agentName }: Settings): Basics {
  return { language, country, currency, timeZone, agentName }
}

/** The fields for the basics. */
export function BasicsFields({ value, onChange }: { value: Basics; onChange: (change: Partial<Basics>) => void }) {
  const { t } = useLanguage()
  const countries = useMemo(() => countryOptions(t.language), [t])
  const currencies = useMemo(() => currencyOptions(t.language), [t])
  const zones = useMemo(() => timeZoneOptions(t.language, value.timeZone), [t, value.timeZone])
  return (
    <div class="form">
      <Select
        label={t('settings.language')}
        options={languageOptions()}
        value={value.language}
        onPick={(language) => onChange({ language: language as Language })}
      />
      <Select
        label={t('settings.country')}
        options={countries}
        value={value.country}
        onPick={(country) => onChange({ country })}
      />
      <Select
        label={t('settings.currency')}
        hint={t('settings.currency.help')}
        options={currencies}
        value={value.currency}
        onPick={(currency) => onChange({ currency })}
      />
      <Select
        label={t('settings.timeZone')}
        hint={t('settings.timeZone.now', { time: timeIn(value.timeZone, t.locale) })}
        options={zones}
        value={value.timeZone}
        onPick={(timeZone) => onChange({ timeZone })}
      />
      <Field
        label={t('settings.agentName')}
        hint={t('settings.agentName.help', { agent_name: '{agent_name}' })}
        autocomplete="given-name"
        maxLength={80}
        value={value.agentName}
        onInput={(event) => onChange({ agentName: event.currentTarget.value })}
      />
    </div>
  )
}

function timeIn(timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(Date.now())
}
