import type { Alternative } from '../sites/definition.ts'
import { find } from './find.ts'
import type { Side } from './read-direction.ts'

/** How much further a bubble must stand from one edge than from the other, as a part of the list's width. */
const CLEARLY = 0.08

/**
 * Tells a message's direction by the half of the list in which its bubble stands: own ones at the end of the line, which is the left where the
 * page runs from right to left. Null in a DOM without layout, and for what stands in the middle or fills the list.
 *
 * Only reads: asked of many rows in a row, it lets the page be laid out once.
 */
export function sideReader(list: Element, bubble: readonly Alternative[]): (row: Element) => Side | null {
  let edges: { left: number; right: number; isRightToLeft: boolean } | null | undefined
  return (row) => {
    const element = find(row, bubble)
    if (!element) return null
    edges ??= edgesOf(list)
    if (!edges) return null
    const { left, right, width } = element.getBoundingClientRect()
    if (width === 0) return null
    const [fromLeft, fromRight] = [left - edges.left, edges.right - right]
    if (Math.abs(fromLeft - fromRight) < (edges.right - edges.left) * CLEARLY) return null
    return fromLeft > fromRight !== edges.isRightToLeft ? 'out' : 'in'
  }
}

function edgesOf(list: Element): { left: number; right: number; isRightToLeft: boolean } | null {
  const { left, right, width } = list.getBoundingClientRect()
  const isRightToLeft = list.ownerDocument.defaultView?.getComputedStyle(list).direction === 'rtl'
  return width === 0 ? null : { left, right, isRightToLeft }
}
