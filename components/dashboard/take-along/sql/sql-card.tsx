import { useState } from 'preact/hooks'
import type { Segment } from '../../../../lib/segments/rule.ts'
import type { SqlDialect } from '../../../../lib/segments/sql/rule-sql.ts'
import { tablesRead, tablesSql } from '../../../../lib/segments/sql/tables.ts'
import type { Vocabulary } from '../../../../lib/segments/vocabulary.ts'
import { dayFromIso, dayOf, isoDay } from '../../../../lib/workspace/day.ts'
import { Button } from '../../../ui/button.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { saveFile } from '../../save-file.ts'
import { useSession } from '../../session.ts'
import { CopyText } from '../copy-text.tsx'
import { dated } from '../file-names.ts'
import { TakeCard } from '../take-card.tsx'
import { useLater } from '../use-later.ts'
import { SqlProblems } from './sql-problems.tsx'
import { WarehouseFiles } from './warehouse-files.tsx'
import { writtenSql } from './written-sql.ts'

const ENGINES = ['postgresql', 'duckdb'] as const satisfies readonly SqlDialect[]

/** The rule as a query for a warehouse, the tables that it reads, and the files that fill those of them which Recency alone can. */
export function SqlCard({ segment, vocabulary }: { segment: Segment; vocabulary: Vocabulary }) {
  const { t } = useLanguage()
  const { settings } = useSession()
  const [engine, setEngine] = useState<SqlDialect>('postgresql')
  const [schema, setSchema] = useState('')
  /** ISO; '' is the day on which the query runs. */
  const [day, setDay] = useState('')
  const written = useLater(
    () => writtenSql(segment, vocabulary, settings, { engine, schema: schema.trim(), today: dayFromIso(day) }),
    [segment, vocabulary, settings, engine, schema, day],
  )
  const tables = written && written.kind !== 'bad-schema' ? written.tables : {}
  return (
    <TakeCard name="sql" title={t('take.sql')} what={t('take.sql.what')}>
      <div class="options">
        <Select
          label={t('take.sql.engine')}
          value={engine}
          onPick={(value) => setEngine(value as SqlDialect)}
          options={ENGINES.map((value) => ({ value, text: t(`take.sql.${value}`) }))}
        />
        <Field
          label={t('take.sql.schema')}
          hint={t('take.sql.schema.help')}
          error={written?.kind === 'bad-schema' ? t('take.sql.schema.bad') : undefined}
          value={schema}
          autocomplete="off"
          spellcheck={false}
          maxLength={120}
          onInput={(event) => setSchema(event.currentTarget.value)}
        />
        <Select
          label={t('take.sql.day')}
          value={day === '' ? 'run' : 'fixed'}
          onPick={(value) => setDay(value === 'run' ? '' : isoDay(dayOf(Date.now(), settings.timeZone)))}
          options={[
            { value: 'run', text: t('take.sql.day.run') },
            { value: 'fixed', text: t('take.sql.day.fixed') },
          ]}
        />
        {day !== '' && (
          <Field
            label={t('take.sql.day.which')}
            type="date"
            required
            value={day}
            onChange={(event) => dayFromIso(event.currentTarget.value) !== null && setDay(event.currentTarget.value)}
          />
        )}
      </div>
      {written?.kind === 'problems' && <SqlProblems problems={written.problems} vocabulary={vocabulary} />}
      {written?.kind === 'sql' && (
        <>
          <CopyText label={t('take.sql.query')} button={t('take.sql.copy')} text={written.sql} rows={12} code>
            <Button icon="file" onClick={() => saveFile(dated(t('take.file.query'), 'sql'), written.sql, 'application/sql')}>
              {t('take.sql.save')}
            </Button>
          </CopyText>
          <details class="fold">
            <summary>{t('take.sql.tables')}</summary>
            <div class="stack-small">
              <p class="quiet prose">{t('take.sql.tables.what')}</p>
              <CopyText
                label={t('take.sql.tables')}
                button={t('take.sql.tables.copy')}
                text={tablesSql(tablesRead(written.sql, tables), tables)}
                rows={10}
                code
              />
            </div>
          </details>
        </>
      )}
      <WarehouseFiles engine={engine} tables={tables} />
    </TakeCard>
  )
}
