import type { RecencyDatabase } from '../db/database.ts'
import type { JobRecord } from '../import/job.ts'

/** Milliseconds between two records of how far a job is. */
const EVERY = 200

/** Keeps a job's record in the database, at most five times a second. */
export class JobProgress {
  #job: JobRecord
  #written = 0
  #writing: Promise<unknown> | null = null

  constructor(
    readonly db: RecencyDatabase,
    job: JobRecord,
  ) {
    this.#job = job
  }

  async begin(): Promise<void> {
    await this.db.jobs.put(this.#job)
  }

  /** Cheap to call often. Progress never goes back. */
  readonly report = (state: Pick<JobRecord, 'phase' | 'progress' | 'rows'>): void => {
    const now = Date.now()
    this.#job = { ...this.#job, ...state, progress: Math.max(state.progress, this.#job.progress), aliveAt: now }
    if (this.#writing || now - this.#written < EVERY) return
    this.#written = now
    // How far a job is may be lost; that it is done may not, and `end` says so when it fails.
    this.#writing = this.db.jobs
      .put(this.#job)
      .catch(() => {})
      .finally(() => {
        this.#writing = null
      })
  }

  async end(outcome: Partial<JobRecord>): Promise<void> {
    await this.#writing
    this.#job = { ...this.#job, ...outcome, aliveAt: Date.now() }
    await this.db.jobs.put(this.#job)
  }
}
