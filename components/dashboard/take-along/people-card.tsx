import { useState } from 'preact/hooks'
import type { Segment } from '../../../lib/segments/rule.ts'
import type { Vocabulary } from '../../../lib/segments/vocabulary.ts'
import { PEOPLE_COLUMNS, USUAL_COLUMNS, type PeopleColumn } from '../../../lib/take-along/people/columns.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/field.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { useSession } from '../session.ts'
import { ExportOutcome } from './export-outcome.tsx'
import { dated } from './file-names.ts'
import { columnName, peopleForm } from './people-form.ts'
import { TakeCard } from './take-card.tsx'
import { useExport } from './use-export.ts'

/** The segment as a table that people read. */
export function PeopleCard({ segment, vocabulary }: { segment: Segment; vocabulary: Vocabulary }) {
  const speech = useLanguage()
  const { t, format } = speech
  const { settings } = useSession()
  const [chosen, setChosen] = useState<ReadonlySet<PeopleColumn>>(new Set(USUAL_COLUMNS))
  const [raw, setRaw] = useState(false)
  const made = useExport()
  const own = vocabulary.own.map(({ id }): PeopleColumn => `own.${id}`)
  const columns = [...PEOPLE_COLUMNS, ...own].filter((column) => chosen.has(column))
  const pick = (column: PeopleColumn, on: boolean): void => {
    const next = new Set(chosen)
    if (on) next.add(column)
    else next.delete(column)
    setChosen(next)
  }
  const box = (column: PeopleColumn) => (
    <Checkbox
      key={column}
      label={<bdi>{columnName(column, speech, vocabulary)}</bdi>}
      checked={chosen.has(column)}
      onPick={(on) => pick(column, on)}
    />
  )
  const save = (): Promise<void> => {
    const form = peopleForm(columns, raw, { ...speech, vocabulary, currency: settings.currency })
    return made.start({ what: 'people', rule: segment.rule, form }, dated(t('take.file.people'), 'csv'))
  }
  return (
    <TakeCard name="people" title={t('take.people')} what={t('take.people.what')}>
      <fieldset class="bare stack-small">
        <legend class="field-label">{t('take.people.columns')}</legend>
        <div class="take-columns">{PEOPLE_COLUMNS.map(box)}</div>
      </fieldset>
      {own.length > 0 && (
        <fieldset class="bare stack-small">
          <legend class="field-label">{t('take.people.own')}</legend>
          <div class="take-columns">{own.map(box)}</div>
        </fieldset>
      )}
      <fieldset class="bare row">
        <legend class="field-label">{t('take.people.form')}</legend>
        {[false, true].map((machine) => (
          <label key={String(machine)} class="row">
            <input type="radio" name="take-people-form" checked={raw === machine} onChange={() => setRaw(machine)} />
            {machine ? t('take.people.form.raw') : t('take.people.form.local', { example: format.number(1234.5) })}
          </label>
        ))}
      </fieldset>
      <p class="prose">{t('take.people.personal')}</p>
      <div class="row">
        <Button icon="file" disabled={made.isBusy || columns.length === 0} onClick={() => void save()}>
          {t('take.people.save')}
        </Button>
        {columns.length === 0 && <span class="quiet">{t('take.people.none')}</span>}
      </div>
      <ExportOutcome made={made}>{t('take.people.made', { n: made.job?.outcome?.['people'] ?? 0 })}</ExportOutcome>
    </TakeCard>
  )
}
