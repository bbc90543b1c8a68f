import { batch, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals'
import { CallError, type CallAnswer } from '../../lib/messages.ts'
import { createCardFeed, type CardFeed } from './card-feed.ts'
import { createHearing, type Hearing } from './hearing.ts'
import { createInsertions, isDone, type Insertions } from './insertion.ts'
import { createNotes, type Notes } from './notes.ts'
import { createPlacing, type Placing } from './placing.ts'
import type { Ask, Surroundings } from './surroundings.ts'

/** How often the background is looked for: an update leaves the frame standing without telling it. */
const LOOK_EVERY = 250

export type Session = NonNullable<CallAnswer<'sidebar.hello'>>

/**
 * `refused`: this frame is not one that a permitted page's content script announced.
 * `lost`: the extension was updated or removed; only a reload of the page helps.
 */
export type Connection = 'starting' | 'ready' | 'unreachable' | 'refused' | 'lost'

/** Everything that the sidebar knows, in one place. Components read the signals and call the functions. */
export interface Sidebar extends Pick<CardFeed, 'card' | 'failed' | 'refresh' | 'patch'> {
  connection: ReadonlySignal<Connection>
  session: ReadonlySignal<Session | null>
  insertions: Insertions
  hearing: Hearing
  notes: Notes
  /** Where the sidebar stands. */
  placing: Placing
  /** Which folds are open, by name, for as long as the frame lives. */
  folds: Signal<Readonly<Record<string, boolean>>>
  /** What the agent has typed and not yet used, by field and contact: it outlives a card that goes and comes back. */
  typed: Signal<Readonly<Record<string, string>>>
  /** Asks the background. Throws CallError; a lost background blanks the sidebar first. */
  ask: Ask
  /** Says hello and starts listening; gives back how to stop. */
  start: () => () => void
  /** Says hello again after a failure. */
  retry: () => void
}

/** Makes the store. Nothing is asked before `start`. */
export function createSidebar({ ask: send, ticket, alive, onPush }: Surroundings): Sidebar {
  const connection = signal<Connection>('starting')
  const session = signal<Session | null>(null)

  const ask: Ask = async (name, arg) => {
    try {
      return await send(name, arg)
    } catch (error) {
      if (!(error instanceof CallError)) throw error
      if (error.code === 'gone' || error.code === 'protocol') lose()
      // A background that was stopped may have forgotten this frame: show the ticket once more.
      if (error.code === 'refused' && name !== 'sidebar.hello' && (await greet())) return send(name, arg)
      throw error
    }
  }

  const feed = createCardFeed(ask)
  const notes = createNotes(ask, (contact, note) => feed.patch(contact, { note }))
  const insertions = createInsertions(ask)
  const placing = createPlacing(ask)
  const hearing = createHearing(ask, feed.card, () => placing.place.value.folded)

  function lose(): void {
    batch(() => {
      connection.value = 'lost'
      feed.blank()
      typed.value = {}
    })
  }

  /** Whether the background knows this frame. */
  async function greet(): Promise<boolean> {
    const answer = await ask('sidebar.hello', { ticket })
    if (connection.peek() === 'lost') return false
    batch(() => {
      session.value = answer
      connection.value = answer ? 'ready' : 'refused'
      if (answer) placing.take(answer.place, answer.covers)
      else feed.blank()
    })
    return answer !== null
  }

  async function connect(): Promise<void> {
    try {
      if (await greet()) feed.refresh()
    } catch {
      if (connection.peek() === 'starting') connection.value = 'unreachable'
    }
  }

  /** What stands in one chat's composer says nothing of it once the agent has been in another chat. */
  function forgetLeftBehind(): void {
    const shown = feed.card.value
    const last = insertions.last.value
    if (last && isDone(last) && 'chat' in shown && shown.chat.key !== last.chat) insertions.forget()
  }

  const folds = signal<Readonly<Record<string, boolean>>>({})
  const typed = signal<Readonly<Record<string, string>>>({})

  return {
    connection,
    session,
    card: feed.card,
    failed: feed.failed,
    refresh: feed.refresh,
    patch: feed.patch,
    insertions,
    hearing,
    notes,
    placing,
    folds,
    typed,
    ask,
    retry: () => {
      connection.value = 'starting'
      void connect()
    },
    start: () => {
      const stopListening = onPush((push) => {
        if (connection.peek() !== 'ready') return
        const isOurs = push.tabId === session.peek()?.tabId
        if (push.push === 'data-changed') {
          if (isOurs || push.tabId === undefined) feed.refresh()
        } else if (push.push === 'messages-changed') {
          if (isOurs) hearing.changed()
        } else if (push.push === 'confirm') {
          if (isOurs) hearing.confirm()
        } else if (push.push === 'place-changed') {
          if (isOurs) placing.take(push.place, push.covers)
        } else if (push.push === 'chat-changed' && isOurs) {
          notes.flush()
          feed.chatChanged(push.counter)
        }
      })
      const looking = setInterval(() => {
        if (connection.peek() !== 'lost' && !alive()) lose()
      }, LOOK_EVERY)
      const stopForgetting = effect(forgetLeftBehind)
      const stopHearing = hearing.start()
      void connect()
      return () => {
        clearInterval(looking)
        stopForgetting()
        stopHearing()
        stopListening()
        notes.flush()
      }
    },
  }
}
