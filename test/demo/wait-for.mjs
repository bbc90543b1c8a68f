/**
 * Asks again until the answer is neither null, undefined nor false, and gives it; throws naming `what` after `withinMs`.
 * @template T
 * @param {string} what
 * @param {() => T | Promise<T>} ask
 * @param {number} [withinMs]
 * @returns {Promise<NonNullable<T>>}
 */
export async function waitFor(what, ask, withinMs = 10_000) {
  const until = performance.now() + withinMs
  for (let pause = 4; ; pause = Math.min(50, pause * 2)) {
    const answer = await ask()
    if (answer !== null && answer !== undefined && answer !== false) return answer
    if (performance.now() > until) throw new Error(`waited ${withinMs / 1000} s in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
