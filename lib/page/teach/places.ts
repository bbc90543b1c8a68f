import type { Alternative, ValueReader } from '../../sites/definition.ts'
import type { Said } from './marks.ts'
import { selectorsFor } from './selectors.ts'
import { allWithin, around } from './tree.ts'

/** Attributes that may name a chat. Not `class`, `style`, pictures, words, or what only counts. */
const MAY_NAME =
  /^(?:id|name|href|jid|value|for)$|^data-|^aria-(?:controls|labelledby|owns)$|(?:^|[-_:])(?:id|key|uuid|jid|peer|thread|chat|room|conversation|contact|user|ticket)(?:[-_]|$)/i
const NEVER =
  /style|class|index|position|count|size|width|height|time|date|test|react|^data-(?:v|s|n|reactid|state|side|align|theme|orientation)(?:-|$)|src|color|length|unread|virtual|offset/i
const MOST = 24

/** All places in the address and on the open chat's elements where its own id may stand, the likeliest first. */
export function placesOfId(
  { pane, parts, title }: { pane: Element; parts: readonly Element[]; title: string },
  location: Location | URL,
  isSaid: Said,
  see: (sel: string) => Alternative,
): ValueReader[] {
  const places: ValueReader[] = []
  if (location.pathname.length > 1) places.push({ from: { path: true }, form: 'plain' })
  // A content script of Firefox's cannot iterate over the parameters.
  new URLSearchParams(location.search).forEach((_, name) => {
    if (/^[\w.-]{1,60}$/.test(name)) places.push({ from: { query: name }, form: 'plain' })
  })
  // A client that runs below a hash writes one only once a chat is open: it is looked at even where there is none yet.
  places.push({ from: { hash: true }, form: 'plain' })
  const root = pane.getRootNode()
  const document = pane.ownerDocument
  for (const element of elementsOf(pane, parts)) {
    const isInside = element !== pane && pane.contains(element)
    for (const attr of element.getAttributeNames()) {
      if (!mayName(attr, element.getAttribute(attr) ?? '', title)) continue
      const scope: ParentNode = isInside ? pane : root instanceof ShadowRoot ? root : document
      const at = [
        ...selectorsFor(element, scope, isSaid).filter((sel) => !sel.includes('nth-')),
        ...byAttribute(element, attr, scope),
      ]
      if (at.length === 0) continue
      const unique = [...new Set(at)].slice(0, 3).map(see)
      // The pane is where the reader begins; what is around it is sought in the whole page.
      places.push({
        at: unique,
        ...(element === pane || isInside ? {} : { inPage: true as const }),
        from: { attr },
        form: 'plain',
      })
    }
  }
  return places.slice(0, MOST)
}

function byAttribute(element: Element, attr: string, scope: ParentNode): string[] {
  if (!/^(?:data-|jid)/.test(attr)) return []
  return scope.querySelector(`[${CSS.escape(attr)}]`) === element ? [`[${CSS.escape(attr)}]`] : []
}

/** The pane, what holds it, what leads to its parts, hidden fields in it, and the row of the chat list that is marked as open. */
function elementsOf(pane: Element, parts: readonly Element[]): Element[] {
  const document = pane.ownerDocument
  const ways = parts.flatMap((part) => {
    const path = around(part)
    const end = path.indexOf(pane)
    return end < 0 ? path.slice(0, 3) : path.slice(0, end)
  })
  const outside = around(pane).filter((element) => element !== document.body && element !== document.documentElement)
  const hidden = allWithin(pane).filter((element) => element.matches('input[type="hidden"][value]'))
  const selected = [...document.querySelectorAll('[aria-selected="true"], [aria-current="true"], [aria-current="page"]')].filter(
    (element) => !pane.contains(element),
  )
  const inSelected = selected.flatMap((element) => [element, ...element.querySelectorAll('a[href]')].slice(0, 2))
  return [...new Set([...outside, ...ways, ...hidden, ...inSelected])]
}

function mayName(attr: string, value: string, title: string): boolean {
  if (
    !MAY_NAME.test(attr) ||
    (NEVER.test(attr) && !attr.endsWith('-id')) ||
    value === '' ||
    value.length > 300 ||
    /\s/.test(value)
  )
    return false
  // A name that is no address is not to be taken for an id, wherever it stands.
  if (
    (value === title && !/[@\d]/.test(value)) ||
    /^(?:true|false|javascript:.*|#)$/i.test(value) ||
    /\.(?:png|jpe?g|svg|webp|gif)(?:\?|$)/i.test(value)
  )
    return false
  // Numbers that libraries give out as they go; another chat may have the same tomorrow.
  if (/^(?:id|for|name|aria-.*)$/.test(attr) && isGivenOut(value)) return false
  return /[\d@/]/.test(value) || /^[\w.:-]{3,}$/.test(value)
}

/** Ids that a library makes by counting or by chance: `ember123`, `:r5:`, `radix-:r1:`, `mui-4`, `ext-gen1001`. */
function isGivenOut(value: string): boolean {
  return (
    /^(?:ember|ext-|react|radix|mui|headlessui|yui|gwt|j_id|cdk|mat-|ng-|el-|rc[-_]|downshift|combobox|uid|input|field|tab|panel|v-|q-|p-|«|:)[\w:»-]*$/i.test(
      value,
    ) || /^[a-z]+[-_]?\d{1,5}$/i.test(value)
  )
}
