import type { Id, Origin } from '../db/id.ts'
import type { OwnType } from '../fields/own-field.ts'
import type { SaidMessage, Span } from '../heard/heard.ts'

/** Where the answer is written: a field of the user's own, or the stage on the ladder (its choices' values are `0` to `5`). */
export type QuestionTarget = { kind: 'field'; field: Id } | { kind: 'stage' }

/** One of a question's choices. */
export interface QuestionChoice {
  /** A choice of the field, or the stage's digit. */
  value: string
  /** By language (BCP 47, `''` for every language): as it stands in the message, and other words that mean it. */
  words: Record<string, { label: string; synonyms: string[] }>
}

/** A short question that an agent puts to customers in the chat. */
export interface Question {
  id: Id
  revision: number
  origin: Origin
  /** For the agent. */
  name: string
  target: QuestionTarget
  /** By language (BCP 47, `''` for every language). Fields are written as in offers: `{first_name|there}`. */
  texts: Record<string, string>
  /** In the order of their numbers; [] where the answer is a text, a number or a date. */
  choices: QuestionChoice[]
  /** The choices stand below the text with their numbers. */
  numbered: boolean
  rank: number
  off: boolean
  changedAt: number
}

/** Whether a question's answer is written into this field. */
export function asksField({ target }: Pick<Question, 'target'>, field: Id): boolean {
  return target.kind === 'field' && target.field === field
}

/** Two or three questions for the people of a segment, asked one after another. */
export interface QuestionSet {
  id: Id
  revision: number
  origin: Origin
  name: string
  questions: Id[]
  /** Null: everybody. */
  segment: Id | null
  rank: number
  off: boolean
  changedAt: number
}

/** How an answer was understood. `typo`: a word of a choice but for a slip; `own-words`: in words that are neither label nor synonym as they stand. */
export const ANSWER_HOWS = ['number', 'label', 'synonym', 'own-words', 'typo', 'value'] as const
export type AnswerHow = (typeof ANSWER_HOWS)[number]

/**
 * What a text answers. `fits`: beyond reasonable doubt. `unclear`: it says something of more than one choice, or takes one back; `none`: nothing
 * that the question knows.
 */
export type MatchedAnswer =
  | {
      kind: 'fits'
      /** Values of choices, or one text as `OwnValues` keeps it. */ values: string[]
      how: AnswerHow
      spans: Span[]
    }
  | { kind: 'unclear'; candidates: string[]; spans: Span[] }
  | { kind: 'none' }

/** A question that was asked in this chat and has no answer yet. */
export interface OpenQuestion {
  question: Id
  name: string
  target: QuestionTarget
  type: OwnType | 'stage'
  /** What may be picked, with the words in the agent's language. */
  choices: { value: string; label: string }[]
  /** UTC ms of the asking, as far as it is known. */
  askedAt: number | null
  /** The newest message since then that may be the answer; null: the customer has not written since. */
  reply: { message: SaidMessage; answer: MatchedAnswer } | null
}

/** A question that could be put in the composer now. */
export interface SuggestedQuestion {
  question: Id
  revision: number
  name: string
  /** Merged, with its choices: as it goes into the composer. */
  text: string
  /** BCP 47 of the text. */
  language: string
  /** The set that it belongs to, with its place in it, from 1; null: none. */
  set: { id: Id; name: string; place: number; of: number } | null
}

/** How a person stands to a question; derived from the log. */
export interface AskedState {
  /** `put`: it was put in the composer; `sent`: it was seen among the messages; `dropped`: the agent no longer waits for an answer. */
  state: 'put' | 'sent' | 'answered' | 'dropped'
  /** UTC ms of the newest of these. */
  at: number
  /** When it was put or seen first since the last answer. */
  askedAt: number
  language: string
  /** Key of the question's own message, once seen. */
  message?: string
  /** Keys of messages that the agent said are no answer, at most 20. */
  not?: string[]
}
