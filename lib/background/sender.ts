import { browser, type Runtime } from '../browser.ts'

/** Who sent a message, as far as the browser vouches for it. */
export type Caller =
  /** `frameId` 0 is the tab's top document; `origin` is absent where the browser does not tell it. */
  | { place: 'content'; tabId: number; documentId: string; frameId: number; href: string; origin?: string }
  | { place: 'sidebar'; tabId: number; documentId: string }
  | { place: 'dashboard' }
  | { place: 'other' }

/**
 * Tells the places apart by what a page cannot forge: the sender's id, address, tab, frame and document. A content script in a frame is one
 * too; which of its calls are answered is decided by `withFrames` and by lessons.
 */
export function callerOf(sender: Runtime.MessageSender): Caller {
  if (sender.id !== browser.runtime.id || !sender.url) return { place: 'other' }
  const { documentId, origin } = sender as { documentId?: string; origin?: string }
  const url = new URL(sender.url)
  const own = new URL(browser.runtime.getURL(''))
  if (url.protocol === own.protocol) {
    if (url.pathname === '/dashboard.html' && (sender.frameId ?? 0) === 0) return { place: 'dashboard' }
    if (url.pathname === '/sidebar.html' && sender.tab?.id !== undefined && documentId)
      return { place: 'sidebar', tabId: sender.tab.id, documentId }
    return { place: 'other' }
  }
  if (sender.tab?.id !== undefined && sender.frameId !== undefined && documentId) {
    return {
      place: 'content',
      tabId: sender.tab.id,
      documentId,
      frameId: sender.frameId,
      href: sender.url,
      ...(origin === undefined ? {} : { origin }),
    }
  }
  return { place: 'other' }
}
