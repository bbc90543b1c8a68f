type Child = Node | string

/** `el('div.a.b#c', { 'data-x': '1' }, ...)`: an element with its classes, id, attributes and children. */
export function el(spec: string, attributes: Record<string, string> = {}, ...children: Child[]): HTMLElement {
  const [, tag = 'div', rest = ''] = /^([a-z][\w-]*)?(.*)$/.exec(spec) ?? []
  const element = document.createElement(tag || 'div')
  for (const [, kind, name = ''] of rest.matchAll(/([.#])([^.#]+)/g)) {
    if (kind === '#') element.id = name
    else element.classList.add(name)
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append(...children)
  return element
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })
const EMOJI = /\p{Extended_Pictographic}/u

/** A text in its pieces: emoji by themselves, the rest as it is. */
export function emojiApart(text: string): { text: string; isEmoji: boolean }[] {
  const pieces: { text: string; isEmoji: boolean }[] = []
  for (const { segment } of GRAPHEMES.segment(text)) {
    const isEmoji = EMOJI.test(segment)
    const last = pieces.at(-1)
    if (last && !isEmoji && !last.isEmoji) last.text += segment
    else pieces.push({ text: segment, isEmoji })
  }
  return pieces
}

/** Emoji are pictures in both clients. */
export function emojiImage(text: string): HTMLElement {
  return el('img.emoji', { alt: text, draggable: 'false', src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' })
}

/** A text as these clients draw it, `<br>` for a new line where `lineBreaks` says so. */
export function drawn(text: string, lineBreaks: boolean): Child[] {
  const nodes: Child[] = []
  for (const piece of emojiApart(text)) {
    if (piece.isEmoji) nodes.push(emojiImage(piece.text))
    else if (!lineBreaks) nodes.push(piece.text)
    else
      for (const [index, line] of piece.text.split('\n').entries()) {
        if (index > 0) nodes.push(el('br'))
        // Measured: what follows an emoji begins with a no-break space.
        if (line !== '') nodes.push(typeof nodes.at(-1) === 'object' && index === 0 ? line.replace(/^ /, '\u00A0') : line)
      }
  }
  return nodes
}

/** What an editable element holds, `<br>` and blocks as new lines; the last `<br>` only holds the last line open. */
export function textIn(box: HTMLElement): string {
  let text = ''
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child instanceof HTMLBRElement) text += '\n'
      else if (child instanceof HTMLImageElement) text += child.alt
      else if (child instanceof HTMLElement) {
        if (child.tagName === 'DIV' && text !== '' && !text.endsWith('\n')) text += '\n'
        walk(child)
      } else text += child.nodeValue ?? ''
    }
  }
  walk(box)
  const held = box.lastElementChild instanceof HTMLBRElement && box.lastChild === box.lastElementChild
  return (held ? text.replace(/\n$/, '') : text).replaceAll('\u00A0', ' ')
}

/** Two digits each, in the browser's zone. */
export function clock(at: number): string {
  const date = new Date(at)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

/** A day as the clients head it: Today, the day's name within a week, else month and day. */
export function dayName(at: number, now: number): string {
  const [day, today] = [new Date(at), new Date(now)].map((date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()))
  const days = Math.round((today!.getTime() - day!.getTime()) / 86_400_000)
  if (days === 0) return 'Today'
  if (days < 7) return day!.toLocaleDateString('en', { weekday: 'long' })
  return day!.toLocaleDateString('en', { month: 'long', day: 'numeric' })
}
