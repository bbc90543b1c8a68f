import { batch, signal, type ReadonlySignal } from '@preact/signals'
import type { Card, CardContact } from '../../lib/card/card.ts'
import { CallError } from '../../lib/messages.ts'
import type { Ask } from './surroundings.ts'

/** Why there is no card: '' where there is one. `damaged`: the disk lost part of the customers' data. */
export type Failure = '' | 'failed' | 'damaged'

export interface CardFeed {
  card: ReadonlySignal<Card>
  /** The last question for the card was not answered. */
  failed: ReadonlySignal<Failure>
  /** Another chat is open: the old card goes at once, and the new one is asked for. */
  chatChanged: (counter: number) => void
  /** Asks anew, and keeps the card that is there until the answer comes. */
  refresh: () => void
  /** Nothing is shown and nothing is taken in any more. */
  blank: () => void
  /** Changes the shown contact, if it is still that one. */
  patch: (id: string, change: Partial<CardContact>) => void
}

const LOADING: Card = { state: 'loading' }

/** Keeps the card of the open chat. An answer that was asked for before the newest change of chat is dropped. */
export function createCardFeed(ask: Ask): CardFeed {
  const card = signal<Card>(LOADING)
  const failed = signal<Failure>('')
  /** Grows when the chat changes: an answer counts only in the epoch that asked. */
  let epoch = 0
  let newest = 0
  let asking: number | null = null
  let again = false

  async function load(): Promise<void> {
    if (asking === epoch) {
      again = true
      return
    }
    const mine = epoch
    asking = mine
    again = false
    try {
      const answer = await ask('card.get', {})
      if (mine === epoch) accept(answer)
    } catch (error) {
      if (mine === epoch) failed.value = error instanceof CallError && error.detail === 'DamagedBaseError' ? 'damaged' : 'failed'
    }
    if (mine !== epoch) return
    asking = null
    if (again) await load()
  }

  function accept(answer: Card): void {
    if ('chat' in answer) {
      if (answer.chat.counter < newest) return
      newest = answer.chat.counter
    }
    batch(() => {
      card.value = answer
      failed.value = ''
    })
  }

  function blank(): void {
    epoch += 1
    batch(() => {
      card.value = LOADING
      failed.value = ''
    })
  }

  function patch(id: string, change: Partial<CardContact>): void {
    const shown = card.peek()
    if (shown.state === 'matched' && shown.contact.id === id) card.value = { ...shown, contact: { ...shown.contact, ...change } }
    if (shown.state === 'degraded' && shown.contact?.id === id)
      card.value = { ...shown, contact: { ...shown.contact, ...change } }
  }

  return {
    card,
    failed,
    chatChanged: (counter) => {
      newest = Math.max(newest, counter)
      blank()
      void load()
    },
    refresh: () => void load(),
    blank,
    patch,
  }
}
