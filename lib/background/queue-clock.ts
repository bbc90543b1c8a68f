/** What the queue's conduct knows of time: a trial of thousands brings its own. */
export interface QueueClock {
  /** UTC ms. */
  now: () => number
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>
}

export const REAL_CLOCK: QueueClock = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
