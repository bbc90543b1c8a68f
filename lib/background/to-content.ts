import { browser } from '../browser.ts'
import type { BackgroundToContentCalls } from '../messages.ts'
import type { Inbox } from './inboxes.ts'

type Calls = BackgroundToContentCalls
type Argument<N extends keyof Calls> = Parameters<Calls[N]>[0]
type Answer<N extends keyof Calls> = Promise<ReturnType<Calls[N]>>

/** Calls the content script of a tab's top document, or of one of its frames. Rejects where there is none. */
export function toContent<N extends keyof Calls>(tabId: number, name: N, arg: Argument<N>, frameId = 0): Answer<N> {
  return browser.tabs.sendMessage(tabId, { to: 'content', call: name, arg }, { frameId }) as Answer<N>
}

/** Calls the content script that reads an inbox's conversation: in the top document, or in the frame where the conversation stands. */
export function toReader<N extends keyof Calls>({ tabId, reader }: Inbox, name: N, arg: Argument<N>): Answer<N> {
  return toContent(tabId, name, arg, reader?.frameId ?? 0)
}

/** The document that reads an inbox's conversation: a frame keeps its id when it goes to another one. */
export function readersDocument({ documentId, reader }: Inbox): string {
  return reader?.documentId ?? documentId
}

/** The counter of an inbox's reading as its reader counts: another frame may have counted before it. */
export function readersCounter({ reader }: Inbox, counter: number): number {
  return counter - (reader?.offset ?? 0)
}
