import type { Id } from '../db/id.ts'
import { push } from '../db/announce-changes.ts'
import { findDraft } from '../queue/find-draft.ts'
import { leftWhyByMessages } from '../queue/guards.ts'
import { isHeld } from '../queue/machine.ts'
import type { QueueEvent, QueueItem, QueueStatus } from '../queue/queue.ts'
import { change, draftedItems, giveBackLost, hasDrafts, heldItems, markSent, membersOf } from '../queue/store.ts'
import type { SaidMessage } from '../heard/heard.ts'
import type { InsertResult } from '../messages.ts'
import type { Cards } from './cards.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import { openChatOf } from './open-chat-of.ts'
import { chooseNext } from './queue-choose.ts'
import { isChatOf, messagesOf, settledMessages } from './queue-messages.ts'
import { queueSession } from './queue-session.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** How long a message that was sent just now may take to be seen, before the next one comes. */
const SEEN_WITHIN = 2000
const LOOK_EVERY = 250
/** Somebody whose draft went and was not seen to be sent, or whose composer is taken, comes again so much later. */
const AGAIN_AFTER = 60_000

/** What came of the last step in a tab, to be said once. */
export interface TabSaying {
  last: QueueEvent | null
  none: QueueStatus['none']
  /** The recipient's chat has to be opened by hand. */
  byHand: boolean
}

/**
 * Leads the agent's inbox through a queue: opens, makes sure whose chat it is, looks at its messages, puts the draft in, sees it sent. Never sends.
 * What it knows beside the database is only what was said last: a stop of the service worker at any moment loses no step.
 */
export class QueueConduct {
  readonly #busy = new Set<number>()
  /** Tabs whose page showed something else while a step was under way. */
  readonly #again = new Set<number>()
  readonly #said = new Map<number, TabSaying>()

  constructor(
    readonly workspace: Workspace,
    readonly inboxes: Inboxes,
    readonly cards: Cards,
  ) {}

  /** What is to be said in a tab. */
  saying(tabId: number): TabSaying {
    return this.#said.get(tabId) ?? { last: null, none: null, byHand: false }
  }

  forget(tabId: number): void {
    this.#said.delete(tabId)
  }

  /** The recipient whom a tab is at; null: none. */
  async activeIn(tabId: number): Promise<QueueItem | null> {
    const session = await queueSession()
    const held = await heldItems(this.workspace.db)
    return held.find(({ holder }) => holder?.session === session && holder.tabId === tabId) ?? null
  }

  /** Those whose tab, page or browser is gone are given back: whose draft may have been sent is looked for before anything else. */
  async recover(): Promise<void> {
    const [session, inboxes] = await Promise.all([queueSession(), this.inboxes.all()])
    const isThere = ({ holder, state }: QueueItem): boolean => {
      const inbox = inboxes.find(({ tabId }) => tabId === holder?.tabId)
      if (!inbox || holder?.session !== session) return false
      // While a chat is being opened the page may load anew; what stood in a composer does not outlive its page.
      return state === 'opening' || readersDocument(inbox) === holder.documentId
    }
    await giveBackLost(this.workspace.db, isThere, Date.now())
  }

  /** The agent's own key or press. Does nothing while a step is under way in this tab. */
  async next(tabId: number, queue?: Id): Promise<void> {
    await this.#alone(tabId, async () => {
      await this.recover()
      const inbox = await this.inboxes.get(tabId)
      if (!inbox) return
      const active = await this.activeIn(tabId)
      if (active && !(await this.#leave(inbox, active))) return
      if (!active && (await this.#holds(inbox, '')) === 'other') return this.#say(tabId, { last: { event: 'own-text' } })
      const holder = { session: await queueSession(), tabId, documentId: readersDocument(inbox) }
      const chosen = await chooseNext(this.workspace, inbox.reads.network, { queue, holder, now: Date.now() })
      if ('none' in chosen) return this.#say(tabId, { none: chosen.none, last: this.saying(tabId).last })
      await this.#open(inbox, chosen.item)
    })
  }

  /** The page shows something else, or messages have come: goes on with whom this tab is at, and looks for what was drafted before. */
  async look(tabId: number): Promise<void> {
    if (this.#busy.has(tabId)) return void this.#again.add(tabId)
    if (!(await hasDrafts(this.workspace.db))) return
    await this.#alone(tabId, async () => {
      await this.recover()
      const inbox = await this.inboxes.get(tabId)
      const active = await this.activeIn(tabId)
      if (!inbox) return
      if (active?.state === 'opening') await this.#arrive(inbox, active)
      else if (active) await this.#isSent(inbox, active)
      if (!active || !(await this.#isTheirs(inbox, active))) await this.#lookBack(inbox)
    })
  }

  /** The agent leaves somebody out, puts them off, or says what came of a draft. Answers whether that could be. */
  async decide(tabId: number, id: Id, what: { skip: true } | { until: number } | { sent: boolean }): Promise<boolean> {
    const item = await this.workspace.db.queueItems.get(id)
    if (!item) return false
    const now = Date.now()
    const { db } = this.workspace
    const name = await this.#nameOf(item.contact)
    if ('skip' in what) {
      const done = await change(db, item, { event: 'skip', why: 'by-hand' }, now)
      if (done) this.#say(tabId, { last: { event: 'skipped', name, why: 'by-hand' } })
      return done !== null
    }
    if ('until' in what) return (await change(db, item, { event: 'give-back', notBefore: what.until }, now)) !== null
    if (!what.sent) {
      const done = await change(db, item, { event: 'not-there' }, now)
      return done !== null
    }
    return this.#markSent(tabId, item, { key: '', at: now, edited: false })
  }

  /** Steps of one tab one after the other, and none twice: a key that is held down, or pressed again meanwhile, does nothing. */
  async #alone(tabId: number, work: () => Promise<void>): Promise<void> {
    if (this.#busy.has(tabId)) return
    this.#busy.add(tabId)
    try {
      await work()
    } finally {
      this.#busy.delete(tabId)
      push({ push: 'queue-changed' })
    }
    if (this.#again.delete(tabId)) await this.look(tabId)
  }

  /** Drafts that nobody holds any more may be seen in passing: they were sent, or surely not. */
  async #lookBack(inbox: Inbox): Promise<void> {
    const { db } = this.workspace
    const person = await this.cards.personOf(inbox)
    if (person === null) return
    for (const item of await draftedItems(db, await membersOf(db, person))) {
      if (isHeld(item) || (await this.#isSent(inbox, item)) || item.state !== 'unsure' || !item.drafted) continue
      const messages = await messagesOf(inbox)
      const isGone = messages && findDraft(messages, item.text, item.drafted).fate === 'not-there'
      if (isGone && (await this.#holds(inbox, item.text)) === 'nothing')
        await change(db, item, { event: 'not-there' }, Date.now())
    }
  }

  #say(tabId: number, said: Partial<TabSaying>): void {
    this.#said.set(tabId, { last: null, none: null, byHand: false, ...said })
  }

  /** Whether the tab may go on from whom it is at. Their draft is seen to be sent, or they come again later; a draft that stands stays. */
  async #leave(inbox: Inbox, item: QueueItem): Promise<boolean> {
    const { db } = this.workspace
    const { tabId } = inbox
    if (item.state === 'opening') {
      // Pressed again while the chat is being opened: once more, and nobody else.
      await this.#open(inbox, item)
      return false
    }
    const until = Date.now() + SEEN_WITHIN
    for (;;) {
      const now = (await this.inboxes.get(tabId)) ?? inbox
      if (await this.#isSent(now, item)) return true
      const holds = await this.#holds(now, item.text)
      if ((holds === 'text' || holds === 'other') && (await this.#isTheirs(now, item))) {
        this.#say(tabId, { last: { event: 'not-sent-yet' } })
        return false
      }
      if (Date.now() >= until) break
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
    await change(db, item, { event: 'give-back', notBefore: Date.now() + AGAIN_AFTER }, Date.now())
    return true
  }

  async #open(inbox: Inbox, item: QueueItem): Promise<void> {
    const { tabId } = inbox
    if (await this.#isTheirs(inbox, item)) return this.#arrive(inbox, item)
    this.#say(tabId, {})
    push({ push: 'queue-changed' })
    const opened = await openChatOf(this.workspace, this.inboxes, inbox, item.contact).catch(() => ({
      result: 'not-arrived' as const,
    }))
    // The page loads anew: it goes on with its first reading.
    if (opened.result === 'loading') return
    if (opened.result !== 'opened')
      return this.#say(tabId, {
        byHand: true,
        ...(opened.result === 'not-arrived' && { last: { event: 'not-arrived', name: await this.#nameOf(item.contact) } }),
      })
    const now = await this.inboxes.get(tabId)
    if (now) await this.#arrive(now, item)
  }

  /** The chat that stands may be the recipient's: once that is sure, and nothing speaks against it, the draft is put in. */
  async #arrive(inbox: Inbox, item: QueueItem): Promise<void> {
    const { db } = this.workspace
    const { tabId, reading } = inbox
    if (reading.state !== 'chat' || !(await this.#isTheirs(inbox, item))) return
    const name = await this.#nameOf(item.contact)
    const messages = await settledMessages(inbox)
    if (!messages) return this.#say(tabId, { last: { event: 'unreadable', name } })
    if (item.drafted) {
      const cleared = await this.#clearUp(inbox, item, messages)
      if (!cleared) return
      item = cleared
    }
    const queue = await db.queues.get(item.queue)
    if (!queue) return
    const why = leftWhyByMessages(queue, messages, Date.now())
    if (why === 'in-conversation') {
      await change(db, item, { event: 'give-back', notBefore: Date.now() + AGAIN_AFTER * 15 }, Date.now())
      return this.#say(tabId, { last: { event: 'skipped', name, why } })
    }
    if (why) {
      await change(db, item, { event: 'skip', why }, Date.now())
      return this.#say(tabId, { last: { event: 'skipped', name, why } })
    }
    await this.#draft(inbox, item, { key: reading.key, newest: messages.at(-1)?.key ?? '', name })
  }

  /** What became of a draft from before: the item once it may be drafted anew; null where it was sent, still stands, or the agent has to say. */
  async #clearUp(inbox: Inbox, item: QueueItem, messages: readonly SaidMessage[]): Promise<QueueItem | null> {
    const { db } = this.workspace
    const { tabId } = inbox
    if (!item.drafted) return item
    const fate = findDraft(messages, item.text, item.drafted)
    if (fate.fate === 'sent') {
      await this.#markSent(tabId, item, { key: fate.message.key, at: fate.message.at ?? Date.now(), edited: fate.edited })
      return null
    }
    if ((await this.#holds(inbox, item.text)) === 'text') {
      // The messenger kept the draft: nothing is put in a second time.
      await change(db, item, { event: 'stands' }, Date.now())
      await toReader(inbox, 'page.focus', {}).catch(() => {})
      return null
    }
    if (fate.fate === 'not-there') return change(db, item, { event: 'not-there' }, Date.now())
    // The agent says what came of it.
    this.#say(tabId, { last: { event: 'unreadable', name: await this.#nameOf(item.contact) } })
    return null
  }

  async #draft(
    inbox: Inbox,
    item: QueueItem,
    { key, newest, name }: { key: string; newest: string; name: string },
  ): Promise<void> {
    const { db } = this.workspace
    const { tabId, counter } = inbox
    const documentId = readersDocument(inbox)
    const drafting = await change(db, item, { event: 'draft', chat: key, newest, documentId }, Date.now())
    if (!drafting) return
    const asked = { documentId, counter: readersCounter(inbox, counter), key, text: item.text, alone: true }
    const put = await toReader(inbox, 'page.insert', asked).catch((): InsertResult | null => null)
    if (put?.result === 'inserted') {
      await change(db, drafting, { event: 'stands' }, Date.now())
      this.#say(tabId, {})
      await toReader(inbox, 'page.focus', {}).catch(() => {})
      return
    }
    // Without an answer, or where the agent has typed on, it may stand there, and be sent.
    const mayStand = !put || (put.result === 'not-exact' && put.left)
    const after = await change(db, drafting, { event: mayStand ? 'give-back' : 'not-put' }, Date.now())
    if (after) await change(db, after, { event: 'give-back', notBefore: Date.now() + AGAIN_AFTER }, Date.now())
    const result = put?.result ?? 'moved-on'
    this.#say(tabId, { last: result === 'not-empty' ? { event: 'own-text' } : { event: result, name } })
  }

  /** Whether the draft was sent: then it is written down. */
  async #isSent(inbox: Inbox, item: QueueItem): Promise<boolean> {
    const present = await this.workspace.db.queueItems.get(item.id)
    if (present?.state === 'sent') return true
    if (!present?.drafted || !(await this.#isTheirs(inbox, item))) return false
    const messages = await messagesOf(inbox)
    const fate = messages && findDraft(messages, item.text, present.drafted)
    if (fate?.fate !== 'sent') return false
    // Words of ours beside the draft that still stands are somebody else's.
    if (fate.edited && (await this.#holds(inbox, item.text)) === 'text') return false
    return this.#markSent(inbox.tabId, present, { key: fate.message.key, at: fate.message.at ?? Date.now(), edited: fate.edited })
  }

  async #markSent(
    tabId: number,
    item: QueueItem,
    { key, at, edited }: { key: string; at: number; edited: boolean },
  ): Promise<boolean> {
    const { db } = this.workspace
    const queue = await db.queues.get(item.queue)
    if (!queue) return false
    const value = {
      network: queue.network,
      message: key,
      offer: { id: queue.offer.id, revision: queue.offer.revision, variant: item.variant },
      segment: item.segment,
      queue: queue.id,
      edited,
    }
    const sent = await markSent(db, await this.workspace.settings(), item, value, { at, now: Date.now() })
    if (sent) this.#say(tabId, { last: { event: 'sent', name: await this.#nameOf(item.contact), edited } })
    return sent !== null
  }

  async #isTheirs(inbox: Inbox, { contact }: QueueItem): Promise<boolean> {
    return isChatOf(this.cards, inbox, await membersOf(this.workspace.db, contact))
  }

  async #holds(inbox: Inbox, text: string): Promise<'nothing' | 'text' | 'other' | null> {
    const answer = await toReader(inbox, 'page.holds', { text }).catch(() => null)
    const holds = answer?.holds
    return holds === 'nothing' || holds === 'text' || holds === 'other' ? holds : null
  }

  async #nameOf(contact: Id): Promise<string> {
    return (await (await this.workspace.directory()).byId(contact))?.contact.name ?? ''
  }
}
