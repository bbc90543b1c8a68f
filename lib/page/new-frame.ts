/** A frame for the sidebar's page, not yet in the document. It shows `ticket` to prove who added it. */
export function newFrame(
  document: Document,
  { title, address, ticket, theme }: { title: string; address: string; ticket: string; theme: 'light' | 'dark' },
): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = title
  frame.allow = 'clipboard-write *'
  // Loads under a page's COEP too; without one it makes no difference, since the sidebar keeps nothing of its own.
  ;(frame as { credentialless?: boolean }).credentialless = true
  frame.src = `${address}#${ticket}&theme=${theme}`
  return frame
}

/** 128 random bits in hex. */
export function newTicket(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
