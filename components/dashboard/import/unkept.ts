import { useEffect, useState } from 'preact/hooks'
import type { JobRecord } from '../../../lib/import/job.ts'
import { JOB_CHANNEL, type JobAnswer } from '../../../lib/jobs/channel.ts'

/** The last job that ended without room for its record, as its worker told it: a full disk must not look like a job that runs for ever. */
export function useUnkeptJob(): JobRecord | null {
  const [job, setJob] = useState<JobRecord | null>(null)
  useEffect(() => {
    const channel = new BroadcastChannel(JOB_CHANNEL)
    channel.addEventListener('message', ({ data }: MessageEvent<JobAnswer>) => {
      if (typeof data === 'object' && data !== null && 'answer' in data && data.answer === 'unkept') setJob(data.job)
    })
    return () => channel.close()
  }, [])
  return job
}
