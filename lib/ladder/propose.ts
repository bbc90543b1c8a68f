import type { PersonState } from '../db/database.ts'
import type { SaidMessage, StageProposal } from '../heard/heard.ts'
import { hearSignals } from './hear-signals.ts'
import type { Signal } from './signal.ts'

/** What is known of the person that a chat's messages are from. */
export interface PersonHeard extends Pick<PersonState, 'stage' | 'notStage'> {
  /** BCP 47, the likeliest first. */
  languages?: readonly string[]
}

const DAY = 24 * 60 * 60 * 1000
/** A message older than this says nothing of where its writer stands now. */
export const HEARD_FOR = 30 * DAY

/**
 * The stage that the newest of the customer's own messages with a signal speaks for; null where none does, where it is the stage that the person has
 * been given already, or in doubt. What was decided upon, and all above it, does not count again, nor what is older than the stage that was set.
 *
 * @param messages oldest first.
 * @param now UTC ms.
 */
export function proposeStage(
  messages: readonly SaidMessage[],
  signals: readonly Signal[],
  { stage, notStage, languages }: PersonHeard,
  now: number,
): StageProposal | null {
  const decided = new Set([stage?.from?.message, notStage?.message])
  // A message that was declined and is not among these lies above what was there when it was.
  const isDeclinedSeen = messages.some(({ key }) => key === notStage?.message)
  const declinedAt = isDeclinedSeen ? -Infinity : (notStage?.at ?? -Infinity)
  const from = Math.max(now - HEARD_FOR, stage?.at ?? -Infinity, declinedAt)
  for (const message of messages.toReversed()) {
    // Of a message without a time those below it tell that it is older.
    if (decided.has(message.key) || (message.at !== null && message.at <= from)) return null
    if (message.direction !== 'in') continue
    const { outcome } = hearSignals(message.text, signals, languages)
    if (outcome.kind === 'none' || outcome.kind === 'too-long') continue
    if (outcome.kind !== 'stage' || outcome.stage === stage?.stage) return null
    return {
      stage: outcome.stage,
      message,
      spans: outcome.found.map(({ span }) => span),
      signals: [...new Set(outcome.found.map(({ signal }) => signal.id))],
    }
  }
  return null
}
