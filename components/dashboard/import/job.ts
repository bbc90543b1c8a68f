import { useEffect, useState } from 'preact/hooks'
import type { RecencyDatabase } from '../../../lib/db/database.ts'
import type { JobRecord, ResumeState } from '../../../lib/import/job.ts'
import { JOB_CHANNEL } from '../../../lib/jobs/channel.ts'
import { attend } from '../../../lib/jobs/client.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'
import { useUnkeptJob } from './unkept.ts'

/** A running job that is silent for longer was interrupted. */
const SILENT = 60_000
/** How often a job that seems to run is looked after: nobody else notices that its worker has died. */
const LOOK = 5000

/** Jobs whose outcome is told where people are brought in; what others came to is told where they were started. */
const BRINGING_IN: ReadonlySet<string> = new Set(['import', 'demo', 'undo'])

/** The job that is running, else the import (or undo) that was started last, or null. */
export async function newestJob(db: RecencyDatabase): Promise<JobRecord | null> {
  return (await db.jobs.orderBy('startedAt').toArray()).findLast(isTold) ?? null
}

function isTold({ kind, state }: JobRecord): boolean {
  return state === 'running' || BRINGING_IN.has(kind)
}

/** The newest import where it was interrupted and can be gone on with, whatever small tasks ran since; null else. */
export async function interruptedImport(db: RecencyDatabase): Promise<Resumable | null> {
  const imports = db.jobs.orderBy('startedAt').filter(({ kind }) => kind === 'import')
  const job = await imports.last()
  return job?.state === 'interrupted' && job.resume ? { ...job, resume: job.resume } : null
}

/** An import's job with what it needs to be gone on with. */
export type Resumable = JobRecord & { resume: ResumeState }

/**
 * What a job looks like from here: one that stopped giving signs of life is interrupted, whatever its record says, unless there is a worker:
 * that one may be in the midst of a long loop, and had it found the job, would have said what became of it.
 */
export function seenJob(job: JobRecord, now: number, hasWorker: boolean): JobRecord {
  return job.state === 'running' && !hasWorker && now - job.aliveAt > SILENT ? { ...job, state: 'interrupted' } : job
}

/** The worker holds a lock for as long as it lives. */
async function isWorkerThere(): Promise<boolean> {
  return ((await navigator.locks.query()).held ?? []).some(({ name }) => name === JOB_CHANNEL)
}

/** The newest job; undefined while that is not known. */
export function useNewestJob(): JobRecord | null | undefined {
  const { db } = useSession()
  const job = useLive(() => newestJob(db), [db])
  const unkept = useUnkeptJob()
  const [hasWorker, setHasWorker] = useState(true)
  const running = job?.state === 'running' ? job.id : ''
  useEffect(() => {
    if (running === '') return
    // Where the browser was ended in the midst, this starts a new worker, which says that the job was interrupted.
    const look = async (): Promise<void> => {
      await attend().catch(() => {})
      setHasWorker(await isWorkerThere())
    }
    void look()
    const timer = setInterval(() => void look(), LOOK)
    return () => clearInterval(timer)
  }, [running])
  if (unkept && unkept.startedAt > (job?.startedAt ?? 0)) return unkept
  return job && seenJob(job, Date.now(), hasWorker)
}

/** The job that is running now. */
export function useRunningJob(): JobRecord | null {
  const job = useNewestJob()
  return job?.state === 'running' ? job : null
}
