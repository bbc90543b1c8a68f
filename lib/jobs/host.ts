import { browser } from '../browser.ts'

/** Worker -> the page that owns it. */
export interface BusyMessage {
  busy: boolean
}

/** Milliseconds without a job after which the worker goes, and in Chromium its page. */
const IDLE = 60_000
/** Firefox stops an event page after 30 s without an event; a call of the API is one. */
const KEEP_ALIVE = 15_000

export interface HostOptions {
  /** After a minute without a job; the worker is gone then. */
  onIdle?: () => void
  makeWorker?: () => Worker
  /** Called again and again while a job runs. */
  keepAlive?: () => unknown
}

/** Owns the one worker for heavy jobs. */
export class JobHost {
  readonly #onIdle: () => void
  readonly #makeWorker: () => Worker
  readonly #keepAlive: () => unknown
  #worker: Worker | null = null
  #idle: ReturnType<typeof setTimeout> | undefined
  #alive: ReturnType<typeof setInterval> | undefined
  #busy = false

  constructor({ onIdle, makeWorker, keepAlive }: HostOptions = {}) {
    this.#onIdle = onIdle ?? (() => {})
    this.#makeWorker = makeWorker ?? (() => new Worker('/heavy.js'))
    this.#keepAlive = keepAlive ?? (() => browser.runtime.getPlatformInfo())
  }

  /** Makes the worker where there is none; where there is one, lets it wait a minute more. */
  start(): void {
    if (!this.#worker) {
      this.#worker = this.#makeWorker()
      this.#worker.addEventListener('message', ({ data }: MessageEvent<BusyMessage>) => this.#turn(data.busy))
      // A worker that could not even be loaded must not stand in the way of the next try.
      this.#worker.addEventListener('error', () => this.stop())
    }
    if (!this.#busy) this.#turn(false)
  }

  stop(): void {
    clearTimeout(this.#idle)
    clearInterval(this.#alive)
    this.#worker?.terminate()
    this.#worker = null
    this.#busy = false
  }

  #turn(busy: boolean): void {
    this.#busy = busy
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
