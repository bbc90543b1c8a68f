import { Dexie } from 'dexie'
import type { RecencyDatabase } from '../db/database.ts'
import { prepareSignals } from '../ladder/hear-signals.ts'
import type { Signal } from '../ladder/signal.ts'
import { seedSignals } from '../ladder/starter-signals.ts'

/** The signals as they are now. Read once, and anew after a change: what makes them ready for matching is kept for as long as the list is the same. */
export class PresentSignals {
  #reading: Promise<Signal[]> | null = null

  constructor(readonly db: RecencyDatabase) {
    Dexie.on('storagemutated', (parts) => {
      if (Object.keys(parts).some((part) => part.includes('/signals/'))) this.#reading = null
    })
  }

  /** A workspace that never had any begins with those that Recency brings. */
  get(): Promise<readonly Signal[]> {
    if (this.#reading) return this.#reading
    const reading = seedSignals(this.db, Date.now())
      .then(() => this.db.signals.toArray())
      .then(prepareSignals)
    this.#reading = reading
    // Whoever asks next tries again.
    reading.catch(() => (this.#reading = null))
    return reading
  }
}
