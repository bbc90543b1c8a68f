import { browser } from '../browser.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { push } from '../db/announce-changes.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import type { Inboxes } from './inboxes.ts'
import { toContent } from './to-content.ts'
import { isPermitted, knownSites, markOf, type Site } from './which-site.ts'

const SCRIPT_ID = 'messenger'
const SCRIPT_FILE = 'content-scripts/messenger.js'
/** In `storage.session`: this extension has been in the open tabs since it was started, updated or loaded anew. */
const STARTED = 'started'

/**
 * Registers the content script for exactly the known sites that are agreed to and still permitted, ends it where a site is so no more, and
 * starts it in tabs that are open already. Run at each start of the background and whenever sites, permissions or the agreement change: after some
 * restarts registrations are gone while permissions stay.
 *
 * @param anew looks at every open tab, though nothing has changed here: after an update the scripts of the version before are dead.
 */
export function applySites(db: RecencyDatabase, inboxes: Inboxes, anew = false): Promise<string[]> {
  // One after the other: two at once would both find nothing registered, and the second registration would be refused.
  const next = applying.then(async () => {
    const sites = await readableSites(db)
    const left = await leaveOthers(inboxes, sites)
    const patterns = [...new Set(sites.map((site) => site.pattern))]
    const changed = await register(patterns)
    const { [STARTED]: started } = await browser.storage.session.get(STARTED)
    if (changed || anew || left || !started) await startInOpenTabs(patterns)
    if (!started) await browser.storage.session.set({ [STARTED]: true })
    return patterns
  })
  applying = next.catch(() => {})
  return next
}

let applying: Promise<unknown> = Promise.resolve()

/** Nothing before the agreement: then no script of ours runs anywhere. */
async function readableSites(db: RecencyDatabase): Promise<Site[]> {
  if ((await settingsOrGuess(db)).agreedAt === null) return []
  const sites = await knownSites(db)
  const permitted = await Promise.all(sites.map((site) => isPermitted(site)))
  return sites.filter((_, index) => permitted[index])
}

/**
 * Pages that are open go on until they are loaded anew: those of a site that is gone, or read in another way now, are answered no more, and
 * what stands in them goes. Tells whether there were any.
 */
async function leaveOthers(inboxes: Inboxes, sites: readonly Site[]): Promise<boolean> {
  const marks = new Map(sites.map((site) => [site.address, markOf(site)]))
  const others = (await inboxes.all()).filter(({ address, site }) => marks.get(address) !== site)
  for (const { tabId } of others) {
    await inboxes.remove(tabId)
    await toContent(tabId, 'page.leave', {}).catch(() => {})
    push({ push: 'data-changed', tabId })
  }
  return others.length > 0
}

/** Whether anything had to be changed. */
async function register(patterns: string[]): Promise<boolean> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  const before = new Set(registered?.matches ?? [])
  if (before.size === patterns.length && patterns.every((pattern) => before.has(pattern))) return false
  if (patterns.length === 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
  else if (registered) await browser.scripting.updateContentScripts([{ id: SCRIPT_ID, matches: patterns }])
  else
    await browser.scripting.registerContentScripts([
      { id: SCRIPT_ID, js: [SCRIPT_FILE], matches: patterns, runAt: 'document_end', persistAcrossSessions: true },
    ])
  return true
}

/** Starts the content script in open tabs where none attends the page. A tab that refuses (a browser's own error page) is passed over. */
async function startInOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: patterns, discarded: false })
  await Promise.all(tabs.map(({ id }) => id !== undefined && startIn(id)))
}

async function startIn(tabId: number): Promise<void> {
  // One that is there already keeps what it shows.
  if (await toContent(tabId, 'page.here', {}).catch(() => false)) return
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT_FILE] }).catch(() => {})
}
