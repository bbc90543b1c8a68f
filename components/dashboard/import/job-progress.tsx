import { useRef, useState } from 'preact/hooks'
import type { JobRecord } from '../../../lib/import/job.ts'
import { cancel } from '../../../lib/jobs/client.ts'
import { Button } from '../../ui/button.tsx'
import { useLanguage } from '../../ui/language.tsx'
import { Progress } from '../../ui/progress.tsx'
import { remaining, rowRate } from './remaining.ts'

/** A job that is running: what it does now, how far it is, and the way to stop it. */
export function JobProgress({ job }: { job: JobRecord }) {
  const { t, format } = useLanguage()
  const [cancelling, setCancelling] = useState('')
  const shown = useRef<number | null>(null)
  shown.current = remaining(job, shown.current)
  const rate = rowRate(job)
  const told = [
    job.rows > 0 && t('import.running.rows', { n: job.rows }),
    rate !== null && t('job.rate', { n: rate }),
    shown.current !== null && t('job.remaining', { time: format.duration(shown.current) }),
  ].filter((part) => part !== false)
  const label = `${t(`import.running.${job.kind}`)} – ${t(`import.phase.${job.phase}`)}, ${format.number(Math.floor(job.progress * 100))} %`
  const stop = (): void => {
    setCancelling(job.id)
    void cancel(job.id).catch(() => setCancelling(''))
  }
  return (
    <section class="card stack" data-testid="import-progress" data-phase={job.phase}>
      <Progress label={label} done={job.progress} total={1} />
      <div class="row">
        {job.kind !== 'undo' && (
          <Button onClick={stop} disabled={cancelling === job.id}>
            {cancelling === job.id ? t('import.cancelling') : t('import.cancel')}
          </Button>
        )}
        <span class="quiet">
          {told.length > 0 && `${told.join(', ')}. `}
          {t('import.running.close')}
        </span>
      </div>
    </section>
  )
}
