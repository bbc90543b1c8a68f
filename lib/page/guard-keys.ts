/**
 * Keeps keys that are pressed on our handle from the page: some messengers take any key in the document for their composer, where Enter
 * sends. (Keys in the frame never reach the page.) Enter and space still press the handle: that is the browser's own doing.
 */
export function guardKeys(host: Element, signal: AbortSignal): void {
  const window = host.ownerDocument.defaultView
  for (const event of ['keydown', 'keypress', 'keyup']) {
    window?.addEventListener(event, (key) => key.isTrusted && key.target === host && key.stopImmediatePropagation(), {
      capture: true,
      signal,
    })
  }
}
