import type { Id } from '../db/id.ts'
import { push } from '../db/announce-changes.ts'
import { isHeld } from '../queue/machine.ts'
import type { QueueEvent, QueueItem, QueueStatus } from '../queue/queue.ts'
import { change, draftedItems, giveBackLost, hasDrafts, heldItems, membersOf } from '../queue/store.ts'
import type { Cards } from './cards.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import { openChatOf } from './open-chat-of.ts'
import { chooseNext } from './queue-choose.ts'
import { REAL_CLOCK, type QueueClock } from './queue-clock.ts'
import { AGAIN_AFTER, QueueDrafts } from './queue-drafts.ts'
import { queueSession } from './queue-session.ts'
import { readersDocument } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** How long a message that was sent just now may take to be seen, before the next one comes. */
const SEEN_WITHIN = 2000
const LOOK_EVERY = 250

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
  readonly drafts: QueueDrafts

  constructor(
    readonly workspace: Workspace,
    readonly inboxes: Inboxes,
    readonly cards: Cards,
    readonly clock: QueueClock = REAL_CLOCK,
  ) {
    this.drafts = new QueueDrafts(workspace, cards, clock, (tabId, said) => this.#say(tabId, said))
  }

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
    await giveBackLost(this.workspace.db, isThere, this.clock.now())
  }

  /** The agent's own key or press. Does nothing while a step is under way in this tab. */
  async next(tabId: number, queue?: Id): Promise<void> {
    await this.#alone(tabId, async () => {
      await this.recover()
      const inbox = await this.inboxes.get(tabId)
      if (!inbox) return
      const active = await this.activeIn(tabId)
      // Who was skipped with a draft may have been written to all the same: their chat is about to be left.
      if (!active && (await hasDrafts(this.workspace.db))) await this.#lookBack(inbox)
      if (active && !(await this.#leave(inbox, active))) return
      if (!active && (await this.drafts.holds(inbox, '')) === 'other') return this.#say(tabId, { last: { event: 'own-text' } })
      const holder = { session: await queueSession(), tabId, documentId: readersDocument(inbox) }
      const chosen = await chooseNext(this.workspace, inbox.reads.network, {
        queue,
        holder,
        now: this.clock.now(),
        isElsewhere: await this.#elsewhere(tabId),
      })
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
      if (active?.state === 'opening') await this.drafts.arrive(inbox, active)
      else if (active) await this.drafts.isSent(inbox, active)
      if (!active || !(await this.drafts.isTheirs(inbox, active))) await this.#lookBack(inbox)
    })
  }

  /** The agent leaves somebody out, puts them off, or says what came of a draft. Answers whether that could be. */
  async decide(tabId: number, id: Id, what: { skip: true } | { until: number } | { sent: boolean }): Promise<boolean> {
    const item = await this.workspace.db.queueItems.get(id)
    if (!item) return false
    const now = this.clock.now()
    const { db } = this.workspace
    const name = await this.drafts.nameOf(item.contact)
    if ('skip' in what) {
      // Their message may have gone a moment ago, and nothing have told of it.
      const inbox = item.drafted ? await this.inboxes.get(tabId) : null
      if (inbox && (await this.drafts.isSent(inbox, item))) return true
      const done = await change(db, item, { event: 'skip', why: 'by-hand' }, now)
      if (done) this.#say(tabId, { last: { event: 'skipped', name, why: 'by-hand' } })
      return done !== null
    }
    if ('until' in what) return (await change(db, item, { event: 'give-back', notBefore: what.until }, now)) !== null
    if (!what.sent) {
      const done = await change(db, item, { event: 'not-there' }, now)
      return done !== null
    }
    return this.drafts.markSent(tabId, item, { key: '', at: now, edited: false })
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

  /** Whether a draft may still stand in the composer of another tab: there it could be sent after it was cleared up here. */
  async #elsewhere(tabId: number): Promise<(item: QueueItem) => boolean> {
    const [session, inboxes] = await Promise.all([queueSession(), this.inboxes.all()])
    return ({ drafted }) => {
      const by = drafted?.by
      if (!by || by.session !== session || by.tabId === tabId) return false
      return inboxes.some((inbox) => inbox.tabId === by.tabId && readersDocument(inbox) === by.documentId)
    }
  }

  /** Drafts that nobody holds any more may be seen in passing: they were sent, or surely not. */
  async #lookBack(inbox: Inbox): Promise<void> {
    const { db } = this.workspace
    const person = await this.cards.personOf(inbox)
    if (person === null) return
    const isElsewhere = await this.#elsewhere(inbox.tabId)
    for (const item of await draftedItems(db, await membersOf(db, person))) {
      if (isHeld(item) || (await this.drafts.isSent(inbox, item)) || item.state !== 'unsure' || isElsewhere(item)) continue
      await this.drafts.clearUp(inbox, item)
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
    const until = this.clock.now() + SEEN_WITHIN
    for (;;) {
      const now = (await this.inboxes.get(tabId)) ?? inbox
      if (await this.drafts.isSent(now, item)) return true
      const holds = await this.drafts.holds(now, item.text)
      if ((holds === 'text' || holds === 'other') && (await this.drafts.isTheirs(now, item))) {
        this.#say(tabId, { last: { event: 'not-sent-yet' } })
        return false
      }
      if (this.clock.now() >= until) break
      await this.clock.wait(LOOK_EVERY)
    }
    await change(db, item, { event: 'give-back', notBefore: this.clock.now() + AGAIN_AFTER }, this.clock.now())
    return true
  }

  async #open(inbox: Inbox, item: QueueItem): Promise<void> {
    const { tabId } = inbox
    if (await this.drafts.isTheirs(inbox, item)) return this.drafts.arrive(inbox, item)
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
        ...(opened.result === 'not-arrived' && { last: { event: 'not-arrived', name: await this.drafts.nameOf(item.contact) } }),
      })
    const now = await this.inboxes.get(tabId)
    if (now) await this.drafts.arrive(now, item)
  }
}
