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
    await letIn()
    this.#last = performance.now()
    this.signal?.throwIfAborted()
  }
}

/** A timer that follows upon timers waits four milliseconds at least, a message does not; what has come before it is heard before it. */
function letIn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener(
      'message',
      () => {
        port1.close()
        resolve()
      },
      { once: true },
    )
    port1.start()
    port2.postMessage(null)
  })
}
