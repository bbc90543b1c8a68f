/** Searches under way, by whoever asked: a further letter ends the one before. */
export class NewestSearch {
  readonly #under = new Map<string, AbortController>()

  /** Runs the newest search of `who`; one that a newer one has ended comes to `ended`, which nobody waits for any more. */
  async run<T>(who: string, search: (signal: AbortSignal) => Promise<T>, ended: T): Promise<T> {
    this.#under.get(who)?.abort()
    const abort = new AbortController()
    this.#under.set(who, abort)
    try {
      return await search(abort.signal)
    } catch (error) {
      if (abort.signal.aborted) return ended
      throw error
    } finally {
      if (this.#under.get(who) === abort) this.#under.delete(who)
    }
  }
}
