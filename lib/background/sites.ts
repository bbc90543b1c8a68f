import { browser } from '../browser.ts'
import type { RecencyDatabase } from '../db/database.ts'

const SCRIPT_ID = 'messenger'
const SCRIPT_FILE = 'content-scripts/messenger.js'

/**
 * Registers the content script for exactly the stored sites that are still permitted, and starts it in their open tabs. Run at each
 * start of the background and whenever sites or permissions change: after some restarts registrations are gone while permissions stay.
 */
export function applySites(db: RecencyDatabase): Promise<string[]> {
  // One after the other: two at once would both find nothing registered, and the second registration would be refused.
  const next = applying.then(() => register(db))
  applying = next.catch(() => {})
  return next
}

let applying: Promise<unknown> = Promise.resolve()

async function register(db: RecencyDatabase): Promise<string[]> {
  const permitted: string[] = []
  for (const pattern of new Set((await db.sites.toArray()).map((site) => site.pattern))) {
    if (await browser.permissions.contains({ origins: [pattern] })) permitted.push(pattern)
  }
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  const before = new Set(registered?.matches ?? [])
  if (permitted.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
  } else if (!registered) {
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, js: [SCRIPT_FILE], matches: permitted, runAt: 'document_end', persistAcrossSessions: true },
    ])
    // A browser that starts again may have loaded its tabs before this: they would stay without a sidebar.
    await startInOpenTabs(permitted)
  } else if (before.size !== permitted.length || permitted.some((pattern) => !before.has(pattern))) {
    await browser.scripting.updateContentScripts([{ id: SCRIPT_ID, matches: permitted }])
  }
  return permitted
}

/** Starts the content script in tabs of these patterns that are open already. A tab that refuses (a browser's own error page) is passed over. */
export async function startInOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return
  for (const tab of await browser.tabs.query({ url: patterns })) {
    if (tab.id === undefined) continue
    await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [SCRIPT_FILE] }).catch(() => {})
  }
}
