import { browser, type Runtime } from '../browser.ts'

/** Who sent a message, as far as the browser vouches for it. */
export type Caller =
  | { place: 'content'; tabId: number; documentId: string; href: string }
  | { place: 'sidebar'; tabId: number; documentId: string }
  | { place: 'dashboard' }
  | { place: 'other' }

/** Tells the places apart by what a page cannot forge: the sender's id, address, tab, frame and document. */
export function callerOf(sender: Runtime.MessageSender): Caller {
  if (sender.id !== browser.runtime.id || !sender.url) return { place: 'other' }
  const { documentId } = sender as { documentId?: string }
  const url = new URL(sender.url)
  const own = new URL(browser.runtime.getURL(''))
  if (url.protocol === own.protocol) {
    if (url.pathname === '/dashboard.html' && (sender.frameId ?? 0) === 0) return { place: 'dashboard' }
    if (url.pathname === '/sidebar.html' && sender.tab?.id !== undefined && documentId)
      return { place: 'sidebar', tabId: sender.tab.id, documentId }
    return { place: 'other' }
  }
  if (sender.tab?.id !== undefined && sender.frameId === 0 && documentId) {
    return { place: 'content', tabId: sender.tab.id, documentId, href: sender.url }
  }
  return { place: 'other' }
}
