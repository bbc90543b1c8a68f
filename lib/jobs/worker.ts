import type { RecencyDatabase } from '../db/database.ts'
import { newId, type Id } from '../db/id.ts'
import { listFields } from '../fields/store.ts'
import { retentionIsDue } from '../law/retention.ts'
import { sweep } from '../orders/swap.ts'
import { ImportError } from '../import/error.ts'
import { deriveAll } from '../segments/derive.ts'
import { asImportError } from '../import/explain-error.ts'
import type { JobRecord, PreviewContext, ResumeState } from '../import/job.ts'
import { resumeState } from '../import/resume.ts'
import { previewFiles } from '../import/preview-files.ts'
import type { JobAnswer, JobRequest } from './channel.ts'
import { doJob, type StartRequest } from './do-job.ts'
import { JobProgress } from './job-progress.ts'
import { QUERY_HANDLERS } from './query-handlers.ts'
import { tidyJobs } from './tidy-jobs.ts'

export interface JobWorkerOptions {
  db: RecencyDatabase
  channel: BroadcastChannel
  /** Told when the worker begins and ceases to have something to do, so that its page can close. */
  onBusy?: (busy: boolean, job: Id | null) => void
  /** The job whose worker was stopped because the user cancelled it. */
  cancelled?: Id | null
}

/** The worker's side of heavy jobs: one at a time, its state in the `jobs` table, questions and answers over the channel. */
export class JobWorker {
  readonly #db: RecencyDatabase
  readonly #channel: BroadcastChannel
  readonly #onBusy: (busy: boolean, job: Id | null) => void
  readonly #cancelled: Id | null
  #running: { id: Id; abort: AbortController; answer: (yes: boolean) => void } | null = null
  /** When what a job wrote for nothing has been taken away: what is being written now must not be. */
  #swept: Promise<unknown> = Promise.resolve()
  /** Previews and questions under way. */
  #previews = 0
  readonly #queries = new Map<string, { id: Id; abort: AbortController }>()

  constructor({ db, channel, onBusy = () => {}, cancelled = null }: JobWorkerOptions) {
    this.#cancelled = cancelled
    this.#db = db
    this.#channel = channel
    this.#onBusy = onBusy
  }

  /** Tidies up after a worker that was stopped, then listens. There is never more than one worker, so a running job is a dead one. */
  async start(): Promise<void> {
    await tidyJobs(this.#db, this.#cancelled)
    await sweep(this.#db)
    this.#channel.addEventListener('message', this.#hear)
  }

  stop(): void {
    this.#channel.removeEventListener('message', this.#hear)
    this.#running?.abort.abort()
  }

  readonly #hear = ({ data }: MessageEvent<JobRequest>): void => {
    if (typeof data === 'object' && data !== null && 'ask' in data) void this.#answer(data)
  }

  async #answer(request: JobRequest): Promise<void> {
    switch (request.ask) {
      case 'ping':
        return this.#post({ answer: 'pong', id: request.id })
      case 'preview':
        return this.#preview(request)
      case 'query':
        return this.#query(request)
      case 'cancel':
        if (this.#running?.id === request.job) this.#running.abort.abort()
        return
      case 'answer':
        if (this.#running?.id === request.job) this.#running.answer(request.yes)
        return this.#post({ answer: 'accepted', id: request.id })
      default:
        return this.#begin(request)
    }
  }

  async #preview({ id, files, context, plans }: Extract<JobRequest, { ask: 'preview' }>): Promise<void> {
    this.#previews++
    this.#busy()
    try {
      this.#post({ answer: 'previews', id, previews: await previewFiles(files, await this.#withFields(context), plans) })
    } catch (error) {
      this.#post({ answer: 'failed', id, detail: error instanceof Error ? error.name : 'error' })
    } finally {
      this.#previews--
      this.#busy()
    }
  }

  /** Fields that the user is about to make stand beside those that there are. */
  async #withFields(context: PreviewContext): Promise<PreviewContext> {
    return { ...context, ownFields: [...(await listFields(this.#db)), ...(context.ownFields ?? [])] }
  }

  async #query({ id, query, arg }: Extract<JobRequest, { ask: 'query' }>): Promise<void> {
    const before = this.#queries.get(query)
    // It comes again since no answer was heard yet: there will be one.
    if (before?.id === id) return
    before?.abort.abort()
    const abort = new AbortController()
    this.#queries.set(query, { id, abort })
    this.#previews++
    this.#busy()
    try {
      const handler = QUERY_HANDLERS[query] as (db: RecencyDatabase, arg: unknown, signal: AbortSignal) => Promise<unknown>
      this.#post({ answer: 'result', id, result: await handler(this.#db, arg, abort.signal) })
    } catch (error) {
      this.#post({ answer: 'failed', id, detail: error instanceof Error ? error.name : 'error' })
    } finally {
      if (this.#queries.get(query)?.id === id) this.#queries.delete(query)
      this.#previews--
      this.#busy()
    }
  }

  /** A request that comes again (its answer was lost) is not begun again. */
  async #begin(request: StartRequest): Promise<void> {
    const { id } = request
    await this.#swept
    if (this.#running && this.#running.id !== id) return this.#post({ answer: 'busy', id, job: this.#running.id })
    const known = this.#running?.id === id || (await this.#db.jobs.get(id)) !== undefined
    if (!known && !this.#running) void this.#run(request)
    this.#post({ answer: 'accepted', id })
  }

  async #run(request: StartRequest): Promise<void> {
    const abort = new AbortController()
    const running = { id: request.id, abort, answer: (_: boolean): void => {} }
    this.#running = running
    this.#busy()
    const { signal } = abort
    let retains = false
    const answered = (): Promise<boolean> =>
      new Promise((resolve, reject) => {
        running.answer = resolve
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    const resumes = request.ask === 'import' ? request.resumes : undefined
    const left = (resumes === undefined ? null : (await this.#db.jobs.get(resumes))?.resume) ?? null
    const unkept = (job: JobRecord): void => this.#post({ answer: 'unkept', id: job.id, job })
    const progress = new JobProgress(this.#db, newJob(request, left), unkept)
    try {
      await progress.begin(resumes)
      const outcome = await doJob(request, {
        db: this.#db,
        signal,
        fail: (error) => abort.abort(error),
        progress,
        ask: (question) => progress.ask(question, answered()),
        left,
      })
      // A file that was made changes nothing.
      if (request.ask !== 'task' || request.task !== 'export') await this.#derive(progress)
      await progress.end({ state: 'done', progress: 1, ...outcome })
      retains = request.ask !== 'task'
    } catch (error) {
      await this.#failed(error, signal, progress, left)
    } finally {
      this.#running = null
      this.#busy()
    }
    if (retains) await this.#retain(signal)
  }

  /** An import may have brought people of whom there was no sign of life for longer than the user keeps them. No job where there is nobody. */
  async #retain(signal: AbortSignal): Promise<void> {
    const isDue = await retentionIsDue(this.#db, signal).catch(() => false)
    if (isDue && !this.#running) await this.#run({ ask: 'task', id: newId(), task: 'retain', arg: {} })
  }

  /** Scores and segments of the base as it is now. What fails here takes nothing of the job back: it is worked out again when it is asked for. */
  async #derive(progress: JobProgress): Promise<void> {
    progress.report({ phase: 'scoring' })
    await deriveAll(this.#db).catch(() => {})
  }

  /** Nothing was changed: says why, then takes away what was written for nothing; the next job waits for that. */
  async #failed(error: unknown, signal: AbortSignal, progress: JobProgress, left: ResumeState | null): Promise<void> {
    // A failure here is caught up at the next start.
    this.#swept = sweep(this.#db).catch(() => {})
    if (signal.aborted && !(signal.reason instanceof ImportError)) return progress.end({ state: 'cancelled' })
    const { code, values } = asImportError(signal.aborted ? signal.reason : error)
    // With the right file it can still be gone on with.
    const waits = code === 'other-file' && left ? { state: 'interrupted' as const, resume: left } : { state: 'failed' as const }
    return progress.end({ ...waits, error: { code, values } })
  }

  #busy(): void {
    this.#onBusy(this.#running !== null || this.#previews > 0, this.#running?.id ?? null)
  }

  #post(answer: JobAnswer): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    this.#channel.postMessage(answer)
  }
}

function newJob(request: StartRequest, left: ResumeState | null): JobRecord {
  const { id, ask } = request
  const now = Date.now()
  return {
    id,
    kind: ask === 'task' ? request.task : ask,
    state: 'running',
    startedAt: now,
    aliveAt: now,
    phase: ask === 'import' ? 'reading' : ask === 'task' ? 'working' : 'writing',
    progress: 0,
    rows: 0,
    summary: null,
    ...(ask === 'undo' ? { undoes: request.import } : {}),
    // From the first moment on: it may be the only one.
    ...(ask === 'import' ? { resume: resumeState(request.plan, left) } : {}),
    error: null,
  }
}
