import type { OptProposal } from '../consent/opt.ts'
import type { Id } from '../db/id.ts'
import type { Stage } from '../fields/stage.ts'
import type { OpenQuestion, SuggestedQuestion } from '../questions/question.ts'

/** A message of the open chat with its text. It is read when the sidebar asks, and kept nowhere. */
export interface SaidMessage {
  /** Tells it from the chat's other messages, also tomorrow: see `messageKey`. */
  key: string
  direction: 'in' | 'out'
  /** UTC ms; null where the page does not tell. */
  at: number | null
  text: string
  /** Of one of ours: what the page shows of its way; absent: nothing, or no more than that it was sent. */
  status?: 'delivered' | 'read'
}

/** A place in a message's text that led to something, in UTF-16 units. */
export interface Span {
  from: number
  to: number
}

/** A stage that the customer's own words speak for. */
export interface StageProposal {
  stage: Stage
  /** The message, with the words that led to it. */
  message: SaidMessage
  spans: Span[]
  signals: Id[]
}

/** What the open chat's messages tell, and what could be asked. Each is proposed; nothing of it is written before the agent says so. */
export interface Heard {
  stage: StageProposal | null
  /** A message that asks to stop, or to be written to; absent: none. */
  opt?: OptProposal
  /** Asked and not yet answered, the newest first. */
  open: OpenQuestion[]
  /** What could be asked next, best first; of a set at most what is left of it. */
  next: SuggestedQuestion[]
  /** The page could not be read for it now. */
  unread?: true
  /** What confirms the proposal on top, as the browser writes it (`Alt+Shift+Y`); absent: no key is set. */
  confirmKey?: string
}
