import { newId, type Id } from '../db/id.ts'
import type { FilePlan, FilePreview, ImportPlan, PreviewContext } from '../import/job.ts'
import type { QueryArg, QueryName, QueryResult } from './queries.ts'
import type { TaskName, Tasks } from './tasks.ts'
import { JOB_CHANNEL, type JobAnswer, type JobRequest } from './channel.ts'

/** The worker did not answer, is busy with another job, or could not do what was asked. */
export class JobCallError extends Error {
  constructor(
    readonly code: 'no-worker' | 'busy' | 'failed',
    readonly detail = '',
  ) {
    super(`${code} ${detail}`.trim())
    this.name = 'JobCallError'
  }
}

export interface JobClientOptions {
  /** Makes sure that the worker is up: the background's call `jobs.ensure`. */
  ensure: () => Promise<unknown>
  channel?: BroadcastChannel
  /** Milliseconds between two pings, and after how many the worker counts as gone. */
  pingEvery?: number
  giveUpAfter?: number
}

/** For so many milliseconds after it was heard a worker is taken to be there still: it goes after a minute without work (`JobHost`). */
const THERE = 20_000
/** Milliseconds after which a worker that was taken to be there is asked whether it is. */
const DOUBT = 1000

/** How the dashboard asks the worker for heavy jobs. Progress is not here: it stands in the `jobs` table. */
export class JobClient {
  readonly #ensure: () => Promise<unknown>
  readonly #channel: BroadcastChannel
  readonly #pingEvery: number
  readonly #giveUpAfter: number
  readonly #waiting = new Map<Id, (answer: JobAnswer) => void>()
  /** When the worker said something last. */
  #heard = -Infinity

  constructor({ ensure, channel = new BroadcastChannel(JOB_CHANNEL), pingEvery = 250, giveUpAfter = 15_000 }: JobClientOptions) {
    this.#ensure = ensure
    this.#channel = channel
    this.#pingEvery = pingEvery
    this.#giveUpAfter = giveUpAfter
    this.#channel.addEventListener('message', this.#hear)
  }

  /** What the files are taken for. `plans`: the user's corrections so far, one for each file or null. Nothing is written. */
  async preview(files: File[], context: PreviewContext, plans?: (Partial<FilePlan> | null)[]): Promise<FilePreview[]> {
    const id = newId()
    const answer = await this.#ask({ ask: 'preview', id, files, context, ...(plans ? { plans } : {}) })
    if (answer.answer === 'previews') return answer.previews
    throw refusal(answer)
  }

  /** Starts an import; resolves with the job's id when the worker has taken it up. Throws JobCallError `busy` while another one runs. */
  startImport(files: File[], plan: ImportPlan, resumes?: Id): Promise<Id> {
    return this.#start({ ask: 'import', id: newId(), files, plan, ...(resumes === undefined ? {} : { resumes }) })
  }

  /** Answers what a job asks. */
  async answer(job: Id, yes: boolean): Promise<void> {
    await this.#start({ ask: 'answer', id: newId(), job, yes })
  }

  startDemo(people = 2000, seed = 1): Promise<Id> {
    return this.#start({ ask: 'demo', id: newId(), people, seed })
  }

  /** Undoes the newest import whole. */
  startUndo(importId: Id): Promise<Id> {
    return this.#start({ ask: 'undo', id: newId(), import: importId })
  }

  startTask<N extends TaskName>(task: N, arg: Tasks[N]): Promise<Id> {
    return this.#start({ ask: 'task', id: newId(), task, arg })
  }

  /** Asks the worker something. Throws JobCallError `failed` with the error's name. */
  async query<N extends QueryName>(query: N, arg: QueryArg<N>): Promise<QueryResult<N>> {
    // Whoever asks with every key does not ask each time whether there is somebody to ask. A query that comes again is known by its id.
    const isThere = performance.now() - this.#heard < THERE
    const answer = await this.#ask({ ask: 'query', id: newId(), query, arg }, isThere)
    if (answer.answer === 'result') return answer.result as QueryResult<N>
    throw refusal(answer)
  }

  /** Asks a running job to stop; its record says when it has. */
  async cancel(job: Id): Promise<void> {
    // A worker in a long loop answers nothing, but its page hears this and stops it. Where neither is there, the job is over already.
    this.#post({ ask: 'cancel', id: newId(), job })
    await this.#ensure()
  }

  close(): void {
    this.#channel.removeEventListener('message', this.#hear)
    this.#channel.close()
  }

  async #start(request: JobRequest): Promise<Id> {
    const answer = await this.#ask(request)
    if (answer.answer === 'accepted') return answer.id
    throw refusal(answer)
  }

  /** Asks once the worker answers; while waiting, pings, so that a worker that has gone is noticed and called again. */
  async #ask(request: JobRequest, isThere = false): Promise<JobAnswer> {
    if (!isThere) await this.#up()
    const answer = this.#answerTo(request.id)
    this.#post(request)
    try {
      for (let patience = isThere ? DOUBT : this.#giveUpAfter; ; patience = this.#giveUpAfter) {
        const first = await within(answer, patience)
        if (first) return first
        // A long preview is no silence: only a worker that does not even say pong has gone. It knows a request by its id.
        if (!(await this.#ping())) {
          await this.#up()
          this.#post(request)
        }
      }
    } finally {
      this.#waiting.delete(request.id)
    }
  }

  async #up(): Promise<void> {
    await this.#ensure()
    const end = Date.now() + this.#giveUpAfter
    while (!(await this.#ping())) if (Date.now() > end) throw new JobCallError('no-worker')
  }

  async #ping(): Promise<boolean> {
    const id = newId()
    const pong = this.#answerTo(id)
    this.#post({ ask: 'ping', id })
    const heard = await within(pong, this.#pingEvery)
    this.#waiting.delete(id)
    return heard !== null
  }

  #answerTo(id: Id): Promise<JobAnswer> {
    return new Promise((resolve) => this.#waiting.set(id, resolve))
  }

  #post(request: JobRequest): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has none
    this.#channel.postMessage(request)
  }

  readonly #hear = ({ data }: MessageEvent<JobAnswer>): void => {
    if (typeof data !== 'object' || data === null || !('answer' in data)) return
    this.#heard = performance.now()
    this.#waiting.get(data.id)?.(data)
  }
}

function refusal(answer: JobAnswer): JobCallError {
  if (answer.answer === 'busy') return new JobCallError('busy', answer.job)
  return new JobCallError('failed', answer.answer === 'failed' ? answer.detail : '')
}

/** The promise's value, or null where it takes longer than that. */
async function within<T>(promise: Promise<T>, milliseconds: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
