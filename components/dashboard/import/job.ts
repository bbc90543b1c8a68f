import { useEffect } from 'preact/hooks'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { JobRecord } from '../../../lib/import/job.ts'
import { attend } from '../../../lib/jobs/client.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** A running job that is silent for longer was interrupted. */
const SILENT = 60_000
/** How often a job that seems to run is looked after: nobody else notices that its worker has died. */
const LOOK = 5000

/** The job that was started last, or null. */
export async function newestJob(db: RecencyDatabase): Promise<JobRecord | null> {
  return (await db.jobs.orderBy('startedAt').last()) ?? null
}

/** What a job looks like from here: one that stopped giving signs of life is interrupted, whatever its record says. */
export function seenJob(job: JobRecord, now: number): JobRecord {
  return job.state === 'running' && now - job.aliveAt > SILENT ? { ...job, state: 'interrupted' } : job
}

/** The newest job; undefined while that is not known. */
export function useNewestJob(): JobRecord | null | undefined {
  const { db } = useSession()
  const job = useLive(() => newestJob(db), [db])
  const running = job?.state === 'running' ? job.id : ''
  useEffect(() => {
    if (running === '') return
    // Where the browser was ended in the midst, this starts a new worker, which says that the job was interrupted.
    const look = (): void => void attend().catch(() => {})
    look()
    const timer = setInterval(look, LOOK)
    return () => clearInterval(timer)
  }, [running])
  return job && seenJob(job, Date.now())
}

/** The job that is running now. */
export function useRunningJob(): JobRecord | null {
  const job = useNewestJob()
  return job?.state === 'running' ? job : null
}
