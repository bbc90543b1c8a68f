import type { PickProblem, Role } from '../../teach/lesson.ts'
import { drawOutline } from './outline.ts'
import { problemWith, targetFor } from './pick-target.ts'
import { allWithin, parentOf } from './tree.ts'

/** Events of a press. None of them reaches the page while something is being pointed at, nor what follows from the last press. */
const PRESSES = [
  'pointerdown',
  'mousedown',
  'pointerup',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
] as const
/** How long what follows from a press is kept from the page, in milliseconds. */
const AFTERMATH = 700

export interface Picking {
  role: Role
  /** What the label beside the outline says: how it is done by keyboard. */
  hint: string
}

export interface Picker {
  /** Begins, or ends with null. */
  pick: (picking: Picking | null) => void
}

/** Lets the user point at an element of the page, by pointer or by keyboard. The page sees nothing of it. */
export function createPicker({
  document,
  onTake,
  onProblem,
  onCancel,
  signal,
}: {
  document: Document
  onTake: (role: Role, element: Element) => void
  onProblem: (role: Role, problem: PickProblem) => void
  onCancel: () => void
  signal: AbortSignal
}): Picker {
  const window = document.defaultView
  if (!window) return { pick: () => {} }
  const outline = drawOutline(document, signal)
  let picking: Picking | null = null
  let at: Element | null = null
  /** Where each step outwards came from, so that a step inwards leads back. */
  let inner: Element[] = []
  let quietUntil = 0

  const show = (element: Element | null): void => {
    at = element
    outline.show(element, picking?.hint ?? '')
  }

  const over = (event: Event): void => {
    if (!picking || !event.isTrusted) return
    const element = elementOf(event)
    // A frame has a script of its own; what lies under the sidebar is ours.
    if (!element || outline.isOurs(element) || element.localName === 'iframe' || element.hasAttribute('data-recency'))
      return show(null)
    inner = []
    show(targetFor(picking.role, element))
  }

  function take(): void {
    if (!picking || !at) return
    const { role } = picking
    const problem = problemWith(role, at)
    if (problem) return onProblem(role, problem)
    const element = targetFor(role, at)
    picking = null
    show(null)
    onTake(role, element)
  }

  const press = (event: Event): void => {
    const isQuiet = performance.now() < quietUntil
    if (!event.isTrusted || (!picking && !isQuiet)) return
    const element = elementOf(event)
    if (element && (outline.isOurs(element) || element.hasAttribute('data-recency'))) return
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.type === 'click' && !picking) quietUntil = 0
    if (event.type !== 'pointerdown' || !picking || !element || (event as PointerEvent).button !== 0) return
    quietUntil = performance.now() + AFTERMATH
    show(targetFor(picking.role, element))
    take()
  }

  const key = (event: KeyboardEvent): void => {
    if (!picking || !event.isTrusted) return
    const go = STEPS[event.key]
    if (!go && event.key !== 'Enter' && event.key !== 'Escape') return
    event.stopImmediatePropagation()
    event.preventDefault()
    if (event.type !== 'keydown') return
    if (event.key === 'Escape') {
      picking = null
      show(null)
      onCancel()
    } else if (event.key === 'Enter') take()
    else if (go) {
      const next = go(at ?? startIn(document), inner)
      if (next && next !== document.documentElement) show(next)
      at?.scrollIntoView({ block: 'nearest' })
    }
  }

  for (const type of PRESSES) window.addEventListener(type, press, { capture: true, signal, passive: false })
  for (const type of ['keydown', 'keypress', 'keyup'] as const) window.addEventListener(type, key, { capture: true, signal })
  for (const type of ['pointermove', 'pointerover'] as const)
    window.addEventListener(type, over, { capture: true, signal, passive: true })
  window.addEventListener('scroll', () => picking && outline.show(at, picking.hint), { capture: true, signal, passive: true })
  document.documentElement.addEventListener('pointerleave', () => picking && show(null), { signal })

  return {
    pick(next) {
      picking = next
      inner = []
      show(null)
    },
  }
}

/** What the pointer is over, in open shadow roots too. */
function elementOf(event: Event): Element | null {
  const [first] = event.composedPath()
  return first instanceof Element ? first : null
}

/** Where the keyboard begins: in the middle of what is seen. */
function startIn(document: Document): Element {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {}
  return document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body
}

const STEPS: Record<string, (from: Element, inner: Element[]) => Element | null> = {
  ArrowUp: (from, inner) => {
    const outer = parentOf(from)
    if (outer) inner.push(from)
    return outer
  },
  ArrowDown: (from, inner) => inner.pop() ?? shownIn(from)[0] ?? null,
  ArrowRight: (from) => beside(from, 1),
  ArrowLeft: (from) => beside(from, -1),
}

function shownIn(element: Element): Element[] {
  return allWithin(element).filter((child) => parentOf(child) === element && child.getBoundingClientRect().width > 0)
}

function beside(from: Element, step: number): Element | null {
  const parent = parentOf(from)
  const all = parent ? shownIn(parent) : []
  return all[all.indexOf(from) + step] ?? null
}
