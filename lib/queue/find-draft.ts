import type { SaidMessage } from '../heard/heard.ts'
import type { QueueItem } from './queue.ts'

/** Pages tell the minute and no more, and a server's clock is not ours: so much earlier a message may seem to be than the draft that it is of. */
const SKEW = 10 * 60_000
/** For a message with the draft's own words, which are one person's, a clock may have been wrong by so much. */
const SAME_WORDS_SKEW = 24 * 3_600_000

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
 * What came since the draft is what stands below the message that was the newest then; where that is not shown, what is not older by its time. One of
 * ours that holds the draft's own words is it. Any other of ours since then is taken for the draft as the agent changed it: they have been written
 * to, and a second time would be worse than a wrong word in the results. It is not there only where all that came since is surely shown.
 */
export function findDraft(messages: readonly SaidMessage[], text: string, drafted: NonNullable<QueueItem['drafted']>): DraftFate {
  const last = messages.findLastIndex(({ key }) => key === drafted.newest)
  const since = last >= 0 ? messages.slice(last + 1) : notBefore(messages, drafted.at - SKEW)
  const nearby = last >= 0 ? since : notBefore(messages, drafted.at - SAME_WORDS_SKEW)
  const wanted = plainWords(text)
  const same = nearby.findLast((message) => message.direction === 'out' && plainWords(message.text).includes(wanted))
  const message = same ?? since.findLast(({ direction }) => direction === 'out')
  if (message) return { fate: 'sent', message, edited: plainWords(message.text) !== wanted }
  const isWhole = last >= 0 || (since.length < messages.length && messages.every(({ at }) => at !== null))
  return { fate: isWhole ? 'not-there' : 'unknown' }
}

/** Messages that may be no older than an instant (UTC ms), by their time or for want of one. */
function notBefore(messages: readonly SaidMessage[], instant: number): readonly SaidMessage[] {
  return messages.filter(({ at }) => at === null || at >= instant)
}

/** What of a text no messenger changes: marks of bold and the like, and kinds of spaces and quotes, are left out. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{P}\p{S}\p{Cf}\uFE0F]+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
