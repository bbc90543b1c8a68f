/** In which order a switch of chats changes the page, and how far apart in milliseconds. */
export interface SwitchManner {
  /** The site's own manner by default. */
  order?: 'together' | 'header-first' | 'list-first'
  gap?: number
}

/**
 * What every messenger's page made for the tests offers as `window.messenger`. It acts as the page's own client or its people would; nothing
 * here goes through the extension. All of it can be called from outside, so values are plain.
 */
export interface MessengerPage {
  chats(): { id: string; title: string }[]
  /** What the client does when a person presses the chat's row; resolves when the whole chat stands. */
  open(id: string, how?: SwitchManner): Promise<void>
  close(): void
  openId(): string | null
  /** Text of each chat's composer by chat, exactly as the editor's model holds it; '' for empty ones. */
  drafts(): Record<string, string>
  /** What has left, oldest first. */
  sent(): { chat: string; text: string }[]
  /** Messages that arrive; resolves when the page shows them (or would, were the chat open). */
  receive(id: string, text: string, count?: number): Promise<void>
  rename?(id: string, title: string): void
}

declare global {
  interface Window {
    messenger: MessengerPage
  }
}

/** Makes the page drivable; to be called once it has drawn itself. */
export function offerMessenger(messenger: MessengerPage): void {
  window.messenger = messenger
}

/** For gaps between the steps of a switch; none at all without one. */
export function pause(ms: number): Promise<void> {
  return ms <= 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms))
}
