import { browser } from '../browser.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { push } from '../db/announce-changes.ts'
import type { Inboxes } from './inboxes.ts'
import { toContent } from './to-content.ts'
import { isPermitted, knownSites, type Site } from './which-site.ts'

const SCRIPT_ID = 'messenger'
const SCRIPT_FILE = 'content-scripts/messenger.js'

/**
 * Registers the content script for exactly the known sites that are still permitted, and ends it where a site is so no more. Run at each
 * start of the background and whenever sites or permissions change: after some restarts registrations are gone while permissions stay.
 */
export function applySites(db: RecencyDatabase, inboxes: Inboxes): Promise<string[]> {
  // One after the other: two at once would both find nothing registered, and the second registration would be refused.
  const next = applying.then(async () => {
    const sites = await permittedSites(db)
    await leaveOthers(inboxes, sites)
    return register([...new Set(sites.map((site) => site.pattern))])
  })
  applying = next.catch(() => {})
  return next
}

let applying: Promise<unknown> = Promise.resolve()

async function permittedSites(db: RecencyDatabase): Promise<Site[]> {
  const sites = await knownSites(db)
  const permitted = await Promise.all(sites.map((site) => isPermitted(site)))
  return sites.filter((_, index) => permitted[index])
}

/** Pages that are open go on until they are loaded anew: their tabs are answered no more, and what stands in them goes. */
async function leaveOthers(inboxes: Inboxes, sites: readonly Site[]): Promise<void> {
  const addresses = new Set(sites.map((site) => site.address))
  for (const { tabId, address } of await inboxes.all()) {
    if (addresses.has(address)) continue
    await inboxes.remove(tabId)
    await toContent(tabId, 'page.leave', {}).catch(() => {})
    push({ push: 'data-changed', tabId })
  }
}

async function register(permitted: string[]): Promise<string[]> {
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
