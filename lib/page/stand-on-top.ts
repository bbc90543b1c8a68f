/**
 * Keeps our host above all else that a page shows. It is a popover that no click closes: in the browser's top layer neither a page's z-index nor
 * its transforms, filters and overflow reach it. What the page opens there later stands above it: then the host is raised
 * again. A modal dialog, and an element on the whole screen, make all outside them dead: then it is moved into them for as long as they are so.
 */
export function standOnTop(host: HTMLElement, home: () => Element): { raise: () => void } {
  const { ownerDocument: document } = host
  function show(): void {
    try {
      if (host.matches(':popover-open')) host.hidePopover()
      host.popover = 'manual'
      host.showPopover()
    } catch {
      // Not in this browser or not now: the highest z-index has to do.
    }
  }

  /** Whether a press in the middle of the host would be its own. */
  function isReachable(): boolean {
    const { left, top, width, height } = host.getBoundingClientRect()
    return width === 0 || height === 0 || document.elementFromPoint(left + width / 2, top + height / 2) === host
  }

  return {
    raise() {
      if (!host.isConnected) return
      const parent = host.parentElement
      if (parent && parent !== home() && !isAlone(parent)) move(host, home())
      if (!host.matches(':popover-open')) show()
      if (isReachable()) return
      show()
      if (isReachable()) return
      const alone = topDialog(document) ?? document.fullscreenElement
      if (alone && alone !== host.parentElement && move(host, alone)) show()
    },
  }
}

/** Moves without a reload of the frame. False where the browser cannot. */
function move(host: Element, to: Element): boolean {
  const place = to as { moveBefore?: (node: Element, before: null) => void }
  if (!place.moveBefore) return false
  try {
    place.moveBefore(host, null)
    return true
  } catch {
    return false
  }
}

/** Whether all that is outside the element is dead. */
function isAlone(element: Element): boolean {
  return element.matches(':modal') || element === element.ownerDocument.fullscreenElement
}

/** Of several, the one that answers to presses: the others are as dead as the page. */
function topDialog(document: Document): Element | null {
  const dialogs = [...document.querySelectorAll('dialog:modal')]
  const answering = dialogs.find((dialog) => {
    const { left, top, width, height } = dialog.getBoundingClientRect()
    return dialog.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
  return answering ?? dialogs.at(-1) ?? null
}
