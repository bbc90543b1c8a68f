import { useEffect, useState } from 'preact/hooks'
import { query } from '../../../lib/jobs/client.ts'
import { currencyDigits } from '../../../lib/orders/money.ts'
import { groupName } from '../../../lib/rfm/group-name.ts'
import { mapInForce } from '../../../lib/rfm/maps/in-force.ts'
import { listSegments } from '../../../lib/segments/store.ts'
import { UNKNOWN, type Filters, type ListValues } from '../../../lib/table/wish.ts'
import { Button } from '../../ui/button.tsx'
import { Field, Select, type Option } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { dayOfInput, inputOfDay } from './day-input.ts'

const UNSCORED_CHOICES = ['no-orders', 'outside-window', 'other-currency'] as const
const NO_VALUES: ListValues = { countries: [], languages: [], sources: [], tags: [] }

/** What people are filtered by. All that is asked must hold. */
export function FilterBar({
  filters,
  version,
  onFilter,
}: {
  filters: Filters
  version: string
  onFilter: (filters: Filters) => void
}) {
  const { t, format } = useLanguage()
  const { db, settings } = useSession()
  const segments = useLive(() => listSegments(db), [db]) ?? []
  const values = useValues(version)
  const unit = 10 ** currencyDigits(settings.currency)
  const set = <K extends keyof Filters>(name: K, value: Filters[K] | undefined): void => {
    const { [name]: _, ...others } = filters
    onFilter(value === undefined ? others : { ...others, [name]: value })
  }
  const any: Option = { value: '', text: t('contacts.filter.any') }
  const valuesOf = (found: [string, number][], name: (value: string) => string): Option[] => [
    any,
    ...found.map(([value, people]) => ({
      value: value === '' ? UNKNOWN : value,
      text: t('contacts.filter.value', { value: value === '' ? t('dashboard.unknown') : name(value), n: people }),
    })),
  ]
  const yesNo = (name: 'phone' | 'mail' | 'gone') => (
    <Select
      label={t(`contacts.filter.${name}`)}
      options={[
        any,
        { value: 'yes', text: t(`contacts.filter.${name}.yes`) },
        { value: 'no', text: t(`contacts.filter.${name}.no`) },
      ]}
      value={filters[name] === undefined ? '' : filters[name] ? 'yes' : 'no'}
      onPick={(value) => set(name, value === '' ? undefined : value === 'yes')}
    />
  )
  const day = (name: 'lastFrom' | 'lastTo') => (
    <Field
      type="date"
      label={t(`contacts.filter.${name}`)}
      value={inputOfDay(filters[name])}
      onChange={(event) => set(name, dayOfInput(event.currentTarget.value))}
    />
  )
  const sum = (name: 'spentFrom' | 'spentTo') => (
    <Field
      type="number"
      step="any"
      label={t(`contacts.filter.${name}`, { currency: settings.currency })}
      value={filters[name] === undefined ? '' : String((filters[name] ?? 0) / unit)}
      onChange={(event) => {
        const value = event.currentTarget.valueAsNumber
        set(name, Number.isFinite(value) ? Math.round(value * unit) : undefined)
      }}
    />
  )
  return (
    <div class="filters">
      <Select
        label={t('contacts.column.group')}
        options={[
          any,
          ...mapInForce(settings.rfm).groups.map((group) => ({ value: group.id, text: groupName(group, t) })),
          ...UNSCORED_CHOICES.map((kind) => ({ value: kind, text: t(`contacts.unscored.${kind}`) })),
        ]}
        value={filters.group ?? ''}
        onPick={(value) => set('group', value === '' ? undefined : (value as NonNullable<Filters['group']>))}
      />
      <Select
        label={t('contacts.filter.segment')}
        options={[any, ...segments.map(({ id, name }) => ({ value: id, text: name }))]}
        value={filters.segment ?? ''}
        onPick={(value) => set('segment', value || undefined)}
      />
      <Select
        label={t('contacts.column.country')}
        options={valuesOf(values.countries, format.country)}
        value={filters.country ?? ''}
        onPick={(value) => set('country', value || undefined)}
      />
      <Select
        label={t('contacts.filter.language')}
        options={valuesOf(values.languages, format.language)}
        value={filters.language ?? ''}
        onPick={(value) => set('language', value || undefined)}
      />
      <Select
        label={t('contacts.filter.source')}
        options={valuesOf(values.sources, (value) => value)}
        value={filters.source ?? ''}
        onPick={(value) => set('source', value || undefined)}
      />
      <Select
        label={t('contacts.filter.consent')}
        options={[
          any,
          ...(['yes', 'no', 'unknown'] as const).map((value) => ({ value, text: t(`contacts.filter.consent.${value}`) })),
        ]}
        value={filters.consent ?? ''}
        onPick={(value) => set('consent', value === '' ? undefined : (value as NonNullable<Filters['consent']>))}
      />
      <Field
        label={t('contacts.filter.tag')}
        list="contacts-tags"
        autocomplete="off"
        value={filters.tag ?? ''}
        onChange={(event) => set('tag', event.currentTarget.value.trim() || undefined)}
      />
      <datalist id="contacts-tags">
        {values.tags.map((tag) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      {yesNo('phone')}
      {yesNo('mail')}
      {yesNo('gone')}
      {day('lastFrom')}
      {day('lastTo')}
      {sum('spentFrom')}
      {sum('spentTo')}
      <Button disabled={Object.keys(filters).length === 0} onClick={() => onFilter({})}>
        {t('contacts.filter.clear')}
      </Button>
    </div>
  )
}

/** What occurs in the base; nothing until it is known, and where it cannot be read: the list itself says why. */
function useValues(version: string): ListValues {
  const [values, setValues] = useState(NO_VALUES)
  useEffect(() => {
    let over = false
    query('contacts.values', {}).then(
      (found) => over || setValues(found),
      () => {},
    )
    return () => {
      over = true
    }
  }, [version])
  return values
}
