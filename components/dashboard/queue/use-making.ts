import { useEffect, useState } from 'preact/hooks'
import type { Id } from '../../../lib/db/id.ts'
import { startTask } from '../../../lib/jobs/client.ts'
import type { QueueWish } from '../../../lib/queue/plan/wish.ts'
import { useLanguage } from '../../ui/language.tsx'
import { failureText } from '../failure.ts'
import { jobFailure } from '../person/job-failure.ts'
import { useJob } from '../person/use-job.ts'

/** A queue that is being made. */
export interface Making {
  start: (wish: QueueWish) => void
  /** Of the job, for cancelling it; null: none runs. */
  job: Id | null
  share: number | null
  failure: string
}

/** Makes a queue in the worker and tells when it is there. */
export function useMaking(onMade: (queue: Id) => void): Making {
  const { t } = useLanguage()
  const [asked, setAsked] = useState<{ job: Id; queue: Id } | null>(null)
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState('')
  const job = useJob(asked?.job ?? null)
  const made = job?.state === 'done' ? (job.outcome?.recipients ?? 0) : null
  useEffect(() => {
    if (made && asked) onMade(asked.queue)
  }, [made])
  const start = (wish: QueueWish): void => {
    if (isStarting) return
    setProblem('')
    setAsked(null)
    setStarting(true)
    startTask('queue', wish)
      .then((id) => setAsked({ job: id, queue: wish.id }))
      .catch((error: unknown) => setProblem(failureText(error, t)))
      .finally(() => setStarting(false))
  }
  const isRunning = asked !== null && (!job || job.state === 'running')
  const reason = job && !isRunning ? jobFailure(job, t) : ''
  return {
    start,
    job: isRunning ? asked.job : null,
    share: job?.progress ?? null,
    failure: problem || (reason && t('queue.make.failed', { reason })) || (made === 0 ? t('queue.make.nobody') : ''),
  }
}
