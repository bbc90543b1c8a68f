/** What somebody looks at alone when it fills the screen. */
const PICTURES = 'video, img, picture, canvas, iframe, embed, object'
const WRITING = 'textarea, [contenteditable]:not([contenteditable="false"])'

/** Calls `changed` when the page is printed, or shows a picture or film on the whole screen, and when that is over. */
export function watchStepAside(document: Document, changed: (aside: boolean) => void, signal: AbortSignal): void {
  const window = document.defaultView
  let isPrinting = false
  const tell = (): void => changed(isPrinting || isPicture(document.fullscreenElement))
  const print = (on: boolean): void => {
    isPrinting = on
    tell()
  }
  window?.addEventListener('beforeprint', () => print(true), { signal })
  window?.addEventListener('afterprint', () => print(false), { signal })
  window?.matchMedia('print').addEventListener('change', ({ matches }) => print(matches), { signal })
  document.addEventListener('fullscreenchange', tell, { signal, capture: true })
}

/** A messenger that fills the screen as a whole is used like any other; a film in it is not. */
function isPicture(element: Element | null): boolean {
  if (!element || element === element.ownerDocument.documentElement) return false
  return element.matches(PICTURES) || (element.querySelector('video') !== null && element.querySelector(WRITING) === null)
}
