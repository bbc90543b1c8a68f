import type { ConsentFrom } from '../consent/opt.ts'
import type { Stage } from '../fields/stage.ts'
import type { SentMessage } from '../queue/queue.ts'
import type { AnswerHow } from '../questions/question.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import type { Id } from './id.ts'

/** What a person said of two contacts: the entry's own (of two merged, the one that is kept) and `other`. */
export type VerdictValue =
  | { kind: 'merge'; other: Id }
  /** What was said of the two is taken back, whichever it was. */
  | { kind: 'unmerge'; other: Id }
  | { kind: 'not-same-contact'; other: Id }

/** A tag given to many people at once or taken from them. Who they were is in `tagBlocks`; `contact` of the entry is ''. */
export interface ManyTagged {
  kind: 'tag-many' | 'untag-many'
  value: string
  /** People whom it changed. */
  people: number
  /** The base whose ordinals were meant. */
  generation: number
}

/** What became of an offer. `put`: it was put in the composer. */
export const OFFER_SAID = ['put', 'accepted', 'declined', 'later'] as const
export type OfferSaid = (typeof OFFER_SAID)[number]

/** What people did, as it was done. Entries are only ever appended; `people`, `links` and `same` are derived from them. */
export type LogValue =
  | { kind: 'tag'; value: string }
  | { kind: 'untag'; value: string }
  | { kind: 'note'; value: string }
  /** `from` absent: by hand. */
  | { kind: 'consent'; value: boolean; from?: ConsentFrom }
  /** A message of theirs that asks to stop (false) or to be written to, on which nobody has decided yet. */
  | { kind: 'opt-heard'; value: boolean; message: string }
  /** The agent said that it does not mean that. */
  | { kind: 'not-opt'; value: boolean; message: string }
  /** An offer was put in the composer, or the agent said what became of it. `until` (UTC ms): not before, for `later`. */
  | { kind: 'offer'; offer: Id; revision: number; state: OfferSaid; variant?: 'a' | 'b'; until?: number }
  /** A message of ours was seen among the chat's messages. What was seen of it since is in the table `sent`. */
  | { kind: 'sent'; value: Omit<SentMessage, 'id' | 'contact' | 'agent' | 'at' | 'delivered' | 'read' | 'replied'> }
  /** Write again on that instant (UTC ms); null: no more. */
  | { kind: 'remind'; value: number | null; note: string }
  /** A value of one of the user's own fields, see `OwnValues`; '' takes it away. */
  | { kind: 'field'; field: Id; value: string }
  /** Stage on the ladder of awareness; null takes it back. `from`: the customer's message and words that it was confirmed from. */
  | { kind: 'stage'; value: Stage | null; from?: { message: string; words: string } }
  /** The agent said that a message does not speak for this stage. */
  | { kind: 'not-stage'; value: Stage; message: string }
  /** A question was put in the composer, then seen among the messages (`message`: its key). */
  | { kind: 'asked'; question: Id; revision: number; language: string; state: 'put' | 'sent'; message?: string }
  /** What the customer answered: written beside the `field` or `stage` that it gave. Null: the agent no longer waits. */
  | { kind: 'answer'; question: Id; value: string | null; how: AnswerHow | 'by-hand'; message?: string }
  /** The agent said that a message is no answer. */
  | { kind: 'not-answer'; question: Id; message: string }
  | { kind: 'create'; value: string }
  | { kind: 'link'; value: ChatIdentity[] }
  | { kind: 'unlink'; value: ChatIdentity[] }
  | { kind: 'not-same'; value: ChatIdentity[] }
  | VerdictValue
  | ManyTagged

export type LogEntry = LogValue & {
  id: Id
  contact: Id
  /** UTC milliseconds. */
  at: number
  /** Which agent, on which installation: random ids from the settings. */
  agent: Id
  device: Id
  /** A colleague's entry whose person is several people here: it stands with one of them, and as a copy of that entry's id with the others. */
  copyOf?: Id
}
