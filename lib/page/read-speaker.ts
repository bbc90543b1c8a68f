import { messageLabel } from './message-label.ts'
import type { Side } from './read-direction.ts'
import { plain } from './read-value.ts'

/** `[15:56, 11/07/2026] Anna: ` before what somebody said. */
const PRE_PLAIN = /^\[[^\]]*\]\s*/

/**
 * Whom a label names as the speaker: "You: hello", "At 3:08 AM, You sent a photo", "Sent by you" are `out`, the chat's title is `in`, any other
 * name is nobody that is known here. What is said after the name's colon counts for nothing.
 *
 * @param you words for "you" in lower case.
 * @param title the chat's title, '' where it has none.
 */
export function speakerSaid(label: string, you: readonly string[], title: string): Side | null {
  const line = folded(label).replace(PRE_PLAIN, '')
  const parts = messageLabel(line)
  const spoken = parts?.sender ?? line
  if (spoken === '') return null
  const name = folded(title)
  const isOwnName = you.includes(name)
  // Such a label may name people by their first name alone, and that may be a word for "you" in some other language: then it says nothing.
  if (parts && !isOwnName && begins(name, spoken)) return you.includes(spoken) ? null : 'in'
  if (name !== '' && !isOwnName && begins(spoken, name) && isEndOrColon(spoken.slice(name.length))) return 'in'
  if (parts?.hasText) return you.includes(spoken) ? 'out' : null
  const [speaker = '', ...words] = spoken.split(/\s?[:：](?:\s|$)/u)
  // A name may begin like a word ("You Jin"): before a colon only the word itself is it.
  if (words.length > 0) return you.includes(speaker) ? 'out' : null
  if (you.some((word) => begins(spoken, word))) return 'out'
  if (name !== '' && !isOwnName && begins(spoken, name)) return 'in'
  const [endsYou, endsName] = [you.some((word) => ends(spoken, word)), name !== '' && !isOwnName && ends(spoken, name)]
  return endsYou === endsName ? null : endsYou ? 'out' : 'in'
}

function folded(text: string): string {
  return plain(text.normalize('NFC')).toLowerCase()
}

function begins(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(word.length))
}

function ends(text: string, word: string): boolean {
  return text.endsWith(word) && !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, text.length - word.length))
}

function isEndOrColon(rest: string): boolean {
  return /^\s?(?:$|[:：](?:\s|$))/u.test(rest)
}
