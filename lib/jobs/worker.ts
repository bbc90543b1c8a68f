import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { sweep } from '../orders/swap.ts'
import { importDemo } from '../import/demo-base.ts'
import { asImportError } from '../import/explain-error.ts'
import { importFiles } from '../import/import-files.ts'
import type { JobRecord } from '../import/job.ts'
import { previewFiles } from '../import/preview-files.ts'
import { undoImport } from '../import/undo.ts'
import type { JobAnswer, JobRequest } from './channel.ts'
import { JobProgress } from './job-progress.ts'
import { QUERY_HANDLERS } from './query-handlers.ts'
import { TASK_HANDLERS } from './task-handlers.ts'
import type { TaskContext, TaskOutcome } from './tasks.ts'

export interface JobWorkerOptions {
  db: RecencyDatabase
  channel: BroadcastChannel
  /** Told when the worker begins and ceases to have something to do, so that its page can close. */
  onBusy?: (busy: boolean) => void
}

type StartRequest = Extract<JobRequest, { ask: 'import' | 'demo' | 'undo' | 'task' }>

/** The worker's side of heavy jobs: one at a time, its state in the `jobs` table, questions and answers over the channel. */
export class JobWorker {
  readonly #db: RecencyDatabase
  readonly #channel: BroadcastChannel
  readonly #onBusy: (busy: boolean) => void
  #running: { id: Id; abort: AbortController } | null = null
  /** Previews and questions under way. */
  #previews = 0
  readonly #queries = new Map<string, AbortController>()

  constructor({ db, channel, onBusy = () => {} }: JobWorkerOptions) {
    this.#db = db
    this.#channel = channel
    this.#onBusy = onBusy
  }

  /** Tidies up after a worker that was stopped, then listens. There is never more than one worker, so a running job is a dead one. */
  async start(): Promise<void> {
    await this.#db.jobs.filter(({ state }) => state === 'running').modify({ state: 'interrupted' })
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
      default:
        return this.#begin(request)
    }
  }

  async #preview({ id, files, context, plans }: Extract<JobRequest, { ask: 'preview' }>): Promise<void> {
    this.#previews++
    this.#busy()
    try {
      this.#post({ answer: 'previews', id, previews: await previewFiles(files, context, plans) })
    } catch (error) {
      this.#post({ answer: 'failed', id, detail: error instanceof Error ? error.name : 'error' })
    } finally {
      this.#previews--
      this.#busy()
    }
  }

  async #query({ id, query, arg }: Extract<JobRequest, { ask: 'query' }>): Promise<void> {
    this.#queries.get(query)?.abort()
    const abort = new AbortController()
    this.#queries.set(query, abort)
    this.#previews++
    this.#busy()
    try {
      const handler = QUERY_HANDLERS[query] as (db: RecencyDatabase, arg: unknown, signal: AbortSignal) => Promise<unknown>
      this.#post({ answer: 'result', id, result: await handler(this.#db, arg, abort.signal) })
    } catch (error) {
      this.#post({ answer: 'failed', id, detail: error instanceof Error ? error.name : 'error' })
    } finally {
      if (this.#queries.get(query) === abort) this.#queries.delete(query)
      this.#previews--
      this.#busy()
    }
  }

  /** A request that comes again (its answer was lost) is not begun again. */
  async #begin(request: StartRequest): Promise<void> {
    const { id } = request
    if (this.#running && this.#running.id !== id) return this.#post({ answer: 'busy', id, job: this.#running.id })
    const known = this.#running?.id === id || (await this.#db.jobs.get(id)) !== undefined
    if (!known && !this.#running) void this.#run(request)
    this.#post({ answer: 'accepted', id })
  }

  async #run(request: StartRequest): Promise<void> {
    const abort = new AbortController()
    this.#running = { id: request.id, abort }
    this.#busy()
    const progress = new JobProgress(this.#db, newJob(request))
    try {
      await progress.begin()
      await progress.end({ state: 'done', progress: 1, ...(await this.#do(request, abort.signal, progress)) })
    } catch (error) {
      if (abort.signal.aborted) await progress.end({ state: 'cancelled' })
      else {
        const { code, values } = asImportError(error)
        await progress.end({ state: 'failed', error: { code, values } })
      }
      // Chunks that were written for nothing go at once; a failure here is caught up at the next start.
      await sweep(this.#db).catch(() => {})
    } finally {
      this.#running = null
      this.#busy()
    }
  }

  #do(request: StartRequest, signal: AbortSignal, progress: JobProgress): Promise<Partial<JobRecord>> {
    return request.ask === 'task' ? this.#task(request, signal, progress) : this.#import(request, signal, progress)
  }

  async #task(
    { id, task, arg }: Extract<JobRequest, { ask: 'task' }>,
    signal: AbortSignal,
    progress: JobProgress,
  ): Promise<Partial<JobRecord>> {
    const handler = TASK_HANDLERS[task] as (db: RecencyDatabase, arg: unknown, context: TaskContext) => Promise<TaskOutcome>
    const report = (share: number, rows: number): void => progress.report({ phase: 'working', progress: share, rows })
    return { outcome: await handler(this.#db, arg, { job: id, signal, progress: report }) }
  }

  async #import(
    request: Exclude<StartRequest, { ask: 'task' }>,
    signal: AbortSignal,
    progress: JobProgress,
  ): Promise<Partial<JobRecord>> {
    const options = { import: request.id, signal, onProgress: progress.report }
    switch (request.ask) {
      case 'import':
        return { summary: await importFiles(this.#db, request.files, request.plan, options) }
      case 'demo':
        return { summary: await importDemo(this.#db, { ...options, people: request.people, seed: request.seed }) }
      case 'undo':
        await undoImport(this.#db, request.import)
        return {}
    }
  }

  #busy(): void {
    this.#onBusy(this.#running !== null || this.#previews > 0)
  }

  #post(answer: JobAnswer): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    this.#channel.postMessage(answer)
  }
}

function newJob(request: StartRequest): JobRecord {
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
    error: null,
  }
}
