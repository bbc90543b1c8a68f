import { browser } from '../browser.ts'
import type { BackgroundToTeachCalls } from '../teach/calls.ts'

const SCRIPT_ID = 'teach'
const SCRIPT_FILE = 'content-scripts/teach.js'
const MESSENGER_FILE = 'content-scripts/messenger.js'

/** Calls the pointing scripts of a tab: of all its documents, or of one frame. Rejects where there is none. */
export function toTeach<N extends keyof BackgroundToTeachCalls>(
  tabId: number,
  name: N,
  arg: Parameters<BackgroundToTeachCalls[N]>[0],
  frameId?: number,
): Promise<ReturnType<BackgroundToTeachCalls[N]>> {
  return browser.tabs.sendMessage(tabId, { to: 'teach', call: name, arg }, frameId === undefined ? {} : { frameId }) as Promise<
    ReturnType<BackgroundToTeachCalls[N]>
  >
}

/** Lets the pointing script into every document of these patterns for as long as lessons last; it does nothing outside of a lesson's tab. */
export function registerTeaching(patterns: string[]): Promise<void> {
  // One after the other: two at once would both take the old registration away, and the second new one would be refused.
  const next = registering.then(() => register(patterns))
  registering = next.catch(() => {})
  return next
}

let registering: Promise<unknown> = Promise.resolve()

async function register(patterns: string[]): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] })
  const matches = [...new Set(patterns)]
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] })
  if (matches.length === 0) return
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [SCRIPT_FILE],
      matches,
      allFrames: true,
      matchOriginAsFallback: true,
      runAt: 'document_end',
      persistAcrossSessions: false,
    } as Parameters<typeof browser.scripting.registerContentScripts>[0][number],
  ])
}

/** Starts the pointing script in what is open already. */
export async function startTeaching(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT_FILE] }).catch(() => {})
}

/** Hands a tab back to the reading script once its lesson is over. */
export async function startReading(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [MESSENGER_FILE] }).catch(() => {})
}
