import type { SiteDefinition } from '../sites/definition.ts'
import { find } from './find.ts'
import { elementOf } from './read-value.ts'

const EVERYTHING: MutationObserverInit = { childList: true, subtree: true, characterData: true, attributes: true }

interface Places {
  /**
   * Watches what belongs to this pane (null: only where a pane would appear). While parts of it are still to come, all that happens within
   * the pane is watched: nobody knows where they will stand.
   */
  follow(pane: Element | null, isIncomplete: boolean): void
}

/**
 * Tells when something that matters on a page may have changed: the children of every parent of what is read (so a part that is
 * replaced is seen whoever replaces it), the few elements themselves with their attributes, the address, the focus.
 */
export function watchPlaces(definition: SiteDefinition, document: Document, changed: () => void, signal: AbortSignal): Places {
  const observer = new MutationObserver(changed)
  const window = document.defaultView
  let watched: Element[] = []
  let wasIncomplete = false

  const follow = (pane: Element | null, isIncomplete: boolean): void => {
    const next = [...placesOf(definition, document, pane)]
    const isSame = next.length === watched.length && next.every((element, index) => element === watched[index])
    if (isSame && isIncomplete === wasIncomplete) return
    watched = next
    wasIncomplete = isIncomplete
    observer.disconnect()
    const small = smallOf(definition, pane)
    for (const element of next) observer.observe(element, { childList: true })
    for (const [element, what] of small) observer.observe(element, what)
    if (pane) observer.observe(pane, isIncomplete ? EVERYTHING : { childList: true, attributes: true })
  }

  signal.addEventListener('abort', () => observer.disconnect())
  // Absent in older browsers: then the observers and the poll must do.
  const navigation = (window as { navigation?: EventTarget } | null)?.navigation
  navigation?.addEventListener('currententrychange', changed, { signal })
  for (const event of ['hashchange', 'popstate']) window?.addEventListener(event, changed, { signal })
  document.addEventListener('focusin', changed, { signal, passive: true })
  document.addEventListener('visibilitychange', changed, { signal })
  return { follow }
}

function placesOf({ app, chat, message, composer }: SiteDefinition, document: Document, pane: Element | null): Set<Element> {
  const ends: (Element | null)[] = [document.body, find(document, app.ready), pane]
  if (pane) {
    const list = find(pane, message.list)
    // The list's own children matter only while the second way to find the chat is still to come out of them.
    const awaited = chat.witnesses && !chat.witnesses.some(({ reader }) => elementOf(reader, pane))
    ends.push(...smallOf({ chat }, pane).keys(), find(pane, composer.box), awaited ? list : (list?.parentElement ?? null))
  }
  const places = new Set<Element>()
  for (const end of ends) {
    for (let element = end; element; element = element.parentElement) places.add(element)
  }
  // Whoever waits for a chat sees it come: where no pane is, the app's own root is watched one level down as well.
  if (!pane) for (const child of find(document, app.ready)?.children ?? []) places.add(child)
  return places
}

/**
 * The elements that the header's values are read off, not the pane itself: that holds the messages. Where only attributes are read, what
 * happens within is nothing to look at: it may be the list of messages that bears the label.
 */
function smallOf({ chat }: Pick<SiteDefinition, 'chat'>, pane: Element | null): Map<Element, MutationObserverInit> {
  const small = new Map<Element, MutationObserverInit>()
  if (!pane) return small
  const readers = [
    chat.title,
    ...(chat.identity ? [chat.identity.reader] : []),
    ...(chat.witnesses ?? []).map(({ reader }) => reader),
  ]
  for (const reader of readers) {
    const element: Element | null = reader.at ? elementOf(reader, pane) : null
    if (!element || element === pane || small.get(element) === EVERYTHING) continue
    small.set(element, 'attr' in reader.from ? { childList: true, attributes: true } : EVERYTHING)
  }
  return small
}
