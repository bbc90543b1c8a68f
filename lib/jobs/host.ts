import { browser } from '../browser.ts'
import type { Id } from '../db/id.ts'
import { workerAddress } from './cancelled.ts'
import { JOB_CHANNEL, type JobRequest } from './channel.ts'

/** Worker -> the page that owns it. */
export interface BusyMessage {
  busy: boolean
  /** The job that is running. */
  job: Id | null
}

/** Milliseconds without a job after which the worker goes, and in Chromium its page. */
const IDLE = 60_000
/** Firefox stops an event page after 30 s without an event; a call of the API is one. */
const KEEP_ALIVE = 15_000
/** Milliseconds that a job has to stop by itself when it is cancelled; then its worker is stopped, which leaves the base whole too. */
const PATIENCE = 500

export interface HostOptions {
  /** After a minute without a job; the worker is gone then. */
  onIdle?: () => void
  /** `cancelled`: the job for whose sake the worker before was stopped. */
  makeWorker?: (cancelled: Id | null) => Worker
  channel?: BroadcastChannel
  /** Called again and again while a job runs. */
  keepAlive?: () => unknown
}

/** Owns the one worker for heavy jobs. */
export class JobHost {
  readonly #onIdle: () => void
  readonly #makeWorker: (cancelled: Id | null) => Worker
  readonly #keepAlive: () => unknown
  #worker: Worker | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #alive: ReturnType<typeof setInterval> | undefined
  #patience: ReturnType<typeof setTimeout> | undefined
  #busy = false
  #job: Id | null = null

  constructor({ onIdle, makeWorker, keepAlive, channel = new BroadcastChannel(JOB_CHANNEL) }: HostOptions = {}) {
    this.#onIdle = onIdle ?? (() => {})
    this.#makeWorker = makeWorker ?? ((cancelled) => new Worker(workerAddress(cancelled)))
    this.#keepAlive = keepAlive ?? (() => browser.runtime.getPlatformInfo())
    channel.addEventListener('message', ({ data }: MessageEvent<JobRequest>) => {
      if (data?.ask === 'cancel' && data.job === this.#job) this.#hurry(data.job)
    })
  }

  /** Makes the worker where there is none; where there is one, lets it wait a minute more. */
  start(cancelled: Id | null = null): void {
    if (!this.#worker) {
      const worker = this.#makeWorker(cancelled)
      this.#worker = worker
      worker.addEventListener('message', ({ data }: MessageEvent<BusyMessage>) => {
        if (this.#worker === worker) this.#turn(data)
      })
      // A worker that could not even be loaded must not stand in the way of the next try.
      worker.addEventListener('error', () => this.stop())
    }
    if (!this.#busy) this.#turn({ busy: false, job: null })
  }

  stop(): void {
    clearTimeout(this.#idle)
    clearInterval(this.#alive)
    clearTimeout(this.#patience)
    this.#worker?.terminate()
    this.#worker = null
    this.#busy = false
    this.#job = null
  }

  /** A worker in the midst of a long loop hears nothing; another takes its place and says that the job was cancelled. */
  #hurry(job: Id): void {
    clearTimeout(this.#patience)
    this.#patience = setTimeout(() => {
      if (this.#job !== job) return
      this.stop()
      this.start(job)
    }, PATIENCE)
  }

  #turn({ busy, job }: BusyMessage): void {
    this.#busy = busy
    this.#job = job
    clearTimeout(this.#idle)
    clearInterval(this.#alive)
    if (busy) this.#alive = setInterval(this.#keepAlive, KEEP_ALIVE)
    else
      this.#idle = setTimeout(() => {
        this.stop()
        this.#onIdle()
      }, IDLE)
  }
}

let host: JobHost | null = null

/** Makes sure that this page owns the worker. In Chromium the page is the offscreen document, in Firefox the background. */
export function startHost(options: HostOptions = {}): void {
  host ??= new JobHost(options)
  host.start()
}
