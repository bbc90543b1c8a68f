/**
 * A blank that the agent fills in: `{?order number}`, or with doubled braces, as merge fields may be written. Braces around anything else, or around
 * a question mark alone, are plain text.
 */
const BLANK = /(?:\{\s*)+\?\s*([^{}\s](?:[^{}]*[^{}\s])?)\s*(?:\}\s*(?=\}))*\}/gu

/** A blank that is never closed, or never named, would be sent as it stands. */
const STRAY = /\{\s*\?(?:\s*\}|[^{}]*(?=\{|$))/gu

/** A part of a text: plain, or a blank with its label. */
export type TextPart = { text: string } | { blank: string }

/** A text in its parts, in order. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const found of text.matchAll(BLANK)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index) })
    parts.push({ blank: labelOf(found[1] ?? '') })
    at = found.index + found[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at) })
  return parts
}

/** The labels of a text's blanks, in order, each once: the same label is the same answer. */
export function blanksIn(text: string): string[] {
  return [...new Set(partsOf(text).flatMap((part) => ('blank' in part ? [part.blank] : [])))]
}

/** Puts something in the place of every blank, which is told by its label. */
export function replaceBlanks(text: string, replace: (label: string) => string): string {
  return partsOf(text)
    .map((part) => ('blank' in part ? replace(part.blank) : part.text))
    .join('')
}

/** The text with what the agent wrote into its blanks; null while one of them is empty. What was written is text: a brace in it means nothing. */
export function fillBlanks(text: string, values: Readonly<Record<string, string>>): string | null {
  const isFull = blanksIn(text).every((label) => Object.hasOwn(values, label) && values[label]?.trim() !== '')
  return isFull ? replaceBlanks(text, (label) => values[label]?.trim() ?? '') : null
}

/** Beginnings of blanks that are none. */
export function strayBlanks(text: string): string[] {
  const rest = replaceBlanks(text, () => ' ')
  return [...new Set(rest.match(STRAY) ?? [])].map((mark) => mark.trim().slice(0, 40))
}

function labelOf(written: string): string {
  return written.replace(/\s+/gu, ' ').trim()
}
