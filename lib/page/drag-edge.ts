import { SIDEBAR_WIDTHS, type SidebarPlace } from '../messages.ts'

/** Covers the page and nothing of ours, so that neither the page nor its frames see the pointer pass. */
const SHIELD = 'all:initial!important;position:fixed!important;inset:0!important;cursor:col-resize!important;z-index:0!important'

/**
 * Follows the pointer over the page while the agent drags the sidebar's edge: the frame in which the drag began hears of it only where the
 * browser lets a frame hold the pointer.
 */
export function dragEdge(
  root: ShadowRoot,
  place: () => SidebarPlace,
  move: (place: SidebarPlace, done: boolean) => void,
): { stop(): void } {
  const { ownerDocument: document } = root
  const shield = document.createElement('div')
  shield.style.cssText = SHIELD
  const end = new AbortController()
  let moved = false
  const stop = (): void => {
    end.abort()
    shield.remove()
    if (moved) move(place(), true)
    moved = false
  }
  const follow = ({ isTrusted, buttons, clientX }: PointerEvent): void => {
    if (!isTrusted) return
    if (buttons === 0) return stop()
    const { side } = place()
    const wanted = side === 'right' ? document.documentElement.clientWidth - clientX : clientX
    moved = true
    move({ ...place(), width: Math.round(Math.min(SIDEBAR_WIDTHS.widest, Math.max(SIDEBAR_WIDTHS.narrowest, wanted))) }, false)
  }
  // In the root, since the pointer may end on the frame, whose edge is under it.
  root.addEventListener('pointermove', (event) => follow(event as PointerEvent), { signal: end.signal })
  root.addEventListener('pointerup', stop, { signal: end.signal })
  root.prepend(shield)
  return { stop }
}
