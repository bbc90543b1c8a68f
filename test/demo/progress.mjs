// What a person reads while things are prepared: one line for each step, with its seconds.

const began = performance.now()

/** A failure that a person can act on; shown as its message alone, without a stack. */
export class PlainError extends Error {}

/** @param {number} since from `performance.now()` */
export function secondsSince(since) {
  return ((performance.now() - since) / 1000).toFixed(1)
}

/** Seconds since the command began. */
export function secondsInAll() {
  return secondsSince(began)
}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs one step and prints what it was and how long it took. What it returns is handed on; a string from `done` is added to the line.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} run
 * @param {(result: T) => string} [done]
 * @returns {Promise<T>}
 */
export async function step(what, run, done) {
  const since = performance.now()
  try {
    const result = await run()
    const note = done?.(result) ?? ''
    say(`  ok  ${secondsSince(since).padStart(6)} s  ${what}${note === '' ? '' : `: ${note}`}`)
    return result
  } catch (error) {
    say(`FAIL  ${secondsSince(since).padStart(6)} s  ${what}`)
    throw error
  }
}
