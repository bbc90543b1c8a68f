import { browser } from '../browser.ts'
import type { RecencyDatabase } from '../db/database.ts'
import { push } from '../db/announce-changes.ts'
import { settingsOrGuess } from '../workspace/settings-store.ts'
import { framePattern } from '../sites/from-outside.ts'
import type { Inboxes } from './inboxes.ts'
import { toContent } from './to-content.ts'
import { isPermitted, knownSites, markOf, type Site } from './which-site.ts'

const SCRIPT_ID = 'messenger'
/** The same script, in all frames of pages whose conversation stands in one. */
const FRAMED_ID = 'messenger-framed'
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
    const framed = await framedPatterns(sites)
    const patterns = [...new Set(sites.map((site) => site.pattern))]
    const plain = patterns.filter((pattern) => !framed.includes(pattern))
    const changed = [await register(SCRIPT_ID, plain), await register(FRAMED_ID, framed)].includes(true)
    const { [STARTED]: started } = await browser.storage.session.get(STARTED)
    if (changed || anew || left || !started) {
      await startInOpenTabs(plain, false)
      await startInOpenTabs(framed, true)
    }
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

/** Pages whose conversation stands in a frame, with the frames' own sites as far as they are permitted. */
async function framedPatterns(sites: readonly Site[]): Promise<string[]> {
  const framed = sites.filter(({ definition }) => definition.app.frame !== undefined)
  const frames = framed.map(({ definition }) => framePattern(definition)).filter((pattern) => pattern !== null)
  const permitted = await Promise.all(frames.map((pattern) => isPermitted({ pattern })))
  return [...new Set([...framed.map(({ pattern }) => pattern), ...frames.filter((_, index) => permitted[index])])]
}

/**
 * Pages that are open go on until they are loaded anew: those of a site that is gone, or read in another way now, are answered no more, and
 * what stands in them goes. Tells whether there were any.
 */
async function leaveOthers(inboxes: Inboxes, sites: readonly Site[]): Promise<boolean> {
  const marks = new Map(sites.map((site) => [site.address, markOf(site)]))
  const others = (await inboxes.all()).filter(({ address, site }) => marks.get(address) !== site)
  for (const { tabId, reader } of others) {
    await inboxes.remove(tabId)
    for (const frameId of new Set([0, reader?.frameId ?? 0])) await toContent(tabId, 'page.leave', {}, frameId).catch(() => {})
    push({ push: 'data-changed', tabId })
  }
  return others.length > 0
}

/** Whether anything had to be changed. */
async function register(id: typeof SCRIPT_ID | typeof FRAMED_ID, patterns: string[]): Promise<boolean> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [id] })
  const before = new Set(registered?.matches ?? [])
  if (before.size === patterns.length && patterns.every((pattern) => before.has(pattern))) return false
  if (patterns.length === 0) await browser.scripting.unregisterContentScripts({ ids: [id] })
  else if (registered) await browser.scripting.updateContentScripts([{ id, matches: patterns }])
  else await browser.scripting.registerContentScripts([registration(id, patterns)])
  return true
}

type Registration = Parameters<typeof browser.scripting.registerContentScripts>[0][number]

function registration(id: typeof SCRIPT_ID | typeof FRAMED_ID, matches: string[]): Registration {
  // A frame without an address of its own belongs to the page that made it. The typings do not know that both browsers take the key.
  const frames = id === FRAMED_ID ? { allFrames: true, matchOriginAsFallback: true } : {}
  return { id, js: [SCRIPT_FILE], matches, runAt: 'document_end', persistAcrossSessions: true, ...frames }
}

/** Starts the content script in open tabs where none attends the page. A tab that refuses (a browser's own error page) is passed over. */
async function startInOpenTabs(patterns: string[], allFrames: boolean): Promise<void> {
  if (patterns.length === 0) return
  const tabs = await browser.tabs.query({ url: patterns, discarded: false })
  await Promise.all(tabs.map(({ id }) => id !== undefined && startIn(id, allFrames)))
}

async function startIn(tabId: number, allFrames: boolean): Promise<void> {
  // One that is there already keeps what it shows.
  if (await toContent(tabId, 'page.here', {}).catch(() => false)) return
  await browser.scripting.executeScript({ target: { tabId, allFrames }, files: [SCRIPT_FILE] }).catch(() => {})
}
