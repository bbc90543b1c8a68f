// As much XML as an XMPP stream holds: elements, attributes, text. No comments, no processing instructions inside, no DTD.

/**
 * @typedef {object} XmlElement
 * @property {string} name
 * @property {Record<string, string>} attributes
 * @property {XmlElement[]} children
 * @property {string} text of this element alone
 */

/** @param {string} text */
export function escapeXml(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", '&apos;')
    .replaceAll('"', '&quot;')
}

/**
 * Reads a stream piece by piece and calls back for each whole element below the stream's own.
 * @param {(element: XmlElement) => void} onElement
 * @returns {{ add(text: string): void, reset(): void }} `reset` when the stream starts anew, as it does after signing in
 */
export function xmlStream(onElement) {
  let rest = ''
  /** @type {XmlElement[]} */
  let open = []

  /** @param {string} tag without its angle brackets */
  function take(tag) {
    if (tag.startsWith('?')) return
    if (tag.startsWith('/')) {
      const closed = open.pop()
      if (closed !== undefined && open.length === 1) onElement(closed)
      return
    }
    const element = readTag(tag)
    if (open.length > 1) open.at(-1)?.children.push(element)
    if (!tag.endsWith('/')) open.push(element)
    else if (open.length === 1) onElement(element)
  }

  return {
    add(text) {
      rest += text
      for (;;) {
        const start = rest.indexOf('<')
        const end = rest.indexOf('>', start)
        if (start === -1 || end === -1) return
        const current = open.at(-1)
        if (current !== undefined) current.text += unescapeXml(rest.slice(0, start))
        const tag = rest.slice(start + 1, end)
        rest = rest.slice(end + 1)
        take(tag)
      }
    },
    reset() {
      rest = ''
      open = []
    },
  }
}

/**
 * The first element of this name at any depth below, or null.
 * @param {XmlElement} element
 * @param {string} name
 * @returns {XmlElement | null}
 */
export function findElement(element, name) {
  for (const child of element.children) {
    if (child.name === name) return child
    const deeper = findElement(child, name)
    if (deeper !== null) return deeper
  }
  return null
}

/** @param {string} tag @returns {XmlElement} */
function readTag(tag) {
  const name = /^[^\s/]+/.exec(tag)?.[0] ?? ''
  /** @type {Record<string, string>} */
  const attributes = {}
  for (const [, key = '', single, double] of tag.matchAll(/([^\s=]+)\s*=\s*(?:'([^']*)'|"([^"]*)")/g)) {
    attributes[key] = unescapeXml(single ?? double ?? '')
  }
  return { name, attributes, children: [], text: '' }
}

/** @param {string} text */
function unescapeXml(text) {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) => String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)))
    .replaceAll('&amp;', '&')
}
