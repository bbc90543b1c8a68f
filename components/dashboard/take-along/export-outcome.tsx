import type { ComponentChildren } from 'preact'
import { cancel } from '../../../lib/jobs/client.ts'
import { useLanguage } from '../../ui/language.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Progress } from '../../ui/progress.tsx'
import { byteSize } from '../byte-size.ts'
import { failureText } from '../failure.ts'
import { sayWith } from '../loose.ts'
import type { Export } from './use-export.ts'

/** How far a file is, with the way to stop it; then what became of it. `children`: what is in it. */
export function ExportOutcome({ made, children }: { made: Export; children?: ComponentChildren }) {
  const { t, format } = useLanguage()
  const { job, saved, isLost, error } = made
  if (error !== null) return <Notice kind="error">{failureText(error, t)}</Notice>
  if (isLost) return <Notice kind="doubt">{t('take.lost')}</Notice>
  if (saved)
    return (
      <Notice kind="good" data-testid="take-saved">
        {t('take.saved', { file: saved.name, size: byteSize(saved.bytes, t.locale) })} {children}
      </Notice>
    )
  if (job?.state === 'cancelled') return <Notice kind="info">{t('take.cancelled')}</Notice>
  if (job?.state === 'running') {
    const label = `${t('take.making', { share: format.percent(Math.floor(job.progress * 100) / 100) })}${job.rows > 0 ? `, ${t('take.making.done', { n: job.rows })}` : ''}`
    return (
      <Progress label={label} done={job.progress} total={1} onCancel={() => void cancel(job.id)} data-testid="take-progress" />
    )
  }
  if (job?.state === 'failed' || job?.state === 'interrupted')
    return (
      <Notice kind="error">
        {t('take.failed')}{' '}
        {job.error && sayWith(t, `import.error.${job.error.code}` as 'import.error.unexpected', job.error.values)}
      </Notice>
    )
  return null
}
