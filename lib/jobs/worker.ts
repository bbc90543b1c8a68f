import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { sweep } from '../orders/swap.ts'
import { importDemo } from '../import/demo-base.ts'
import { asImportError } from '../import/explain-error.ts'
import { importFiles } from '../import/import-files.ts'
import type { ImportSummary, JobRecord } from '../import/job.ts'
import { previewFiles } from '../import/preview-files.ts'
import { undoImport } from '../import/undo.ts'
import type { JobAnswer, JobRequest } from './channel.ts'
import { JobProgress } from './job-progress.ts'

export interface JobWorkerOptions {
  db: RecencyDatabase
  channel: BroadcastChannel
  /** Told when the worker begins and ceases to have something to do, so that its page can close. */
  onBusy?: (busy: boolean) => void
}

type StartRequest = Extract<JobRequest, { ask: 'import' | 'demo' | 'undo' }>

/** The worker's side of heavy jobs: one at a time, its state in the `jobs` table, questions and answers over the channel. */
export class JobWorker {
  readonly #db: RecencyDatabase
  readonly #channel: BroadcastChannel
  readonly #onBusy: (busy: boolean) => void
  #running: { id: Id; abort: AbortController } | null = null
  #previews = 0

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
      const summary = await this.#do(request, abort.signal, progress)
      await progress.end({ state: 'done', summary, progress: 1 })
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

  #do(request: StartRequest, signal: AbortSignal, progress: JobProgress): Promise<ImportSummary | null> {
    const options = { import: request.id, signal, onProgress: progress.report }
    switch (request.ask) {
      case 'import':
        return importFiles(this.#db, request.files, request.plan, options)
      case 'demo':
        return importDemo(this.#db, { ...options, people: request.people, seed: request.seed })
      case 'undo':
        return undoImport(this.#db, request.import).then(() => null)
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

function newJob({ id, ask }: StartRequest): JobRecord {
  const now = Date.now()
  return {
    id,
    kind: ask,
    state: 'running',
    startedAt: now,
    aliveAt: now,
    phase: ask === 'import' ? 'reading' : 'writing',
    progress: 0,
    rows: 0,
    summary: null,
    error: null,
  }
}
