import { hash53 } from '../orders/keys.ts'
import type { SeenMessage } from '../sites/reading.ts'
import type { SaidMessage } from './heard.ts'

/** What a message is told from others by. */
type KeyedBy = Pick<SeenMessage, 'id' | 'direction' | 'text' | 'at'>

/** Where a page tells neither id nor time, the messages above tell one "yes" from another. */
const ABOVE = 2

/**
 * Tells a message from the chat's others, today and tomorrow: by the page's id, else by its instant and text, else by its text and those of the two
 * above it. Hashed, so that what is kept of it holds neither text nor id.
 *
 * @param above the messages before it, the nearest last.
 */
export function messageKey(message: KeyedBy, above: readonly KeyedBy[]): string {
  const { id, direction, at, text } = message
  if (id !== '') return `id-${short(id)}`
  if (at !== null) return `at-${at.toString(36)}-${short(`${direction} ${text}`)}`
  return `in-${short([...above.slice(-ABOVE), message].map((one) => `${one.direction} ${one.text}`).join('\n'))}`
}

/** Messages as they are matched: those whose side is known and that have words, oldest first, each with its key. */
export function saidMessages(seen: readonly (KeyedBy & Partial<Pick<SeenMessage, 'status'>>)[]): SaidMessage[] {
  return seen.flatMap((message, index) => {
    const { direction, at, text, status } = message
    if (direction === 'unknown' || text.trim() === '') return []
    return [
      {
        key: messageKey(message, seen.slice(Math.max(0, index - ABOVE), index)),
        direction,
        at,
        text,
        ...wayOf(direction, status),
      },
    ]
  })
}

function wayOf(direction: SeenMessage['direction'], status?: SeenMessage['status']): Pick<SaidMessage, 'status'> {
  return direction === 'out' && (status === 'delivered' || status === 'read') ? { status } : {}
}

function short(text: string): string {
  return hash53(text).toString(36)
}
