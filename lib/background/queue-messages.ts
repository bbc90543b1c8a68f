import type { Id } from '../db/id.ts'
import type { SaidMessage } from '../heard/heard.ts'
import { saidMessages } from '../heard/message-key.ts'
import { arrivedFor } from './arrivals.ts'
import type { Cards } from './cards.ts'
import type { Inbox } from './inboxes.ts'
import type { QueueClock } from './queue-clock.ts'
import { takenMessages } from './taken-messages.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'

/** Between two looks at a chat that is still filling, and how many there are at most. */
const LOOK_EVERY = 250
const MOST_LOOKS = 8

/** The messages of the open chat, oldest first; null where the page cannot tell them now. They are matched and kept nowhere. */
export async function messagesOf(inbox: Inbox, clock: QueueClock): Promise<SaidMessage[] | null> {
  const { reading, counter } = inbox
  if (reading.state !== 'chat') return null
  const asked = { documentId: readersDocument(inbox), counter: readersCounter(inbox, counter), key: reading.key }
  const answer = await toReader(inbox, 'page.said', asked).catch(() => null)
  const messages = takenMessages(answer, clock.now())
  return messages && saidMessages(messages)
}

/** The same once they have stopped coming: a chat that was opened just now fills bit by bit. */
export async function settledMessages(inbox: Inbox, clock: QueueClock): Promise<SaidMessage[] | null> {
  let before = await messagesOf(inbox, clock)
  for (let looks = 0; looks < MOST_LOOKS; looks++) {
    await clock.wait(LOOK_EVERY)
    const now = await messagesOf(inbox, clock)
    if (now === null || (before !== null && now.length === before.length && now.at(-1)?.key === before.at(-1)?.key)) return now
    before = now
  }
  return before
}

/**
 * Whether the chat that stands is surely this person's (`members`: all contacts that they are): by a proof, or by the address that was opened for
 * them, for as long as the title stays. A group, or a chat in the midst of a switch, is nobody's.
 */
export async function isChatOf(cards: Cards, inbox: Inbox, members: readonly Id[]): Promise<boolean> {
  const { reading, expected } = inbox
  if (reading.state !== 'chat' || reading.kind === 'group' || reading.fingerprint?.steady === false) return false
  const person = await cards.personOf(inbox)
  const whose = person ?? arrivedFor(expected, reading)
  return whose !== null && members.includes(whose)
}
