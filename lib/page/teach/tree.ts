/** What holds an element, out of an open shadow root too. */
export function parentOf(element: Element): Element | null {
  const parent = element.parentNode
  if (parent instanceof Element) return parent
  return parent instanceof ShadowRoot ? parent.host : null
}

/** The element and all that hold it, nearest first. */
export function around(element: Element): Element[] {
  const path: Element[] = []
  for (let at: Element | null = element; at; at = parentOf(at)) path.push(at)
  return path
}

/** Whether `outer` holds `inner` (or is it), through open shadow roots. */
export function holds(outer: Element, inner: Element): boolean {
  for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true
  return false
}

/** The smallest element that holds all of these. */
export function smallestAround(elements: readonly Element[]): Element | null {
  const [first, ...others] = elements
  return first ? (around(first).find((outer) => others.every((other) => holds(outer, other))) ?? null) : null
}

/** All elements within, through open shadow roots, in the page's order. */
export function allWithin(root: Element): Element[] {
  const found: Element[] = []
  const walk = (parent: ParentNode): void => {
    for (const child of parent.children) {
      found.push(child)
      if (child.shadowRoot) walk(child.shadowRoot)
      walk(child)
    }
  }
  if (root.shadowRoot) walk(root.shadowRoot)
  walk(root)
  return found
}

/** How many steps `inner` is below `outer`; -1 where it is not. */
export function depthBelow(outer: Element, inner: Element): number {
  return around(inner).indexOf(outer)
}

/** Text that an element says, shadow roots' too, on one line. */
export function saidBy(element: Element): string {
  let text = ''
  const walk = (node: Node): void => {
    if (node instanceof Text) text += `${node.nodeValue ?? ''} `
    else if (node instanceof Element) {
      if (/^(?:SCRIPT|STYLE|TEMPLATE|SVG)$/i.test(node.tagName)) return
      if (node.tagName === 'IMG') text += node.getAttribute('alt') ?? ''
      node.shadowRoot?.childNodes.forEach(walk)
      node.childNodes.forEach(walk)
    }
  }
  walk(element)
  return text.replace(/\s+/g, ' ').trim()
}

/** Those that say something by themselves: the ends of the tree of texts. An element with words of its own counts with all that is in it. */
export function speakers(root: Element): Element[] {
  const found: Element[] = []
  const walk = (element: Element): void => {
    if (/^(?:SCRIPT|STYLE|TEMPLATE|SVG)$/i.test(element.tagName)) return
    const own = [...element.childNodes].some((node) => node instanceof Text && (node.nodeValue ?? '').trim() !== '')
    if (own) found.push(element)
    else {
      for (const child of element.shadowRoot?.children ?? []) walk(child)
      for (const child of element.children) walk(child)
    }
  }
  walk(root)
  return found
}
