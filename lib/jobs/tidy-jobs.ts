import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { JobRecord } from '../import/job.ts'

/**
 * Says of jobs whose worker is gone what became of them. What a job was for is done in one transaction, so the base tells: an import
 * that stands in the history is done, whatever its job's last record says; an undo whose import no longer stands there too.
 * `cancelled`: the job whose worker was stopped because the user wanted it.
 */
export async function tidyJobs(db: RecencyDatabase, cancelled: Id | null = null): Promise<void> {
  await db.transaction('rw', db.jobs, db.imports, async () => {
    for (const job of await db.jobs.filter(({ state }) => state === 'running').toArray())
      await db.jobs.put(await ended(db, job, cancelled))
    // Only the newest can be gone on with: an older one's plan is of use to nobody.
    const interrupted = (await db.jobs.orderBy('startedAt').toArray()).filter(({ resume }) => resume !== undefined)
    for (const { resume: _, ...job } of interrupted.slice(0, -1)) await db.jobs.put(job)
  })
}

async function ended(db: RecencyDatabase, { resume, asks: _, ...job }: JobRecord, cancelled: Id | null): Promise<JobRecord> {
  const kept = await db.imports.get(job.id)
  if (kept) return { ...job, state: 'done', progress: 1, summary: kept.summary }
  if (job.undoes !== undefined && !(await db.imports.get(job.undoes))) return { ...job, state: 'done', progress: 1 }
  if (job.id === cancelled) return { ...job, state: 'cancelled' }
  return { ...job, state: 'interrupted', ...(resume ? { resume } : {}) }
}
