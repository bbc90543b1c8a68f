type Child = Node | string | null | undefined | false

let counter = 0

/** Class names of the kind that the real page has: hashed, different with each build, good for nothing. */
export function hashed(): string {
  counter++
  return `x${(counter * 7919).toString(36)} x1${(counter * 104_729).toString(36)}`
}

/** An element with attributes (`style` and `on...` not among them) and children; `''` is an attribute without a value. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  if (!('class' in attributes)) made.className = hashed()
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  for (const child of children) if (child) made.append(child)
  return made
}

/** The page's layout by hand: its policy lets styles of its own through. */
export function styled<E extends HTMLElement>(of: E, style: Partial<CSSStyleDeclaration>): E {
  Object.assign(of.style, style)
  return of
}

const PIXEL =
  'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="24" height="24"%3E%3Crect width="24" height="24" fill="%23999"/%3E%3C/svg%3E'

export function picture(alt: string, size: number): HTMLImageElement {
  const made = element('img', { alt, src: PIXEL })
  return styled(made, { width: `${size}px`, height: `${size}px`, borderRadius: '50%' })
}

/** Text as both pages draw it: lines end in `<br>`, emoji are pictures. */
export function drawn(text: string): DocumentFragment {
  const made = document.createDocumentFragment()
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) made.append(document.createElement('br'))
    for (const part of line.split(/(\p{Extended_Pictographic})/u)) {
      if (/\p{Extended_Pictographic}/u.test(part))
        made.append(element('span', {}, styled(picture(part, 16), { borderRadius: '0' })))
      else if (part !== '') made.append(part)
    }
  }
  return made
}
