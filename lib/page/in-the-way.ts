import type { SidebarPlace } from '../messages.ts'

export interface InTheWay {
  element: HTMLElement
  /** It stands free of the page's flow: fixed, or placed within the window itself. */
  isFree: boolean
  /** Its distance from the window's edge on the sidebar's side. */
  offset: number
  /** Where it begins, from the edge of the room that is left, opposite the sidebar for one on the right. */
  start: number
}

/** How far apart the page is probed from top to bottom, in pixels: about the height of the smallest button. */
const STEP = 28

/**
 * The outermost element of the page that shows under the sidebar, or that the page, moved aside, pushes out of the window; null where
 * there is none. Asked of the browser's own hit test, so what is clipped or hidden does not count.
 */
export function inTheWay(
  document: Document,
  side: SidebarPlace['side'],
  pixels: number,
  leaveOut: (element: Element) => boolean,
): InTheWay | null {
  const window = document.defaultView
  if (!window) return null
  // Without scroll bars, at which nothing of the page is found.
  const { clientWidth: width } = document.documentElement
  const { innerHeight: height } = window
  const from = side === 'left' ? pixels : 0
  const to = side === 'left' ? width : width - pixels
  const edge = side === 'left' ? 0 : to
  const under = pixels > 100 ? [30, pixels / 2, pixels - 30] : [pixels / 2]
  // Just inside the room that is left, where the page's own root may cut off what is too wide.
  const inside = side === 'left' ? width - 2 : to - 2
  for (const x of [...under.map((at) => edge + at), inside]) {
    for (let y = STEP / 2; y < height; y += STEP) {
      for (const element of outermostFirst(document, x, y)) {
        if (element === document.documentElement || leaveOut(element) || !(element instanceof HTMLElement)) continue
        const { left, right } = element.getBoundingClientRect()
        if (right <= to + 1 && left >= from - 1) continue
        const style = window.getComputedStyle(element)
        // What scrolls within an element that fits may be wider than it.
        if (x === inside && isClipped(element)) continue
        const isFree = style.position === 'fixed' || (style.position === 'absolute' && isOfWindow(element.offsetParent))
        const offset = Math.max(0, Number.parseFloat(style[side]) || 0)
        // Already as far in as it has to be, and reached over by a child.
        if (isFree && offset >= pixels && right <= to + 1) continue
        return { element, isFree, offset: offset >= pixels ? 0 : offset, start: Math.max(0, left - from) }
      }
    }
  }
  return null
}

/** The elements at a point from the page's root inwards, through open shadow roots. */
function outermostFirst(root: Document | ShadowRoot, x: number, y: number): Element[] {
  return root
    .elementsFromPoint(x, y)
    .filter((element) => element.getRootNode() === root)
    .toReversed()
    .flatMap((element) => (element.shadowRoot ? [element, ...outermostFirst(element.shadowRoot, x, y)] : [element]))
}

function isOfWindow(parent: Element | null): boolean {
  return parent === null || parent === parent.ownerDocument.body || parent === parent.ownerDocument.documentElement
}

function isClipped(element: Element): boolean {
  for (let parent = element.parentElement; parent && parent !== element.ownerDocument.body; parent = parent.parentElement) {
    if (getComputedStyle(parent).overflowX !== 'visible') return true
  }
  return false
}
