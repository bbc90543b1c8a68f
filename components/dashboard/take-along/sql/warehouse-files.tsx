import { useEffect, useState } from 'preact/hooks'
import type { SqlDialect } from '../../../../lib/segments/sql/rule-sql.ts'
import type { TableNames } from '../../../../lib/segments/sql/tables.ts'
import { copySql, emptySql } from '../../../../lib/take-along/warehouse/copy-sql.ts'
import { WAREHOUSE_TABLES } from '../../../../lib/take-along/warehouse/tables.ts'
import { query } from '../../../../lib/jobs/client.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { useBaseVersion } from '../../segments/answer/base-version.ts'
import { CopyText } from '../copy-text.tsx'
import { ExportOutcome } from '../export-outcome.tsx'
import { dated } from '../file-names.ts'
import { useExport } from '../use-export.ts'

/** Files of what Recency alone knows, and the commands that load them beside the shop's own tables. */
export function WarehouseFiles({ engine, tables }: { engine: SqlDialect; tables: TableNames }) {
  const { t, format } = useLanguage()
  const sources = useSources()
  const [chosen, setChosen] = useState<string | null>(null)
  const key = chosen ?? sources?.[0] ?? ''
  const made = useExport()
  const outcome = made.job?.outcome
  return (
    <details class="fold">
      <summary>{t('take.sql.export')}</summary>
      <div class="stack">
        <p class="quiet prose">{t('take.sql.export.what')}</p>
        <div class="narrow">
          <Select
            label={t('take.sql.key')}
            value={key}
            onPick={setChosen}
            options={[
              ...(sources ?? []).map((source) => ({ value: source, text: t('take.sql.key.external', { source }) })),
              { value: '', text: t('take.sql.key.recency') },
            ]}
          />
        </div>
        <p class="prose">{t('take.sql.export.personal')}</p>
        <div class="row">
          <Button
            icon="file"
            disabled={made.isBusy || sources === null}
            onClick={() =>
              void made.start({ what: 'warehouse', source: key === '' ? null : key }, dated(t('take.file.warehouse'), 'zip'))
            }
          >
            {t('take.sql.export.save')}
          </Button>
        </div>
        <ExportOutcome made={made}>
          {t('take.sql.export.made', { n: outcome?.['people'] ?? 0, keyless: format.number(outcome?.['keyless'] ?? 0) })}
        </ExportOutcome>
        <div class="stack-small">
          <h3>{t('take.sql.load')}</h3>
          <p class="quiet">{t(engine === 'postgresql' ? 'take.sql.load.psql' : 'take.sql.load.duckdb')}</p>
          <CopyText
            label={t('take.sql.load')}
            button={t('take.sql.load.copy')}
            text={loadCommands(engine, tables)}
            rows={WAREHOUSE_TABLES.length * 2}
            code
          />
        </div>
      </div>
    </details>
  )
}

/** psql reads a file from where it runs with a backslash before COPY, on one line without a semicolon. */
function loadCommands(engine: SqlDialect, tables: TableNames): string {
  return WAREHOUSE_TABLES.flatMap((table) => {
    const copy = copySql(table, engine, `${table}.csv`, tables)
    return [`${emptySql(table, tables)};`, engine === 'postgresql' ? `\\${copy.replace('COPY', 'copy')}` : `${copy};`]
  }).join('\n')
}

/** Where people came from by an import, most first; null until it is known. */
function useSources(): string[] | null {
  const [sources, setSources] = useState<string[] | null>(null)
  const version = useBaseVersion()
  useEffect(() => {
    let isOver = false
    query('contacts.values', {}).then(
      (values) =>
        !isOver && setSources(values.sources.map(([source]) => source).filter((source) => source !== '' && source !== 'hand')),
      // Another window that asked ended our question: Recency's ids are always there.
      () => !isOver && setSources((before) => before ?? []),
    )
    return () => {
      isOver = true
    }
  }, [version])
  return sources
}
