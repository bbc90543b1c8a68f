const BLOCKS = new Set(['P', 'DIV', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'PRE', 'H1', 'H2', 'H3', 'SECTION', 'ARTICLE'])
/** A custom emoji is drawn, not written; these say which emoji it stands for. */
const DRAWN = '[data-alt], [data-sticker-emoji]'
const SILENT = new Set(['SCRIPT', 'STYLE', 'SVG', 'TEMPLATE', 'NOSCRIPT'])
/** Marks without width that editors put in to hold the caret, and that pages put around names. */
const HELD_CARET = /[\u200B\uFEFF]/g

interface Lines {
  done: string[]
  line: string
  /** Whether the present line holds anything, be it only the break that keeps an empty block open. */
  used: boolean
  /** A block began or ended here: what follows stands on a new line. */
  broken: boolean
}

/**
 * The text of an editor or a message as a person sees it: each block is a line, each `<br>` a line's end (one that only holds an
 * empty line open is none), a picture its `alt` (emoji), a no-break space a space.
 *
 * @param leaveOut tells parts that are not the person's words.
 */
export function blockText(root: Element, leaveOut: (element: Element) => boolean = () => false): string {
  const lines: Lines = { done: [], line: '', used: false, broken: false }
  walk(root, root, lines, leaveOut)
  return [...lines.done, lines.line]
    .join('\n')
    .replace(HELD_CARET, '')
    .replace(/\u00A0/g, ' ')
    .replace(/\r\n?/g, '\n')
}

function walk(node: Element, root: Element, lines: Lines, leaveOut: (element: Element) => boolean): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) say(child.nodeValue ?? '', lines)
    if (!(child instanceof Element) || SILENT.has(child.tagName.toUpperCase()) || leaveOut(child)) continue
    if (child.tagName === 'BR') endLine(child, root, lines)
    else if (child.tagName === 'IMG') say(child.getAttribute('alt') ?? '', lines)
    else if (child.matches(DRAWN)) say(child.getAttribute('data-alt') ?? child.getAttribute('data-sticker-emoji') ?? '', lines)
    else {
      const block = BLOCKS.has(child.tagName)
      if (block) lines.broken = lines.used
      walk(child, root, lines, leaveOut)
      if (block) lines.broken = lines.used
    }
  }
}

function say(text: string, lines: Lines): void {
  if (text === '') return
  startLineAfterBlock(lines)
  lines.line += text
  lines.used = true
}

function endLine(br: Element, root: Element, lines: Lines): void {
  startLineAfterBlock(lines)
  if (isLastInBlock(br, root)) lines.used = true
  else {
    lines.done.push(lines.line)
    lines.line = ''
    lines.used = true
  }
}

function startLineAfterBlock(lines: Lines): void {
  if (!lines.broken) return
  lines.done.push(lines.line)
  lines.line = ''
  lines.broken = false
  lines.used = false
}

function isLastInBlock(element: Element, root: Element): boolean {
  for (let node: Node = element; node !== root; node = node.parentNode ?? root) {
    if (node !== element && node instanceof Element && BLOCKS.has(node.tagName)) return true
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if (next instanceof Element) return BLOCKS.has(next.tagName)
      if (next.nodeType === Node.TEXT_NODE && next.nodeValue !== '') return false
    }
  }
  return true
}
