import type { PageReading, Part, SiteDefinition } from '../sites/definition.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { blockText } from './block-text.ts'
import { find, has, isOneOf, isVisible, matching } from './find.ts'
import { readValue } from './read-value.ts'
import { seenNumbers } from './seen-numbers.ts'

/** Longest title that is read, in UTF-16 units: nobody's name is longer, and it travels with every reading. */
const LONGEST_TITLE = 500

/** A reading with what only this document may know: the pane that it was read off, and whether the two ways to find the chat agree. */
export interface Observation {
  reading: PageReading
  pane: Element | null
  /** `awaited`: the second way is not there yet. `unsaid`: there is nothing to compare. */
  agreement: 'yes' | 'no' | 'awaited' | 'unsaid'
}

/** What a page shows now. While the two ways to find the chat disagree that is `loading`: nobody is guessed. */
export function readPage(definition: SiteDefinition, document: Document, location: Location | URL): PageReading {
  const { reading, agreement } = observePage(definition, document, location)
  return agreement === 'no' ? { state: 'loading' } : reading
}

/**
 * Reads the page once, with both ways to find the chat. Of several open panes the one that has the focus counts, then `preferred` (the
 * one that had it last), then the first visible.
 */
export function observePage(
  definition: SiteDefinition,
  document: Document,
  location: Location | URL,
  preferred: Element | null = null,
): Observation {
  const { app } = definition
  if (find(document, app.signedOut)) return quiet('signed-out')
  const pane = openPane(definition, document, preferred)
  if (pane) return readChat(definition, pane, location)
  if (find(document, app.loading)) return quiet('loading')
  if (find(document, definition.composer.box)) return paneLost()
  return quiet(find(document, app.ready) ? 'no-chat' : 'loading')
}

function quiet(state: 'loading' | 'no-chat' | 'signed-out'): Observation {
  return { reading: { state }, pane: null, agreement: 'unsaid' }
}

/** A composer stands there, but no pane around it: the page has changed. */
function paneLost(): Observation {
  const lost: Part[] = ['chat']
  return {
    reading: { state: 'chat', site: '', key: '', kind: 'unknown', title: '', identities: [], numbers: [], lost },
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

function readChat(definition: SiteDefinition, pane: Element, location: Location | URL): Observation {
  const { chat, network } = definition
  const title = readValue(chat.title, pane, location).slice(0, LONGEST_TITLE)
  const value = chat.identity ? readValue(chat.identity.reader, pane, location) : ''
  const witness = chat.witness ? readValue(chat.witness, pane, location) : ''
  const own = chat.own ? readValue(chat.own, pane.ownerDocument, location) : ''
  const agreement = value === '' || !chat.witness ? 'unsaid' : witness === '' ? 'awaited' : value === witness ? 'yes' : 'no'
  const sure = value !== '' && agreement !== 'no'
  const box = find(pane, definition.composer.box)
  const identities: ChatIdentity[] = chat.identity && sure ? [{ network, own, kind: chat.identity.kind, value }] : []
  return {
    pane,
    agreement,
    reading: {
      state: 'chat',
      site: definition.id,
      key: agreement === 'no' ? `in doubt: ${value} ${witness} ${title}` : sure ? value : `titled: ${title}`,
      kind: kindOf(definition, pane),
      title,
      identities,
      numbers: seenNumbers([
        { text: sure ? (value.split('@', 1)[0] ?? '') : '', from: 'identity', whole: true },
        { text: title, from: 'title', whole: true },
        { text: labelOf(box), from: 'composer', whole: false },
      ]),
      lost: lostParts(definition, pane, { title, sure, box }),
    },
  }
}

function kindOf({ chat }: SiteDefinition, pane: Element): 'person' | 'group' | 'unknown' {
  if (find(pane, chat.group)) return 'group'
  return !chat.person || find(pane, chat.person) ? 'person' : 'unknown'
}

function labelOf(box: Element | null): string {
  return box?.getAttribute('aria-label') ?? box?.getAttribute('placeholder') ?? ''
}

function lostParts(
  definition: SiteDefinition,
  pane: Element,
  { title, sure, box }: { title: string; sure: boolean; box: Element | null },
): Part[] {
  const { chat, composer } = definition
  const lost: Part[] = []
  if (title === '') lost.push('title')
  if (chat.identity && !sure) lost.push('identity')
  if (areMessagesLost(definition, pane)) lost.push('messages')
  if (!box && !find(pane, composer.closed ?? [])) lost.push('composer')
  return lost
}

/** An empty list is an empty chat; a list that holds text but no row has changed, where the definition says what else may stand in it. */
function areMessagesLost({ message }: SiteDefinition, pane: Element): boolean {
  const list = find(pane, message.list)
  if (!list) return true
  const notMessage = message.notMessage
  if (!notMessage || has(list, message.row)) return false
  return blockText(list, (element) => isOneOf(element, notMessage)).trim() !== ''
}
