import { useState } from 'preact/hooks'
import type { SqlDialect } from '../../../../lib/segments/sql/rule-sql.ts'
import type { TableNames } from '../../../../lib/segments/sql/tables.ts'
import { copySql, emptySql } from '../../../../lib/take-along/warehouse/copy-sql.ts'
import { WAREHOUSE_TABLES } from '../../../../lib/take-along/warehouse/tables.ts'
import { WAREHOUSE_KEYS, type WarehouseKey } from '../../../../lib/take-along/wish.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { useLanguage } from '../../../ui/language.tsx'
import { CopyText } from '../copy-text.tsx'
import { ExportOutcome } from '../export-outcome.tsx'
import { dated } from '../file-names.ts'
import { useExport } from '../use-export.ts'

/** Files of what Recency alone knows, and the commands that load them beside the shop's own tables. */
export function WarehouseFiles({ engine, tables }: { engine: SqlDialect; tables: TableNames }) {
  const { t, format } = useLanguage()
  const [key, setKey] = useState<WarehouseKey>('external')
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
            onPick={(value) => setKey(value as WarehouseKey)}
            options={WAREHOUSE_KEYS.map((value) => ({ value, text: t(`take.sql.key.${value}`) }))}
          />
        </div>
        <p class="prose">{t('take.sql.export.personal')}</p>
        <div class="row">
          <Button
            icon="file"
            disabled={made.isBusy}
            onClick={() => void made.start({ what: 'warehouse', key }, dated(t('take.file.warehouse'), 'zip'))}
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
