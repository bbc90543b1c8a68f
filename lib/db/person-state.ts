import type { ConsentFrom } from '../consent/opt.ts'
import type { OwnValues } from '../fields/own-field.ts'
import type { Stage } from '../fields/stage.ts'
import type { AskedState } from '../questions/question.ts'
import type { Id } from './id.ts'
import type { OfferSaid } from './log.ts'

/** What the log amounts to for one contact. Derived: can be rebuilt from the log alone. */
export interface PersonState {
  contact: Id
  tags: string[]
  note: string
  /** The agent's record of marketing consent; null where none was made. */
  consent: { given: boolean; at: number; /** Absent: by hand. */ from?: ConsentFrom } | null
  /** A message that asks to stop or to be written to, undecided. */
  optHeard?: { given: boolean; message: string; at: number }
  /** The newest message that the agent said means no such thing (its key), and when. */
  notOpt?: { message: string; at: number }
  /** What became of each offer, the newest word. */
  offers?: Record<Id, { revision: number; state: OfferSaid; at: number; variant?: 'a' | 'b'; until?: number }>
  /** When a message of ours was last seen to be sent, by anybody of the team (UTC ms), and of each offer. */
  written?: { at: number; offers: Record<Id, number> }
  /** Write again then (UTC ms). */
  remind?: { at: number; note: string; setAt: number }
  /** When a reminder was last taken away: of merged people it covers what was set before. */
  remindOffAt?: number
  /** When the note was written; absent where none ever was. Of merged people the later word of the one that stands for all covers the others'. */
  noteAt?: number
  /** When tags that are not there any more were taken away. */
  untagged?: Record<string, number>
  /** Values of the user's own fields that people gave; absent where none ever were. '' takes an import's value away. */
  own?: OwnValues
  /** When each of them was given. */
  ownAt?: Record<Id, number>
  /** Stage on the ladder of awareness, with the instant of its setting (UTC ms); absent where none was ever set, null where it was taken back. */
  stage?: {
    stage: Stage | null
    at: number
    /** From what the customer wrote, else by hand. */ from?: { message: string; words: string }
  }
  /** The newest message that the agent said speaks for no other stage (its key), and when. */
  notStage?: { message: string; at: number }
  /** How the person stands to each question that was ever put to them. */
  asked?: Record<Id, AskedState>
}
