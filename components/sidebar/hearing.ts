import { batch, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { Card } from '../../lib/card/card.ts'
import type { Id } from '../../lib/db/id.ts'
import type { Heard } from '../../lib/heard/heard.ts'
import type { Ask } from './surroundings.ts'

/** What happens at once is asked for once, in milliseconds. */
const PAUSE = 120
/** A page that could not be read is asked again: after so many milliseconds, so many times. */
const UNREAD = { after: 900, most: 5 }

/** The words and the panels of it come when they are needed: most chats have nothing to tell. */
type Parts = typeof import('./heard/parts.tsx')

/** What was written down just now, to be said and taken back. */
export interface Done {
  text: string
  undo: (() => Promise<void>) | null
}

/** The proposal on top, as long as it stands there to be seen. */
export interface OnTop {
  /** UTC ms since which it has been in sight; null: it is not. */
  since: number | null
  confirm: () => void
}

/** What the open chat's messages tell of the person on the card, and what the agent does with it. */
export interface Hearing {
  /** Null while nothing is known of the present card's chat. */
  heard: ReadonlySignal<Heard | null>
  parts: ReadonlySignal<Parts | null>
  /** Proposals that the agent has answered: they are not shown again while the next answer is under way. */
  settled: Signal<readonly string[]>
  done: Signal<Done | null>
  /** The proposal on top in one sentence, for those who hear the page. */
  spoken: Signal<string>
  onTop: { current: OnTop | null }
  /** Messages have come, or something that they are compared with has changed. */
  changed: () => void
  /** The key that confirms the proposal on top. One that has only just appeared was not meant. */
  confirm: () => void
  /** Follows the card; gives back how to stop. */
  start: () => () => void
}

/** How long a proposal must have been in sight before a key confirms it, in milliseconds. */
const SEEN_FOR = 500

/** Asks after the card is shown. What was asked for another chat or person, or before the chat was left, is dropped. */
export function createHearing(ask: Ask, card: ReadonlySignal<Card>, isFolded: () => boolean): Hearing {
  const heard = signal<Heard | null>(null)
  const parts = signal<Parts | null>(null)
  const settled = signal<readonly string[]>([])
  const done = signal<Done | null>(null)
  const spoken = signal('')
  const onTop: Hearing['onTop'] = { current: null }
  let whose = ''
  let epoch = 0
  let asking: number | null = null
  let again = false
  let unread = 0
  let waiting: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

  function soon(): void {
    waiting ??= setTimeout(() => {
      waiting = undefined
      void load()
    }, PAUSE)
  }

  async function load(): Promise<void> {
    const shown = personOn(card.peek())
    if (!shown || isFolded()) return
    if (asking === epoch) {
      again = true
      return
    }
    const mine = epoch
    asking = mine
    again = false
    const answer = await ask('heard.get', { counter: shown.counter, contact: shown.contact }).catch(() => undefined)
    if (mine !== epoch) return
    asking = null
    if (answer !== undefined) take(answer)
    if (again) soon()
  }

  function take(answer: Heard | null): void {
    heard.value = answer
    if (answer && !parts.peek()) void import('./heard/parts.tsx').then((loaded) => (parts.value = loaded)).catch(() => {})
    unread = answer?.unread ? unread + 1 : 0
    clearTimeout(retry)
    if (unread > 0 && unread <= UNREAD.most) retry = setTimeout(soon, UNREAD.after)
  }

  function follow(): void {
    const shown = personOn(card.value)
    const next = shown ? JSON.stringify([shown.documentId, shown.key, shown.contact]) : ''
    if (next !== whose) {
      whose = next
      epoch += 1
      unread = 0
      asking = null
      batch(() => {
        heard.value = null
        settled.value = []
        done.value = null
        spoken.value = ''
      })
    }
    if (shown && !isFolded()) soon()
  }

  return {
    heard,
    parts,
    settled,
    done,
    spoken,
    onTop,
    changed: soon,
    confirm: () => {
      const { since = null, confirm } = onTop.current ?? {}
      if (since !== null && Date.now() - since >= SEEN_FOR && !isFolded()) confirm?.()
    },
    start: () => {
      const stop = effect(follow)
      return () => {
        stop()
        clearTimeout(waiting)
        clearTimeout(retry)
      }
    },
  }
}

interface Shown {
  documentId: string
  key: string
  counter: number
  contact: Id
}

function personOn(card: Card): Shown | null {
  if ((card.state !== 'matched' && card.state !== 'degraded') || !card.contact) return null
  const { documentId, key, counter } = card.chat
  return { documentId, key, counter, contact: card.contact.id }
}
