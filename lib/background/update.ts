import { browser } from '../browser.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { heldItems } from '../queue/store.ts'

/** While a draft stands in a composer an update waits; then it is looked at again so often, in milliseconds. */
const LOOK_EVERY = 30_000

/**
 * An update loads the extension anew, and whoever a tab is at would be left in the middle: it comes once no tab is at anybody. A browser that is
 * closed before takes it at its next start, when nobody is held.
 */
export function updateBetweenDrafts(db: RecencyDatabase): void {
  browser.runtime.onUpdateAvailable?.addListener(() => void updateWhenFree(db).catch(() => {}))
}

async function updateWhenFree(db: RecencyDatabase): Promise<void> {
  while ((await heldItems(db)).length > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  browser.runtime.reload()
}
