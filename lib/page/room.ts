import type { SiteDefinition } from '../sites/definition.ts'
import { matching } from './find.ts'

/** Width of the sidebar in CSS pixels. */
export const SIDEBAR_WIDTH = 340
/** A window narrower than this is covered instead: a messenger in what is left would be of no use. */
const NARROWEST_PAGE = 320

/**
 * Makes the page narrower by the sidebar's width, or gives it back. Written as style properties, which no policy of a page's forbids.
 * To be called again when the page has changed: elements of its own may have come since.
 *
 * @param changed remembers what was there before, element by element.
 */
export function makeRoom(
  document: Document,
  room: SiteDefinition['app']['room'],
  shown: boolean,
  changed: Map<HTMLElement, Record<string, string>>,
): void {
  const width = document.defaultView?.innerWidth ?? 0
  if (!shown || width - SIDEBAR_WIDTH < NARROWEST_PAGE) {
    for (const [element, before] of changed) {
      for (const [name, value] of Object.entries(before)) element.style.setProperty(name, value)
    }
    changed.clear()
    return
  }
  set(document.documentElement, { 'margin-right': `${SIDEBAR_WIDTH}px` }, changed)
  for (const { sel, by } of room ?? []) {
    const style =
      by === 'width' ? { width: `calc(100vw - ${SIDEBAR_WIDTH}px)`, 'min-width': '0px' } : { right: `${SIDEBAR_WIDTH}px` }
    for (const element of matching(document, sel)) if (element instanceof HTMLElement) set(element, style, changed)
  }
}

function set(element: HTMLElement, style: Record<string, string>, changed: Map<HTMLElement, Record<string, string>>): void {
  if (changed.has(element) && Object.keys(style).every((name) => element.style.getPropertyPriority(name) === 'important')) return
  const before = changed.get(element) ?? {}
  for (const [name, value] of Object.entries(style)) {
    before[name] ??= element.style.getPropertyValue(name)
    element.style.setProperty(name, value, 'important')
  }
  changed.set(element, before)
}
