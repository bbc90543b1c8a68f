import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import type { TaskOutcome } from '../jobs/tasks.ts'

/** A file and what is told of it. */
export interface MadeFile {
  blob: Blob
  outcome: TaskOutcome
}

/** What was made and not yet fetched, by the job that made it: in the worker's memory alone, and gone with it. */
const waiting = new WeakMap<RecencyDatabase, { job: Id; blob: Blob }>()

/** Keeps a file until its page fetches it, or another one is made. */
export function keepFile(db: RecencyDatabase, job: Id, blob: Blob): void {
  waiting.set(db, { job, blob })
}

/** Hands a file over, once. Null: it is there no more, since another was made, or the worker that made it was stopped. */
export function takeFile(db: RecencyDatabase, { job }: { job: Id }): Promise<Blob | null> {
  const kept = waiting.get(db)
  if (kept?.job !== job) return Promise.resolve(null)
  waiting.delete(db)
  return Promise.resolve(kept.blob)
}
