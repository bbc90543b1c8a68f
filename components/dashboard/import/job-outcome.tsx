import { useEffect } from 'preact/hooks'
import type { JobRecord } from '../../../lib/import/job.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { draft } from './draft.ts'
import { errorText } from './note-text.ts'
import { Summary } from './summary.tsx'

/** What came of a job that is over. */
export function JobOutcome({ job }: { job: JobRecord }) {
  const { t } = useLanguage()
  const { id, state, kind } = job
  useEffect(() => {
    // What was imported needs no preview any more; after a failure it stays, to be mended and started again.
    if (state === 'done' && kind === 'import') draft.value = null
  }, [id, state, kind])
  if (state === 'done' && kind === 'undo') return <Notice kind="good">{t('import.undone')}</Notice>
  // Of a task that is no import, the view that it was started from tells.
  if (kind !== 'import' && kind !== 'demo' && kind !== 'undo') return null
  if (state === 'done') return <Summary job={job} />
  if (state === 'cancelled') return <Notice kind="info">{t('import.cancelled')}</Notice>
  if (state === 'interrupted' && kind === 'undo') return <Notice kind="error">{t('job.undo.interrupted')}</Notice>
  if (state === 'interrupted') return <Notice kind="error">{t('import.interrupted')}</Notice>
  const detail = errorText(job.error ?? { code: 'unexpected', values: { detail: '' } }, t)
  return <Notice kind="error">{t('import.failed', { detail })}</Notice>
}
