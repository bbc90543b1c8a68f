import type { SiteDefinition } from '../sites/definition.ts'

/** The marks of each messenger's that change a text when it is sent: pairs around something, links, blocks of code. */
const MARKS: Record<NonNullable<SiteDefinition['composer']['markup']>, RegExp[]> = {
  // Web A's and Web K's parsers as their sources have them, the wider of the two each time: Web K wants white space around a pair.
  telegram: [
    /```[\s\S]+?```/g,
    /`[^`\n]+`/g,
    /\*\*[^*\n]+\*\*/g,
    /__[^_\n]+__/g,
    /~~[^~\n]+~~/g,
    /\|\|[^|\n]+\|\|/g,
    /\[[^\]\n]+\]\([^)\s]+\)/g,
  ],
}

/**
 * The pieces of a text that would arrive otherwise than they are written, each as it stands: `**today**`, `[our shop](https://example.com)`.
 * Each once, in the text's order. No messenger has a way to say that a mark means itself, so all that can be done is to tell the user.
 */
export function marksIn(text: string, markup: SiteDefinition['composer']['markup']): string[] {
  if (!markup) return []
  const found = new Map<string, number>()
  let rest = text
  for (const mark of MARKS[markup]) {
    for (const { 0: piece, index } of rest.matchAll(mark)) if (!found.has(piece)) found.set(piece, index)
    // What stands within a piece is a part of it.
    rest = rest.replaceAll(mark, (piece) => ' '.repeat(piece.length))
  }
  return [...found].toSorted(([, a], [, b]) => a - b).map(([piece]) => piece)
}
