import type { PickProblem, Role } from '../../teach/lesson.ts'
import { isField } from '../composer.ts'
import { allWithin, around, parentOf, saidBy } from './tree.ts'
import { namePlace } from './title.ts'

/** What is taken when the pointer is over `element`: never a stroke of a drawing, and for the composer the whole place to write in. */
export function targetFor(role: Role, element: Element): Element {
  const solid = element.closest('svg')?.parentElement ?? element
  if (role === 'box') return boxAround(solid) ?? solid
  if (role !== 'title') return solid.localName === 'br' ? (parentOf(solid) ?? solid) : solid
  return solid
}

/** Why this cannot be that part; null where it can. */
export function problemWith(role: Role, element: Element): PickProblem | null {
  if (isClosed(element)) return 'closed'
  if (role === 'box') return boxAround(element) ? null : 'not-a-box'
  if (role === 'title') return namePlace(element) ? null : 'no-words'
  return saidBy(element) === '' ? 'no-words' : null
}

/** The place to write in at, around or (being the only one) within an element. */
function boxAround(element: Element): Element | null {
  const near = around(element).find((outer) => isBox(outer))
  if (near) return near
  const inside = allWithin(element).filter((inner) => isBox(inner) && !parentIsBox(inner))
  return inside.length === 1 ? (inside[0] ?? null) : null
}

function isBox(element: Element): boolean {
  if (isField(element)) return !/^(?:checkbox|radio|button|submit|file|hidden|range|color|password|date)$/.test(element.type)
  const editable = element.getAttribute('contenteditable')
  return editable !== null && editable !== 'false'
}

function parentIsBox(element: Element): boolean {
  const parent = parentOf(element)
  return parent !== null && isBox(parent)
}

/** Whether a component keeps what is in it to itself, so that nothing there can be read. */
function isClosed(element: Element): boolean {
  if (element.shadowRoot || !element.localName.includes('-')) return false
  const { dom } =
    (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?: (of: Element) => ShadowRoot | null } } }).chrome ?? {}
  const firefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot
  return Boolean(firefox ?? dom?.openOrClosedShadowRoot?.(element))
}
