import { Directory } from '../contacts/directory.ts'
import { RecencyDatabase } from '../db/database.ts'
import { Base, currentGeneration } from '../orders/base.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import type { Settings } from '../workspace/settings.ts'

/** The database and what is read off it again and again. A service worker that was stopped begins with a new one. */
export class Workspace {
  readonly db = new RecencyDatabase()
  #base: Promise<Base> | null = null
  #generation = -1

  settings(): Promise<Settings> {
    return settingsOrGuess(this.db)
  }

  /** The present base. The one in memory is used for as long as it is the present one. */
  async base(): Promise<Base> {
    const generation = await currentGeneration(this.db)
    if (!this.#base || generation !== this.#generation) {
      const base = Base.open(this.db)
      this.#generation = generation
      this.#base = base
      // A failure is told to whoever asks now; the next one tries again.
      base.catch(() => this.forget())
      return base
    }
    return this.#base
  }

  /** Opens the base anew when it is next asked for. */
  forget(): void {
    this.#base = null
  }

  async directory(): Promise<Directory> {
    return new Directory(this.db, await this.base())
  }
}
