const PAIRS: [mark: RegExp, kept: string][] = [
  [/```([\s\S]+?)```/g, '$1'],
  [/`([^`\n]+)`/g, '$1'],
  [/\*\*([^*\n]+)\*\*/g, '$1'],
  [/__([^_\n]+)__/g, '$1'],
  [/~~([^~\n]+)~~/g, '$1'],
  [/\|\|([^|\n]+)\|\|/g, '$1'],
  [/\[([^\]\n]+)\]\(([^)\s]+)\)/g, '$1'],
]

/** What arrives of a text that is sent: its marks are read as bold, italic, struck, hidden, code and links, and its ends are trimmed. */
export function asSent(text: string): string {
  return PAIRS.reduce((whole, [mark, kept]) => whole.replaceAll(mark, kept), text).trim()
}
