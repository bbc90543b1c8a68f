import { Dexie } from 'dexie'
import { browser } from '../browser.ts'
import type { Push } from '../messages.ts'

/** Tables whose change a card may show. Chunks and manifests are left out: they matter only once `keyed` names them. */
const SHOWN = [
  'keyed',
  'people',
  'tagBlocks',
  'same',
  'links',
  'contacts',
  'segments',
  'ownFields',
  'offers',
  'behaviour',
  'signals',
  'stageRules',
  'questions',
  'questionSets',
] as const

/**
 * Tells open sidebars that something changed, whoever wrote it: Dexie reports writes of every place of this origin.
 * Sidebars cannot watch the database themselves, since a frame in a foreign page may have none.
 */
export function announceChanges(signal?: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const changed = (parts: Record<string, unknown>): void => {
    if (!Object.keys(parts).some((part) => SHOWN.some((table) => part.includes(`/${table}/`)))) return
    waiting ??= setTimeout(() => {
      waiting = undefined
      push({ push: 'data-changed' })
    }, 50)
  }
  Dexie.on('storagemutated', changed)
  signal?.addEventListener('abort', () => Dexie.on('storagemutated').unsubscribe(changed))
}

/** To every page of the extension that listens; nobody listening is no error. */
export function push(message: Push): void {
  browser.runtime.sendMessage(message).catch(() => {})
  if (browser.runtime.getURL('').startsWith('moz-extension:')) void pushToFrames(message)
}

/** Firefox (153) hands a message of the background to whole pages only; a frame of ours in a messenger's page hears what goes to its tab. */
async function pushToFrames(message: Push): Promise<void> {
  const tabs = message.tabId === undefined ? (await browser.tabs.query({})).map((tab) => tab.id) : [message.tabId]
  for (const tab of tabs) if (tab !== undefined) browser.tabs.sendMessage(tab, message).catch(() => {})
}
