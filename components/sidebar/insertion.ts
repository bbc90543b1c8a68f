import { signal, type ReadonlySignal } from '@preact/signals'
import type { CardChat, OfferCard } from '../../lib/card/card.ts'
import type { Id } from '../../lib/db/id.ts'
import { CallError, type InsertResult } from '../../lib/messages.ts'
import type { Ask } from './surroundings.ts'

/** The last try to put a text into the composer. `chat` is the key of the chat that it was meant for. */
export interface Insertion {
  chat: string
  of: 'offer' | 'question' | 'reply'
  /** Which question it was. */
  question?: Id
  outcome: 'busy' | 'failed' | InsertResult
}

/** Whether the text went in, so that nothing is left to be said of it elsewhere. */
export function isDone({ outcome }: Insertion): boolean {
  return typeof outcome === 'object' && outcome.result === 'inserted'
}

/** Which offer, and which of its texts. */
export type PutOffer = Pick<Extract<OfferCard, { kind: 'offer' }>, 'id' | 'revision' | 'variant'>

export interface Insertions {
  last: ReadonlySignal<Insertion | null>
  insert: (chat: CardChat, contact: Id, offer: PutOffer, text: string) => Promise<void>
  insertQuestion: (chat: CardChat, contact: Id, question: { id: Id; language: string }, text: string) => Promise<void>
  /** A quick reply; `contact` '': nobody is known there. */
  insertReply: (chat: CardChat, contact: Id | '', text: string) => Promise<void>
  forget: () => void
}

/** One text at a time: a second press while the first is under way does nothing. */
export function createInsertions(ask: Ask): Insertions {
  const last = signal<Insertion | null>(null)

  async function put(of: Omit<Insertion, 'outcome'>, putting: () => Promise<InsertResult>): Promise<void> {
    if (last.peek()?.outcome === 'busy') return
    last.value = { ...of, outcome: 'busy' }
    let outcome: Insertion['outcome']
    try {
      outcome = await putting()
    } catch (error) {
      outcome = error instanceof CallError && error.code === 'moved-on' ? { result: 'moved-on' } : 'failed'
    }
    last.value = { ...of, outcome }
  }

  return {
    last,
    insert: ({ key, counter }, contact, { id: offer, revision, variant }, text) =>
      put({ chat: key, of: 'offer' }, () =>
        ask('offer.insert', { counter, contact, offer, revision, ...(variant && { variant }), text }),
      ),
    insertQuestion: ({ key, counter }, contact, { id: question, language }, text) =>
      put({ chat: key, of: 'question', question }, () => ask('question.insert', { counter, contact, question, language, text })),
    insertReply: ({ key, counter }, contact, text) =>
      put({ chat: key, of: 'reply' }, () => ask('reply.insert', { counter, contact, text })),
    forget: () => {
      if (last.peek()?.outcome !== 'busy') last.value = null
    },
  }
}
