import type { OpenResult, OpenTarget } from '../sites/acts.ts'
import type { OpenWay, SiteDefinition } from '../sites/definition.ts'
import { isVisible, matching } from './find.ts'
import type { Observation } from './read-page.ts'
import { readValue } from './read-value.ts'

/** How long a pressed row's chat may take to come, in milliseconds. */
const ARRIVES_WITHIN = 5000
const LOOK_EVERY = 50
const ANSWER_FIRST = 50

export interface Opening {
  definition: SiteDefinition
  /** Strongest first. */
  targets: OpenTarget[]
  observe: () => Observation
  signal: AbortSignal
  document: Document
}

/** Opens a chat by the first way that leads there: a row that stands in the chat list, else an address of the messenger's own. */
export async function openChat(opening: Opening): Promise<OpenResult> {
  const { definition, targets } = opening
  let refused = false
  for (const way of definition.open ?? []) {
    for (const target of targets.filter(({ kind }) => kind === way.kind)) {
      if (isOpen(opening, target)) return { result: 'opened' }
      if (way.way === 'address') {
        const address = addressOf(way, target.value, opening.document)
        if (!address) continue
        if (!way.loads) {
          opening.document.location.assign(address)
          return arrival(opening, target)
        }
        loadAnew(opening.document, address)
        return { result: 'loading', kind: target.kind }
      }
      const row = rowOf(opening, way, target)
      if (!row) continue
      if (!isChatListRow(row, definition)) {
        refused = true
        continue
      }
      press(row, way.press)
      return arrival(opening, target)
    }
  }
  return { result: refused ? 'refused' : 'not-found' }
}

/** The address with the value in it; null where it is not for this value or would leave the messenger. */
function addressOf(
  { address, prefix = '' }: Extract<OpenWay, { way: 'address' }>,
  value: string,
  document: Document,
): string | null {
  if (!value.startsWith(prefix)) return null
  const url = URL.parse(address.replace('{value}', encodeURIComponent(value.slice(prefix.length).replace(/^\+/, ''))))
  return url?.origin === document.location.origin ? url.href : null
}

/** An address that differs only behind the `#` would load nothing. The answer goes out first: it would be lost with the page. */
function loadAnew(document: Document, address: string): void {
  const { location, defaultView: window } = document
  const isSamePage = address.split('#', 1)[0] === location.href.split('#', 1)[0]
  setTimeout(() => {
    if (isSamePage) {
      window?.history.replaceState(null, '', address)
      location.reload()
    } else location.assign(address)
  }, ANSWER_FIRST)
}

/** Found only by what the row itself bears: read anywhere else, the identity would say nothing of what is pressed. */
function rowOf({ document }: Opening, way: Extract<OpenWay, { way: 'row' }>, target: OpenTarget): Element | null {
  if (way.reader.inPage || !('attr' in way.reader.from || 'text' in way.reader.from)) return null
  for (const { sel } of way.row) {
    const row = matching(document, sel)
      .filter(isVisible)
      .find((candidate) => readValue(way.reader, candidate, document.location) === target.value)
    if (row) return row
  }
  return null
}

/** Where the ancestors of a row end: beyond its list the rest of the page begins. */
const LIST =
  'ul, ol, nav, aside, table, [role="list"], [role="grid"], [role="listbox"], [role="navigation"], [role="tree"], [role="rowgroup"]'
const ROW = 'a[href], li, tr, [role="row"], [role="listitem"], [role="option"], [role="treeitem"], [role="gridcell"]'
const WRITABLE = '[contenteditable]:not([contenteditable="false"]), textarea, [role="textbox"]'
const FARTHEST = 4

/**
 * Whether this is a link or row of a chat list, whatever the definition calls it. A target in a form, in the open chat, near a place to write,
 * or one that submits is none: pressing it might send what stands in the composer.
 */
export function isChatListRow(row: Element, { chat }: Pick<SiteDefinition, 'chat'>): boolean {
  if (!row.matches(ROW) || row.matches('[type="submit"]') || !staysHere(row)) return false
  if (row.closest('form, button, footer, [role="toolbar"], [contenteditable]')) return false
  // A link that leads to a chat may call itself a button, as Telegram's rows do; what stands in a button is a part of that.
  if ((row.matches('a[href]') ? row.parentElement : row)?.closest('[role="button"]')) return false
  if (row.querySelector(`form, [type="submit"], ${WRITABLE}`)) return false
  const panes = chat.pane.flatMap(({ sel }) => matching(row.ownerDocument, sel))
  return !panes.some((pane) => pane.contains(row) || row.contains(pane)) && !isBesideBox(row)
}

/** A press on a link goes where it leads: to a chat of this messenger, and nowhere else. */
function staysHere(row: Element): boolean {
  const link = row.closest('a[href]')
  if (!link) return true
  const { baseURI, location } = row.ownerDocument
  return URL.parse(link.getAttribute('href') ?? '', baseURI)?.origin === location.origin && !link.hasAttribute('download')
}

function isBesideBox(row: Element): boolean {
  let around = row.parentElement
  for (let steps = 0; around && around !== row.ownerDocument.body && steps < FARTHEST; steps++) {
    if (around.querySelector(WRITABLE)) return true
    if (around.matches(LIST)) return false
    around = around.parentElement
  }
  return false
}

/** A press as the page's own handlers know it. Only ever on what `isChatListRow` lets pass. */
function press(row: Element, way: 'click' | 'mousedown'): void {
  const { left, top, width, height } = row.getBoundingClientRect()
  const at = { bubbles: true, cancelable: true, composed: true, button: 0, clientX: left + width / 2, clientY: top + height / 2 }
  row.dispatchEvent(new MouseEvent('mousedown', { ...at, buttons: 1 }))
  row.dispatchEvent(new MouseEvent('mouseup', at))
  if (way === 'click') row.dispatchEvent(new MouseEvent('click', at))
}

async function arrival(opening: Opening, target: OpenTarget): Promise<OpenResult> {
  const until = performance.now() + ARRIVES_WITHIN
  while (performance.now() < until && !opening.signal.aborted) {
    if (isOpen(opening, target)) return { result: 'opened' }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
  return { result: 'not-arrived' }
}

function isOpen({ observe }: Opening, target: OpenTarget): boolean {
  const { reading, agreement } = observe()
  if (reading.state !== 'chat' || agreement === 'no') return false
  return reading.identities.some(({ kind, value }) => kind === target.kind && value === target.value)
}
