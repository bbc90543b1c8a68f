import type { Frame } from './frame.ts'
import type { Observation } from './read-page.ts'

function nothing(): void {}

/** In a frame that shows a conversation: the sidebar stands in the page around it. */
export function noFrame(): Frame {
  const place = { side: 'right', width: 0, folded: true } as const
  return {
    isShown: () => false,
    setShown: nothing,
    place: () => place,
    setPlace: nothing,
    drag: nothing,
    alive: nothing,
    setAway: nothing,
    follow: nothing,
  }
}

/** In a page whose conversation stands in a frame: nothing of it is read here. */
export function nothingOpen(): Observation {
  return { reading: { state: 'no-chat' }, pane: null, agreement: 'unsaid' }
}

/** Tells when a document has other frames than at the last look. Cheap: nothing of the page is searched. */
export function frameCounter(window: Window): () => boolean {
  let before = window.length
  return () => {
    const changed = window.length !== before
    before = window.length
    return changed
  }
}
