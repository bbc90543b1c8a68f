import { browser } from '../browser.ts'
import type { BackgroundToContentCalls } from '../messages.ts'

/** Calls the content script of a tab's top document. Rejects where there is none. */
export function toContent<N extends keyof BackgroundToContentCalls>(
  tabId: number,
  name: N,
  arg: Parameters<BackgroundToContentCalls[N]>[0],
): Promise<ReturnType<BackgroundToContentCalls[N]>> {
  return browser.tabs.sendMessage(tabId, { to: 'content', call: name, arg }, { frameId: 0 }) as Promise<
    ReturnType<BackgroundToContentCalls[N]>
  >
}
