import { browser } from '../browser.ts'
import type { Id } from '../db/id.ts'
import type { SidebarPlace } from '../messages.ts'
import type { SiteDefinition } from '../sites/definition.ts'
import type { PageReading } from '../sites/reading.ts'
import type { Expected } from './arrivals.ts'

/** What the background knows of one messenger tab. Lives as long as the browser session: never on disk, and it holds no customer data of ours. */
export interface Inbox {
  tabId: number
  /** Of the top document whose content script said hello. */
  documentId: string
  /** Announced by the content script, shown by the sidebar that is to be answered; taken away once claimed. */
  ticket: string | null
  /** Document of the sidebar that claimed the ticket. */
  sidebar: string | null
  /** Of the added site that the document belongs to. */
  address: string
  /** How it is read: see `markOf`. */
  site: string
  /** The messenger that this is: its script speaks for no other. */
  reads: Pick<SiteDefinition, 'id' | 'network'>
  shown: boolean
  place: SidebarPlace
  /** The window is too narrow for the page and the sidebar beside each other. */
  covers: boolean
  counter: number
  /** The counter at which the open chat was opened: the same while it is only read anew. */
  opened: number
  reading: PageReading
  /** The frame that shows the conversation, where one does; null while none is open. Absent where the top document itself shows it. */
  reader?: { frameId: number; documentId: string; /** What its counters are counted on from. */ offset: number } | null
  /** Whom the agent chose for a chat that shows no identity: remembered for as long as that chat is open, since nothing could find it again. */
  chosen?: { key: string; contact: Id } | null
  /** Whose chat the page is loading, since the agent asked for it. */
  expected?: Expected | null
}

const key = (tabId: number | ''): string => `inbox:${tabId}`

/** Inboxes by tab. Kept in `storage.session`, so that a stop of the service worker forgets none. */
export class Inboxes {
  readonly #known = new Map<number, Inbox>()
  readonly #loading = new Map<number, Promise<Inbox | null>>()

  async get(tabId: number): Promise<Inbox | null> {
    const known = this.#known.get(tabId)
    if (known) return known
    let loading = this.#loading.get(tabId)
    if (!loading) {
      loading = this.#load(tabId)
      this.#loading.set(tabId, loading)
    }
    return loading
  }

  async put(inbox: Inbox): Promise<void> {
    this.#known.set(inbox.tabId, inbox)
    this.#loading.delete(inbox.tabId)
    try {
      await browser.storage.session.set({ [key(inbox.tabId)]: inbox })
    } catch (error) {
      // An older state must not come back after a stop: that would be another chat's. Without any, the page is asked anew.
      await browser.storage.session.remove(key(inbox.tabId))
      throw error
    }
  }

  /** All that are known, also from before a stop of the service worker. */
  async all(): Promise<Inbox[]> {
    const stored = Object.keys(await browser.storage.session.get(null)).filter((name) => name.startsWith(key('')))
    const tabs = new Set([...this.#known.keys(), ...stored.map((name) => Number(name.slice(key('').length)))])
    const inboxes = await Promise.all([...tabs].map((tabId) => this.get(tabId)))
    return inboxes.filter((inbox) => inbox !== null)
  }

  /**
   * Changes an inbox by what it is at that very moment: calls of one tab overlap, and none may undo the other's change. `change` gives
   * null to leave it. Answers the inbox after the change, or null where there is none or it was left.
   */
  async change(tabId: number, change: (inbox: Inbox) => Inbox | null): Promise<Inbox | null> {
    const loaded = await this.get(tabId)
    const present = this.#known.get(tabId) ?? loaded
    const next = present && change(present)
    if (next) await this.put(next)
    return next
  }

  async remove(tabId: number): Promise<void> {
    this.#known.delete(tabId)
    this.#loading.delete(tabId)
    await browser.storage.session.remove(key(tabId))
  }

  async #load(tabId: number): Promise<Inbox | null> {
    try {
      const stored = (await browser.storage.session.get(key(tabId)))[key(tabId)] as Inbox | undefined
      // Somebody may have put a newer one while this was read.
      const inbox = this.#known.get(tabId) ?? stored ?? null
      if (inbox) this.#known.set(tabId, inbox)
      return inbox
    } finally {
      this.#loading.delete(tabId)
    }
  }
}
