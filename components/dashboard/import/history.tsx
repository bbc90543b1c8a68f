import { useState } from 'preact/hooks'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { ImportRecord } from '../../../lib/import/job.ts'
import { undo } from '../../../lib/jobs/client.ts'
import type { Translate } from '../../../lib/language/translator.ts'
import { currentGeneration } from '../../../lib/orders/base.ts'
import { undoDepth } from '../../../lib/orders/swap.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { failureText } from '../failure.ts'
import { Actions } from '../actions.tsx'
import { newestImports } from './demo.ts'
import { useLive } from '../live.ts'
import { Scroll } from '../scroll.tsx'
import { useSession } from '../session.ts'

/** Imports so far, newest first. The newest can be undone whole while no job is running. */
export function History({ idle }: { idle: boolean }) {
  const { t } = useLanguage()
  const { db } = useSession()
  const known = useLive(() => importsAndUndo(db), [db])
  const [asked, setAsked] = useState<ImportRecord | null>(null)
  if (!known || known.imports.length === 0) return null
  const { imports, canUndo, depth } = known
  return (
    <section class="stack">
      <h2>{t('import.history.title')}</h2>
      <Scroll label={t('import.history.title')}>
        <table class="grid">
          <thead>
            <tr>
              <th scope="col">{t('import.history.when')}</th>
              <th scope="col">{t('import.history.what')}</th>
              {(['contacts', 'orders', 'leftOut'] as const).map((name) => (
                <th key={name} scope="col" class="figures">
                  {t(`import.history.${name}`)}
                </th>
              ))}
              <Actions />
            </tr>
          </thead>
          <tbody>
            {imports.map((record, at) => (
              <Row key={record.id} record={record} onUndo={at === 0 && idle && canUndo ? () => setAsked(record) : null} />
            ))}
          </tbody>
        </table>
      </Scroll>
      {!canUndo && <p class="quiet">{t('import.undo.gone', { n: depth })}</p>}
      {imports.length > 1 && canUndo && <p class="quiet">{t('import.undo.newest', { n: depth })}</p>}
      <UndoDialog record={asked} onClose={() => setAsked(null)} />
    </section>
  )
}

/** Whether the base from before the newest one is still kept: what was undone already, and what is old, is not. */
async function importsAndUndo(db: RecencyDatabase): Promise<{ imports: ImportRecord[]; canUndo: boolean; depth: number }> {
  const imports = await newestImports(db)
  const before = imports[0]?.before ?? 0
  const present = await db.manifests.get(await currentGeneration(db))
  return {
    imports,
    canUndo: before === 0 || (await db.manifests.get(before)) !== undefined,
    depth: undoDepth(present?.bytes ?? 0),
  }
}

function Row({ record, onUndo }: { record: ImportRecord; onUndo: (() => void) | null }) {
  const { t, format } = useLanguage()
  const { summary } = record
  const pair = (added: number, updated: number): string => `${format.number(added)} / ${format.number(updated)}`
  return (
    <tr>
      <td class="short">{format.date(record.at)}</td>
      <td dir="auto">{whatOf(record, t)}</td>
      <td class="figures">{pair(summary.contactsNew, summary.contactsUpdated)}</td>
      <td class="figures">{pair(summary.ordersNew, summary.ordersUpdated)}</td>
      <td class="figures">{format.number(summary.rowsLeftOut + summary.valuesLeftOut)}</td>
      <td class="figures">
        {onUndo && (
          <Button icon="undo" onClick={onUndo}>
            {t('import.undo')}
          </Button>
        )}
      </td>
    </tr>
  )
}

/** Asks before an import is undone, and undoes it. */
export function UndoDialog({ record, onClose }: { record: ImportRecord | null; onClose: () => void }) {
  const { t, format } = useLanguage()
  const [failure, setFailure] = useState('')
  const confirm = async (): Promise<void> => {
    if (!record) return
    try {
      await undo(record.id)
      onClose()
    } catch (error) {
      setFailure(failureText(error, t))
    }
  }
  return (
    <Dialog
      title={t('import.undo.title')}
      open={record !== null}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('dashboard.cancel')}</Button>
          <Button look="danger" onClick={confirm}>
            {t('import.undo')}
          </Button>
        </>
      }
    >
      {record && <p>{t('import.undo.text', { what: whatOf(record, t), date: format.date(record.at) })}</p>}
      {failure && <Notice kind="error">{failure}</Notice>}
    </Dialog>
  )
}

function whatOf(record: ImportRecord, t: Translate): string {
  return record.kind === 'demo' ? t('import.history.demo') : record.files.join(', ')
}
