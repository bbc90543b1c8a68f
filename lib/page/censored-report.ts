import type { SiteDefinition } from '../sites/definition.ts'
import { matching } from './find.ts'

/** A report is to be read by a person and pasted into an issue. */
const MOST_LINES = 400
const DEEPEST = 24
/** Rows of one kind after the first ones tell nothing new. */
const MOST_ALIKE = 3

/** Attributes whose values say how a page is built. Values of all others are left out, since they may hold names, texts, addresses. */
const STRUCTURAL = ['role', 'type', 'dir', 'contenteditable', 'data-testid', 'data-icon', 'class', 'id'] as const
const SILENT = new Set(['SCRIPT', 'STYLE', 'LINK', 'META', 'PATH', 'NOSCRIPT', 'TEMPLATE'])

/**
 * How the page is built, with everything personal left out: names of elements and attributes, roles, counts, and those parts of class names
 * and test ids that are words of the page's makers. Runs of digits and of hex are replaced; a word that also stands in the page's texts,
 * labels or title is dropped, since it may be a name.
 */
export function censoredReport(definition: SiteDefinition, document: Document): string {
  const said = wordsSaid(document)
  const lines = [
    `recency report 1, ${definition.id}, definition version ${definition.version}`,
    ...foundLines(definition, document),
    '',
  ]
  const walk = (element: Element, depth: number): void => {
    if (lines.length >= MOST_LINES || depth > DEEPEST || SILENT.has(element.tagName.toUpperCase())) return
    const children = [...element.children]
    lines.push(`${'  '.repeat(depth)}${describe(element, said)}${children.length > 0 ? ` (${children.length})` : ''}`)
    const alike = new Map<string, number>()
    for (const child of children) {
      const kind = describe(child, said)
      const seen = (alike.get(kind) ?? 0) + 1
      alike.set(kind, seen)
      if (seen <= MOST_ALIKE) walk(child, depth + 1)
    }
  }
  walk(document.body, 0)
  if (lines.length >= MOST_LINES) lines.push('... cut here')
  return lines.join('\n')
}

/** Which of the definition's selectors find anything, and how often. They are the definition's own words. */
function foundLines(definition: SiteDefinition, document: Document): string[] {
  const { app, chat, message, composer } = definition
  const parts = {
    ready: app.ready,
    pane: chat.pane,
    title: chat.title.at ?? [],
    identity: chat.identity?.reader.at ?? [],
    list: message.list,
    row: message.row,
    text: message.text,
    box: composer.box,
  }
  return Object.entries(parts).flatMap(([part, alternatives]) =>
    alternatives.map(({ sel, seen }) => `${part}: ${matching(document, sel).length} x ${sel} [${seen}]`),
  )
}

function describe(element: Element, said: Set<string>): string {
  const shown = STRUCTURAL.flatMap((name) => {
    const value = censored(element.getAttribute(name) ?? '', said)
    return value === '' ? [] : [`${name}="${value}"`]
  })
  const others = element.getAttributeNames().filter((name) => !STRUCTURAL.some((own) => own === name))
  const names = others.map((name) => replaceRuns(name)).toSorted()
  return [element.tagName.toLowerCase(), ...shown, ...names].join(' ')
}

/** Keeps the words of an attribute that look like a maker's and are said nowhere on the page. */
function censored(value: string, said: Set<string>): string {
  return value
    .split(/\s+/)
    .filter((token) => /^[A-Za-z][\w:-]*$/.test(token) && token.length <= 60)
    .filter((token) => !wordsOf(token).some((word) => said.has(word)))
    .map(replaceRuns)
    .slice(0, 12)
    .join(' ')
}

function replaceRuns(token: string): string {
  return token.replace(/(?=[0-9a-fA-F]*\d)[0-9a-fA-F]{4,}/g, '#').replace(/\d+/g, '#')
}

/** Every word of three letters or more that the page says: its texts, its title, and all attributes that are not structural. */
function wordsSaid(document: Document): Set<string> {
  const said = new Set<string>()
  const add = (text: string): void => {
    for (const word of wordsOf(text)) said.add(word)
  }
  add(document.title)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) if (!texts.currentNode.parentElement?.closest('script, style')) add(texts.currentNode.nodeValue ?? '')
  for (const element of document.body.querySelectorAll(
    '[aria-label], [title], [alt], [placeholder], [href], [src], input, textarea',
  )) {
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'href', 'src']) add(element.getAttribute(name) ?? '')
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) add(element.value)
  }
  return said
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
}
