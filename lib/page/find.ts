import type { Alternative } from '../sites/definition.ts'
import { INTO, matchesPierced, pierced } from './pierce.ts'

/** A selector that the browser refuses finds nothing: a definition that was made for another browser must not stop the rest. */
export function matching(root: ParentNode, selector: string): Element[] {
  try {
    if (selector.includes(INTO)) return pierced(root, selector)
    const found = [...root.querySelectorAll(selector)]
    if (root instanceof Element && root.matches(selector)) found.unshift(root)
    return found
  } catch {
    return []
  }
}

export function isVisible(element: Element): boolean {
  // Absent in DOMs without layout: what is there counts as seen.
  return element.checkVisibility?.({ visibilityProperty: true }) ?? true
}

/** The first visible element of the first alternative that has one; `root` itself counts. Null where all there is is hidden. */
export function find(root: ParentNode, alternatives: readonly Alternative[]): Element | null {
  for (const { sel } of alternatives) {
    const first = firstMatching(root, sel)
    if (first && isVisible(first)) return first
    const found = first && matching(root, sel).find(isVisible)
    if (found) return found
  }
  return null
}

/** Most often the first is the one: the rest of a long page need not be searched. */
function firstMatching(root: ParentNode, selector: string): Element | null {
  try {
    if (selector.includes(INTO)) return pierced(root, selector)[0] ?? null
    return root instanceof Element && root.matches(selector) ? root : root.querySelector(selector)
  } catch {
    return null
  }
}

/** All elements of the first alternative that has any, in the page's order, without those inside another of them. */
export function findAll(root: ParentNode, alternatives: readonly Alternative[]): Element[] {
  for (const { sel } of alternatives) {
    const found = matching(root, sel)
    if (found.length > 0) return outermost(found)
  }
  return []
}

/** In the page's order an element comes straight after the one that holds it. */
export function outermost(found: Element[]): Element[] {
  const kept: Element[] = []
  for (const element of found) if (!kept.at(-1)?.contains(element)) kept.push(element)
  return kept
}

/** Whether there is any, seen or not. */
export function has(root: ParentNode, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ sel }) => {
    try {
      return sel.includes(INTO) ? pierced(root, sel).length > 0 : root.querySelector(sel) !== null
    } catch {
      return false
    }
  })
}

/** The nearest element around this one that is one of the alternatives, the first of which there is. */
export function nearest(element: Element, alternatives: readonly Alternative[]): Element | null {
  for (const { sel } of alternatives) {
    try {
      const around = element.closest(sel)
      if (around) return around
    } catch {
      // A selector that this browser refuses finds nothing.
    }
  }
  return null
}

/** Whether the element matches one of the alternatives itself. */
export function isOneOf(element: Element, alternatives: readonly Alternative[]): boolean {
  return alternatives.some(({ sel }) => {
    try {
      return sel.includes(INTO) ? matchesPierced(element, sel) : element.matches(sel)
    } catch {
      return false
    }
  })
}
