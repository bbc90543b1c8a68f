/** Stands between a selector for an element and one for what is inside that element's open shadow root. */
export const INTO = '>>>'

/** All elements that a selector finds under `root`, `root` itself included, through the open shadow roots that it names. Throws where it is no selector. */
export function pierced(root: ParentNode, selector: string): Element[] {
  return throughRoots(root, selector.split(INTO))
}

function throughRoots(root: ParentNode, [first = '', ...rest]: string[]): Element[] {
  const found = [...root.querySelectorAll(first)]
  if (root instanceof Element && root.matches(first)) found.unshift(root)
  if (rest.length === 0) return found
  return found.flatMap(({ shadowRoot }) => (shadowRoot ? throughRoots(shadowRoot, rest) : []))
}

/** Whether an element is one that a selector with steps into shadow roots describes. Throws where it is no selector. */
export function matchesPierced(element: Element, selector: string): boolean {
  const parts = selector.split(INTO)
  if (!element.matches(parts.at(-1) ?? '')) return false
  if (parts.length === 1) return true
  const root = element.getRootNode()
  return root instanceof ShadowRoot && matchesPierced(root.host, parts.slice(0, -1).join(INTO))
}
