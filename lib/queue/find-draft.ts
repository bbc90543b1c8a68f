import type { SaidMessage } from '../heard/heard.ts'
import type { QueueItem } from './queue.ts'

/** Many pages tell the minute of a message and no more. */
const MINUTE = 60_000

/** What a chat's messages tell of a draft that may have been sent. */
export type DraftFate =
  /** It was: as it stood, or as the agent had changed it. */
  | { fate: 'sent'; message: SaidMessage; edited: boolean }
  /** Every message since is to be seen, and it is none of them. */
  | { fate: 'not-there' }
  /** The page shows too little to tell. */
  | { fate: 'unknown' }

/**
 * Looks for a draft among its chat's messages, oldest first.
 *
 * What came since the draft is what stands below the message that was the newest then; where that is no longer shown, what is not older by its time.
 * One of ours with the draft's own words is it. Any other of ours since then is taken for the draft as the agent changed it: they have been written
 * to, and a second time would be worse than a wrong word in the results. It is not there only where all that came since is surely shown.
 */
export function findDraft(messages: readonly SaidMessage[], text: string, drafted: NonNullable<QueueItem['drafted']>): DraftFate {
  const { since, isWhole } = messagesSince(messages, drafted)
  const own = since.filter(({ direction }) => direction === 'out')
  const wanted = plainWords(text)
  const same = own.findLast((message) => plainWords(message.text) === wanted)
  const message = same ?? own.at(-1)
  if (message) return { fate: 'sent', message, edited: !same }
  return { fate: isWhole ? 'not-there' : 'unknown' }
}

/** What came since the draft, and whether all of that is shown. */
function messagesSince(
  messages: readonly SaidMessage[],
  { at: draftedAt, newest }: NonNullable<QueueItem['drafted']>,
): { since: readonly SaidMessage[]; isWhole: boolean } {
  const last = messages.findLastIndex(({ key }) => key === newest)
  if (last >= 0) return { since: messages.slice(last + 1), isWhole: true }
  // A page that tells the minute alone says of what came after the draft that it came before.
  const from = Math.floor(draftedAt / MINUTE) * MINUTE
  const since = messages.filter(({ at }) => at === null || at >= from)
  return { since, isWhole: since.length < messages.length && messages.every(({ at }) => at !== null) }
}

/** What of a text no messenger changes: marks of bold and the like, and kinds of spaces and quotes, are left out. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\p{Cf}\uFE0F]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
