import type { Said } from './marks.ts'

/** Words that makers call parts by. A person's text may hold them too, and they stay usable. */
const MAKERS =
  /^(?:messages?|msgs?|chats?|conversations?|threads?|texts?|names?|titles?|headers?|body|list|items?|rows?|send|write|type|reply|composer?|input|time|date|user|contact|customer|client|agent|own|self|mine|other|incoming|outgoing|received|sent|with|and|the|from|for|you)$/

/**
 * Tells whether a value holds a word of these texts (names and messages that were pointed at): then it may be about one person, and must not
 * become a selector.
 */
export function saidIn(texts: readonly string[]): Said {
  const words = new Set(texts.flatMap((text) => wordsOf(text)).filter((word) => !MAKERS.test(word)))
  return (value) => wordsOf(value).some((word) => words.has(word))
}

function wordsOf(text: string): string[] {
  return (
    text
      .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]{3,}/gu) ?? []
  )
}
