/** Milliseconds of work between two breaths. */
const LONGEST = 40

/** Lets messages in (a cancel) during long loops, and stops them when the import was cancelled. */
export class Breath {
  #last = performance.now()

  constructor(readonly signal?: AbortSignal) {}

  /** Cheap to call often. Throws the signal's reason when aborted. */
  due(): boolean {
    return performance.now() - this.#last > LONGEST
  }

  async take(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 0))
    this.#last = performance.now()
    this.signal?.throwIfAborted()
  }
}
