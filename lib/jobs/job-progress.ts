import type { RecencyDatabase } from '../db/database.ts'
import type { GoneQuestion, JobRecord, ResumeState } from '../import/job.ts'

/** Milliseconds between two records of how far a job is. */
const EVERY = 200
/** And between two signs of life where there is nothing else to tell. */
const SIGN = 5000

/** Keeps a job's record in the database, at most five times a second. */
export class JobProgress {
  #job: JobRecord
  #written = 0
  #writing: Promise<unknown> | null = null
  readonly #signs: ReturnType<typeof setInterval>
  #over = false

  constructor(
    readonly db: RecencyDatabase,
    job: JobRecord,
    /** Told how the job ended where its record found no room on the disk. */
    readonly unkept: (job: JobRecord) => void = () => {},
  ) {
    this.#job = job
    this.#signs = setInterval(() => this.report({}), SIGN)
  }

  /** `instead`: the interrupted job that this one takes the place of. */
  async begin(instead?: JobRecord['id']): Promise<void> {
    await this.db.transaction('rw', this.db.jobs, async () => {
      if (instead !== undefined) await this.db.jobs.delete(instead)
      await this.db.jobs.put(this.#job)
    })
  }

  /** Cheap to call often. Progress never goes back. `resume` is changed in place by whoever reads. */
  readonly report = (state: Partial<Pick<JobRecord, 'phase' | 'progress' | 'rows'>>): void => {
    const now = Date.now()
    const progress = Math.max(state.progress ?? 0, this.#job.progress)
    this.#job = { ...this.#job, ...state, progress, aliveAt: now }
    if (this.#writing || this.#over || now - this.#written < EVERY) return
    this.#write(now)
  }

  keep(resume: ResumeState): void {
    this.#job = { ...this.#job, resume }
  }

  /** Asks the user something, and tells when it was answered. Both are written at once. */
  async ask(asks: GoneQuestion, answer: Promise<boolean>): Promise<boolean> {
    const began = Date.now()
    await this.#now({ ...this.#job, asks })
    const yes = await answer
    const { asks: _, ...job } = this.#job
    await this.#now({ ...job, waited: (job.waited ?? 0) + Date.now() - began })
    return yes
  }

  async end(outcome: Partial<JobRecord>): Promise<void> {
    clearInterval(this.#signs)
    this.#over = true
    await this.#writing
    // What was kept for going on, or asked, is over with it.
    const { resume: _, asks: __, ...job } = this.#job
    this.#job = { ...job, ...outcome, aliveAt: Date.now() }
    try {
      await this.db.jobs.put(this.#job)
    } catch {
      // A full disk takes nothing, but gives away: without a record nobody believes that the job still runs.
      await this.db.jobs.delete(this.#job.id)
      this.unkept(this.#job)
    }
  }

  async #now(job: JobRecord): Promise<void> {
    await this.#writing
    this.#job = { ...job, aliveAt: Date.now() }
    await this.db.jobs.put(this.#job)
  }

  #write(now: number): void {
    this.#written = now
    // How far a job is may be lost; that it is done may not, and `end` says so when it fails.
    this.#writing = this.db.jobs
      .put(this.#job)
      .catch(() => {})
      .finally(() => {
        this.#writing = null
      })
  }
}
