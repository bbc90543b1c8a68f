import type { Id } from '../../../lib/db/id.ts'
import type { JobRecord } from '../../../lib/import/job.ts'
import { useUnkeptJob } from '../import/unkept.ts'
import { useLive } from '../live.ts'
import { useSession } from '../session.ts'

/** The record of a job that was started here; undefined until it is known, null without one. */
export function useJob(id: Id | null): JobRecord | null | undefined {
  const { db } = useSession()
  const job = useLive(async () => (id === null ? null : ((await db.jobs.get(id)) ?? null)), [db, id])
  const unkept = useUnkeptJob()
  return unkept && unkept.id === id ? unkept : job
}
