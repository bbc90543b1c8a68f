import { signal, type ReadonlySignal } from '@preact/signals'
import { SIDEBAR_WIDTHS, type SidebarPlace } from '../../lib/messages.ts'
import type { Ask } from './surroundings.ts'

export interface Placing {
  place: ReadonlySignal<SidebarPlace>
  /** The window is too narrow for the messenger and the sidebar beside each other. */
  covers: ReadonlySignal<boolean>
  /** What the background says. */
  take: (place: SidebarPlace, covers: boolean) => void
  /** Moves the sidebar. Without `keep` only for now, while its edge is being dragged. */
  move: (change: Partial<SidebarPlace>, keep?: boolean) => void
}

/** Where the sidebar stands in its page. A place that cannot be taken is given up: the next move says it anew. */
export function createPlacing(ask: Ask): Placing {
  const place = signal<SidebarPlace>({ side: 'right', width: SIDEBAR_WIDTHS.usual, folded: false })
  const covers = signal(false)
  /** At most one is under way, and only the newest waits: a pointer says more than a page can follow. */
  let asking = false
  let waiting: boolean | null = null

  async function say(keep: boolean): Promise<void> {
    if (asking) {
      waiting = keep || waiting === true
      return
    }
    asking = true
    await ask('sidebar.place', { ...place.peek(), keep }).catch(() => {})
    asking = false
    const next = waiting
    waiting = null
    if (next !== null) await say(next)
  }

  return {
    place,
    covers,
    take: (next, covering) => {
      covers.value = covering
      // While the agent is still moving it, the background only repeats what it was told before.
      if (!asking) place.value = next
    },
    move: (change, keep = true) => {
      place.value = { ...place.peek(), ...change }
      void say(keep)
    },
  }
}

/** A width in pixels that the sidebar may have. */
export function allowedWidth(pixels: number): number {
  return Math.round(Math.min(SIDEBAR_WIDTHS.widest, Math.max(SIDEBAR_WIDTHS.narrowest, pixels)))
}
