import type { Part, SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import { find, isVisible, matching } from './find.ts'
import { readChat } from './read-chat.ts'

/** A reading with what only this document may know: the pane that it was read off, and whether the ways to find the chat agree. */
export interface Observation {
  reading: PageReading
  pane: Element | null
  /** `awaited`: no second way is there yet. `unsaid`: there is nothing to compare. */
  agreement: 'yes' | 'no' | 'awaited' | 'unsaid'
  /** The pane itself bears the identity. Where it does not, identity and title of two chats must change together: see `settle`. */
  tied?: boolean
  /** The messages were exchanged as a whole a moment ago while all else stayed: they, and the composer, may be another chat's. */
  isListInDoubt?: boolean
  /** Several others wrote what is to be seen: a group by that alone, also once they are scrolled away. */
  many?: boolean
}

/** What a page shows now. While the ways to find the chat disagree that is `loading`: nobody is guessed. */
export function readPage(definition: SiteDefinition, document: Document, location: Location | URL): PageReading {
  const { reading, agreement } = observePage(definition, document, location)
  return agreement === 'no' ? { state: 'loading' } : reading
}

/**
 * Reads the page once, with every way to find the chat. Of several open panes the one that has the focus counts, then `preferred` (the
 * one that had it last), then the first visible.
 */
export function observePage(
  definition: SiteDefinition,
  document: Document,
  location: Location | URL,
  preferred: Element | null = null,
): Observation {
  const { app } = definition
  if (
    app.paths &&
    !app.paths.some((path) => isBelow(path.startsWith('/') ? location.pathname : location.host + location.pathname, path))
  )
    return quiet('elsewhere')
  if (find(document, app.signedOut)) return quiet('signed-out')
  const pane = openPane(definition, document, preferred)
  if (pane) return readChat(definition, pane, location)
  if (find(document, app.loading)) return quiet('loading')
  if (find(document, definition.composer.box)) return paneLost(definition)
  return quiet(find(document, app.ready) ? 'no-chat' : 'loading')
}

/** `/messages` holds `/messages/t/1` and not `/messages-of-the-day`. */
function isBelow(path: string, start: string): boolean {
  return path.startsWith(start) && (start.endsWith('/') || path.length === start.length || path[start.length] === '/')
}

function quiet(state: 'loading' | 'no-chat' | 'signed-out' | 'elsewhere'): Observation {
  return { reading: { state }, pane: null, agreement: 'unsaid' }
}

/** A composer stands there, but no pane around it: the page has changed. */
function paneLost({ id: site }: SiteDefinition): Observation {
  const lost: Part[] = ['chat']
  return {
    reading: { state: 'chat', site, key: '', kind: 'unknown', title: '', identities: [], numbers: [], lost },
    pane: null,
    agreement: 'unsaid',
  }
}

function openPane(definition: SiteDefinition, document: Document, preferred: Element | null): Element | null {
  for (const { sel } of definition.chat.pane) {
    const panes = matching(document, sel).filter(isVisible)
    const focused = panes.find((pane) => pane.contains(document.activeElement)) ?? panes.find((pane) => pane === preferred)
    if (panes[0]) return focused ?? panes[0]
  }
  return null
}
