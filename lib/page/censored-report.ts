import type { Alternative, SiteDefinition } from '../sites/definition.ts'
import { matching } from './find.ts'
import { STRUCTURAL_WORDS } from './structural-words.ts'

/** A report is to be read by a person and pasted into an issue. */
const MOST_LINES = 400
const DEEPEST = 24
/** Rows of one kind after the first ones tell nothing new. */
const MOST_ALIKE = 3
const MOST_TOKENS = 12
const LONGEST_TOKEN = 60
/** Shorter words stand inside too many others to censor by them. */
const SHORTEST_INSIDE = 3

/** Attributes whose values say how a page is built. Values of all others are left out, since they may hold names, texts, addresses. */
const STRUCTURAL = ['role', 'type', 'dir', 'contenteditable', 'data-testid', 'data-icon', 'class', 'id'] as const
const SILENT = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'PATH', 'NOSCRIPT', 'TEMPLATE'])

/**
 * How the page is built, with everything personal left out: names of elements and attributes, roles, counts, and those parts of class names
 * and test ids that are words of the page's makers. Runs of digits and of hex become `#`; what the page also says to people, in a text, a
 * label, its title or any other attribute, becomes `~`, since it may be a name. In an `id` every word that no maker is known to use does.
 */
export function censoredReport(definition: SiteDefinition, document: Document): string {
  const censor = censorOf(document)
  const lines = [`recency report 1, ${definition.id}, language ${definition.version}`, ...foundLines(definition, document), '']
  const walk = (element: Element, depth: number): void => {
    if (lines.length >= MOST_LINES || depth > DEEPEST || SILENT.has(element.tagName.toUpperCase())) return
    const children = [...element.children]
    lines.push(`${'  '.repeat(depth)}${describe(element, censor)}${children.length > 0 ? ` (${children.length})` : ''}`)
    const alike = new Map<string, number>()
    for (const child of children) {
      if (lines.length >= MOST_LINES) return
      const kind = describe(child, censor)
      const seen = (alike.get(kind) ?? 0) + 1
      alike.set(kind, seen)
      if (seen <= MOST_ALIKE) walk(child, depth + 1)
    }
  }
  walk(document.body, 0)
  if (lines.length >= MOST_LINES) lines.push('... cut here')
  return lines.join('\n')
}

/** How often each alternative of the definition finds anything. By its place only: a selector that a user made may hold anything. */
function foundLines({ app, chat, message, composer }: SiteDefinition, document: Document): string[] {
  const parts: Record<string, Alternative[]> = {
    ready: app.ready,
    'signed out': app.signedOut,
    loading: app.loading,
    pane: chat.pane,
    title: chat.title.at ?? [],
    identity: chat.identity?.reader.at ?? [],
    list: message.list,
    row: message.row,
    text: message.text,
    box: composer.box,
  }
  return Object.entries(parts).flatMap(([part, alternatives]) =>
    alternatives.map(({ sel, seen }, index) => `${part} ${index + 1} of ${seen}: ${matching(document, sel).length}`),
  )
}

type Censor = (token: string, isStrict: boolean) => string

function describe(element: Element, censor: Censor): string {
  const shown = STRUCTURAL.flatMap((name) => {
    const tokens = (element.getAttribute(name) ?? '')
      .split(/\s+/)
      .filter((token) => token !== '' && token.length <= LONGEST_TOKEN)
    const value = tokens
      .slice(0, MOST_TOKENS)
      .map((token) => censor(token, name === 'id'))
      .join(' ')
    return value === '' ? [] : [`${name}="${value}"`]
  })
  const others = element.getAttributeNames().filter((name) => !STRUCTURAL.some((own) => own === name))
  return [element.tagName.toLowerCase(), ...shown, ...others.map((name) => censor(name, false)).toSorted()].join(' ')
}

/** Censors one token of an attribute of this page. */
function censorOf(document: Document): Censor {
  const said = wordsSaid(document)
  const inside = [...said].filter((word) => word.length >= SHORTEST_INSIDE && !STRUCTURAL_WORDS.has(word))
  const known = new Map<string, string>()
  const word = (text: string, isStrict: boolean): string => {
    const lower = text.toLowerCase()
    if (STRUCTURAL_WORDS.has(lower)) return text
    if (isStrict || said.has(lower)) return '~'
    return inside.some((name) => lower.includes(name)) ? '~' : text
  }
  return (token, isStrict) => {
    const key = `${isStrict} ${token}`
    let censored = known.get(key)
    if (censored === undefined) {
      // Digits first: they hold words of hex apart.
      censored = token
        .replace(/(?=[0-9a-f]*\d)[0-9a-f]{4,}|[0-9a-f]{8,}/gi, '#')
        .replace(/\d+/g, '#')
        .replace(/\p{Lu}?\p{Ll}+|\p{L}+/gu, (text) => word(text, isStrict))
        .replace(/[^\w#~:.-]/g, '~')
      // A name may be written in one with another: AnnaVerdi, annaverdi.
      if (inside.some((name) => censored?.toLowerCase().includes(name))) censored = '~'
      known.set(key, censored)
    }
    return censored
  }
}

/** Every word of two letters or more that the page says: its texts, its title, what is typed, and every attribute that is not structural. */
function wordsSaid(document: Document): Set<string> {
  const said = new Set<string>()
  const add = (text: string): void => {
    for (const word of text.toLowerCase().match(/\p{L}{2,}/gu) ?? []) said.add(word)
  }
  add(document.title)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (!texts.currentNode.parentElement?.closest('script, style')) add(texts.currentNode.nodeValue ?? '')
  for (const element of document.body.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (name !== 'style' && name !== 'd' && !STRUCTURAL.some((own) => own === name)) add(value)
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) add(element.value)
  }
  return said
}
