import type { SidebarPlace } from '../messages.ts'

/** What the page has to leave free: so many pixels at one side of its window. */
export interface Strip {
  side: SidebarPlace['side']
  pixels: number
}

export interface InTheWay {
  element: HTMLElement
  /** It stands free of the page's flow: fixed, or placed within the window itself. */
  isFree: boolean
  /** Its distance from the window's edge on the sidebar's side. */
  offset: number
  /** How far from the beginning of the room that is left it begins. */
  start: number
}

/** Only each so many-th line of the page is probed, beginning with the first-th. */
export interface Sparsely {
  each: number
  first: number
}

/** How far apart the page is probed from top to bottom, in pixels: about the height of the smallest button. */
const STEP = 28

/**
 * The outermost element of the page that shows under the sidebar, or that the page, made narrower, cuts off or pushes out of the window; null
 * where there is none. Asked of the browser's own hit test, so what is clipped or hidden does not count.
 */
export function inTheWay(
  document: Document,
  strip: Strip,
  leaveOut: (element: Element) => boolean,
  { each, first }: Sparsely = { each: 1, first: 0 },
): InTheWay | null {
  const { from, to } = roomLeft(document, strip)
  const height = document.defaultView?.innerHeight ?? 0
  const { side, pixels } = strip
  const edge = side === 'left' ? 0 : to
  const under = pixels > 100 ? [30, pixels / 2, pixels - 30] : [pixels / 2]
  // Just inside the room that is left, where the page's own root may cut off what is too wide.
  const inside = to - 2
  for (const x of [...under.map((at) => edge + at), inside]) {
    for (let y = STEP * (first + 0.5); y < height; y += STEP * each) {
      for (const element of outermostFirst(document, x, y)) {
        if (leaveOut(element) || fits(element, from, to)) continue
        // What scrolls within an element that fits may be wider than it.
        if (x === inside && isClipped(element)) continue
        const found = measure(element, strip)
        if (found) return found
      }
    }
  }
  return null
}

/** How an element is in the way of the strip; null where it is not. */
export function measure(element: Element, strip: Strip): InTheWay | null {
  const { ownerDocument: document } = element
  const { from, to } = roomLeft(document, strip)
  if (!(element instanceof HTMLElement) || element === document.documentElement || fits(element, from, to)) return null
  const { left, right } = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const isFree = style.position === 'fixed' || (style.position === 'absolute' && isOfWindow(element.offsetParent))
  const offset = Math.max(0, Number.parseFloat(style[strip.side]) || 0)
  // Already as far in as it has to be, and reached over by a child.
  if (isFree && offset >= strip.pixels && right <= to + 1) return null
  return { element, isFree, offset: offset >= strip.pixels ? 0 : offset, start: Math.max(0, left - from) }
}

/** Without scroll bars, at which nothing of the page is found. */
function roomLeft(document: Document, { side, pixels }: Strip): { from: number; to: number } {
  const { clientWidth } = document.documentElement
  return side === 'left' ? { from: pixels, to: clientWidth } : { from: 0, to: clientWidth - pixels }
}

function fits(element: Element, from: number, to: number): boolean {
  const { left, right } = element.getBoundingClientRect()
  return right <= to + 1 && left >= from - 1
}

/** The elements at a point from the page's root inwards, through open shadow roots. */
function outermostFirst(root: Document | ShadowRoot, x: number, y: number): Element[] {
  const found: Element[] = []
  for (const element of root.elementsFromPoint(x, y).toReversed()) {
    if (element.getRootNode() !== root) continue
    found.push(element)
    if (element.shadowRoot) found.push(...outermostFirst(element.shadowRoot, x, y))
  }
  return found
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
