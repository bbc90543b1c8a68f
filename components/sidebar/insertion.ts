import { signal, type ReadonlySignal } from '@preact/signals'
import type { CardChat } from '../../lib/card/card.ts'
import type { Id } from '../../lib/db/id.ts'
import { CallError, type InsertResult } from '../../lib/messages.ts'
import type { Ask } from './surroundings.ts'

/** The last try to put a text into the composer. `chat` is the key of the chat that it was meant for. */
export interface Insertion {
  chat: string
  outcome: 'busy' | 'failed' | InsertResult
}

/** Whether the text went in, so that nothing is left to be said of it elsewhere. */
export function isDone({ outcome }: Insertion): boolean {
  return typeof outcome === 'object' && outcome.result === 'inserted'
}

export interface Insertions {
  last: ReadonlySignal<Insertion | null>
  insert: (chat: CardChat, contact: Id, offer: Id, text: string) => Promise<void>
  forget: () => void
}

/** One text at a time: a second press while the first is under way does nothing. */
export function createInsertions(ask: Ask): Insertions {
  const last = signal<Insertion | null>(null)
  return {
    last,
    insert: async (chat, contact, offer, text) => {
      if (last.peek()?.outcome === 'busy') return
      last.value = { chat: chat.key, outcome: 'busy' }
      let outcome: Insertion['outcome']
      try {
        outcome = await ask('offer.insert', { counter: chat.counter, contact, offer, text })
      } catch (error) {
        outcome = error instanceof CallError && error.code === 'moved-on' ? { result: 'moved-on' } : 'failed'
      }
      last.value = { chat: chat.key, outcome }
    },
    forget: () => {
      if (last.peek()?.outcome !== 'busy') last.value = null
    },
  }
}
