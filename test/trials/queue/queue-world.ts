import { vi } from 'vitest'
import type { Id } from '../../../lib/db/id.ts'
import type { QueueItem } from '../../../lib/queue/queue.ts'
import type { Random } from '../random.ts'
import { fake } from '../../unit/background/fake-browser.ts'
import { Server, SimulatedInbox } from './simulated-inbox.ts'

vi.mock('../../../lib/browser.ts', () => import('../../unit/background/fake-browser.ts'))
const { Cards } = await import('../../../lib/background/cards.ts')
const { followArrival } = await import('../../../lib/background/arrivals.ts')
const { Inboxes } = await import('../../../lib/background/inboxes.ts')
const { QueueConduct } = await import('../../../lib/background/queue-conduct.ts')
const { Workspace } = await import('../../../lib/background/workspace.ts')
const { createContact } = await import('../../../lib/contacts/create-contact.ts')
const { writeLog } = await import('../../../lib/contacts/write-log.ts')
const { newId } = await import('../../../lib/db/id.ts')
const { setQueueState } = await import('../../../lib/queue/store.ts')
const { changeSettings } = await import('../../../lib/workspace/settings-store.ts')

const HOUR = 3_600_000
const RECIPIENTS = 5
const TABS = [1, 2] as const

/** An agent, their messenger, and the real store and conduct of the queue; time is the trial's own. */
export class QueueWorld {
  readonly #gone: InstanceType<typeof Workspace>[] = []
  workspace = new Workspace()
  inboxes = new Inboxes()
  conduct = this.#begin()
  time = Date.parse('2026-11-23T10:00:00Z')
  readonly server = new Server(() => this.time)
  readonly tabs = new Map<number, SimulatedInbox>()
  readonly people = new Map<string, Id>()
  queue: Id = ''
  #waiting: Promise<unknown> = Promise.resolve()

  constructor(readonly random: Random) {}

  #begin() {
    this.#gone.push(this.workspace)
    this.workspace = new Workspace()
    this.inboxes = new Inboxes()
    const clock = {
      now: () => this.time,
      wait: async (milliseconds: number) => {
        this.time += milliseconds
        await new Promise((resolve) => setImmediate(resolve))
      },
    }
    return new QueueConduct(this.workspace, this.inboxes, new Cards(this.workspace), clock)
  }

  async start(restDays: number): Promise<void> {
    fake.session.clear()
    fake.sent.length = 0
    fake.answer = async (call) => {
      const asked = fake.sent.at(-1)
      fake.sent.length = 0
      const page = this.tabs.get(asked?.tabId ?? 0)
      const before = page?.peer
      const answer = page?.answer(call, (asked?.arg ?? {}) as Record<string, unknown>)
      // A page says what it shows before it answers.
      if (page && page.peer !== before) await this.report(page)
      return answer
    }
    const { db } = this.workspace
    await changeSettings(db, { agreedAt: 1, country: 'IT', currency: 'EUR', timeZone: 'Europe/Rome' })
    const offer = { id: newId(), revision: 1, name: 'Trial', marketing: true }
    await db.offers.add({
      ...offer,
      origin: { kind: 'own' },
      texts: { '': 'Hi' },
      segment: null,
      priority: 1,
      validFrom: null,
      validTo: null,
      off: false,
      changedAt: 1,
    })
    this.queue = newId()
    await db.queues.add({
      id: this.queue,
      revision: 1,
      name: 'Trial',
      of: { segments: [], minus: [] },
      offer,
      network: 'telegram',
      state: 'running',
      rules: {
        perDay: this.random.next() < 0.3 ? 3 : null,
        restDays,
        hours: null,
        holdout: 0,
        split: { mine: 1, among: 1 },
        unknownConsent: true,
        order: 'chance',
        boughtWithinDays: 30,
      },
      createdAt: this.time,
      changedAt: this.time,
      made: { at: this.time, people: RECIPIENTS, left: {} },
    })
    for (let rank = 0; rank < RECIPIENTS; rank++) await this.#add(rank)
    for (const tabId of TABS) await this.openTab(tabId)
  }

  async #add(rank: number): Promise<void> {
    const { db } = this.workspace
    const peer = String(1000 + rank)
    const identities = [{ network: 'telegram' as const, own: '', kind: 'peer', value: peer }]
    const made = await createContact(db, await this.workspace.settings(), { name: `Person ${peer}`, phone: '', identities })
    if ('problem' in made) throw new Error(made.problem)
    this.people.set(peer, made.contact)
    const item: QueueItem = {
      id: newId(),
      queue: this.queue,
      rank,
      contact: made.contact,
      state: 'planned',
      text: textFor(peer),
      variant: 'a',
      language: '',
      segment: null,
      notBefore: 0,
      changedAt: this.time,
      holder: null,
      drafted: null,
      sent: null,
      why: null,
    }
    await db.queueItems.add(item)
  }

  async openTab(tabId: number): Promise<SimulatedInbox> {
    const page = new SimulatedInbox(tabId, this.server, this.random)
    this.tabs.set(tabId, page)
    await this.#hello(page)
    return page
  }

  async #hello({ tabId, documentId }: SimulatedInbox): Promise<void> {
    const before = await this.inboxes.get(tabId)
    await this.inboxes.put({
      tabId,
      documentId,
      ticket: null,
      sidebar: null,
      address: 'https://web.telegram.org/k/',
      site: 'telegram-k',
      reads: { id: 'telegram-k', network: 'telegram' },
      shown: true,
      place: { side: 'right', width: 340, folded: false },
      covers: false,
      counter: 0,
      opened: 0,
      reading: { state: 'loading' },
      expected: before?.expected ?? null,
    })
  }

  /** The page reports what it shows, and the conduct looks. */
  async report(page: SimulatedInbox): Promise<void> {
    const reading = page.reading()
    const { counter, documentId, tabId } = page
    await this.inboxes.change(tabId, (inbox) => {
      if (inbox.documentId !== documentId) return null
      const isSame = inbox.reading.state === 'chat' && reading.state === 'chat' && inbox.reading.key === reading.key
      const expected = followArrival(inbox.expected, documentId, reading, this.time)
      return { ...inbox, counter, opened: isSame ? inbox.opened : counter, reading, expected }
    })
    await this.conduct.look(tabId)
  }

  async reload(page: SimulatedInbox): Promise<void> {
    page.load()
    await this.#hello(page)
    await this.report(page)
  }

  async closeTab(tabId: number): Promise<void> {
    this.tabs.delete(tabId)
    await this.inboxes.remove(tabId)
    await this.conduct.recover()
  }

  /** The service worker is stopped: what was in its memory is gone. */
  stopWorker(): void {
    this.conduct = this.#begin()
  }

  /** The browser is killed, and starts with empty tabs. */
  async crash(): Promise<void> {
    fake.session.clear()
    this.tabs.clear()
    this.stopWorker()
    for (const tabId of TABS) await this.openTab(tabId)
  }

  /** Begins a step and does not wait for it: what comes next comes in the midst of it. */
  begin(work: Promise<unknown>): void {
    this.#waiting = Promise.all([this.#waiting, work.catch(() => {})])
  }

  async settle(): Promise<void> {
    await this.#waiting
  }

  async say(contact: Id, value: { kind: 'consent'; value: boolean }): Promise<void> {
    await writeLog(this.workspace.db, await this.workspace.settings(), contact, value, this.time)
  }

  async setState(state: 'running' | 'paused'): Promise<void> {
    await setQueueState(this.workspace.db, this.queue, state, this.time)
  }

  items(): Promise<QueueItem[]> {
    return this.workspace.db.queueItems.toArray()
  }

  async end(): Promise<void> {
    await this.settle()
    for (const { db } of this.#gone) db.close()
    await this.workspace.db.delete()
  }

  pass(hours: number): void {
    this.time += hours * HOUR
  }
}

/** Each recipient's text names them: who gets another's is seen. */
export function textFor(peer: string): string {
  return `Hello #${peer}, the new things are here!`
}
