import { Dexie } from 'dexie'
import { buildCard, personOf, type CardSources, type ChatContext } from '../card/build-card.ts'
import type { Card } from '../card/card.ts'
import { recogniseChat } from '../contacts/known-chats.ts'
import type { Id } from '../db/id.ts'
import type { PageReading } from '../sites/reading.ts'
import { arrivedFor } from './arrivals.ts'
import type { Inbox } from './inboxes.ts'
import type { Workspace } from './workspace.ts'

/** Card of one reading, begun as soon as the reading arrives, so that it is ready when the sidebar asks. */
interface Begun {
  documentId: string
  counter: number
  card: Promise<Card>
}

/** Tables that a card is not made from: what is written there while a card waits makes it no older. */
const BESIDE = /\/(chats|messageRefs)\//

/** Cards by tab. A begun card serves one question: whatever is asked later may have changed in the meantime. */
export class Cards {
  readonly #begun = new Map<number, Begun>()

  constructor(readonly workspace: Workspace) {
    // Whatever was written, here or in another place: a card that nobody has asked for yet may be made from what was there before.
    Dexie.on('storagemutated', (parts) => {
      if (!Object.keys(parts).every((part) => BESIDE.test(part))) this.#begun.clear()
    })
  }

  /** Settles once the card is made, whatever came of it. */
  async begin(inbox: Inbox): Promise<void> {
    const card = this.#build(inbox)
    this.#begun.set(inbox.tabId, { documentId: inbox.documentId, counter: inbox.counter, card })
    // Its failure belongs to the one who asks for it.
    await card.catch(() => {})
  }

  get(inbox: Inbox): Promise<Card> {
    const begun = this.#begun.get(inbox.tabId)
    this.#begun.delete(inbox.tabId)
    const isOurs = begun?.documentId === inbox.documentId && begun.counter === inbox.counter
    return begun && isOurs ? begun.card : this.#build(inbox)
  }

  /** Lets go of what was begun, for one tab or for all. */
  forget(tabId?: number): void {
    if (tabId === undefined) this.#begun.clear()
    else this.#begun.delete(tabId)
  }

  /** Who the open chat's person is right now; null where nobody is sure. */
  async personOf(inbox: Inbox): Promise<Id | null> {
    const { reading, ...context } = await this.#recognised(inbox)
    if (reading.state !== 'chat') return null
    const match = await personOf(await this.#sources(), reading, context)
    return match?.kind === 'matched' ? match.row.contact.id : null
  }

  async #build(inbox: Inbox): Promise<Card> {
    const [sources, { reading, ...context }] = await Promise.all([this.#sources(), this.#recognised(inbox)])
    return buildCard(sources, inbox.documentId, inbox.counter, reading, context)
  }

  async #recognised({ reading, chosen, expected }: Inbox): Promise<ChatContext & { reading: PageReading }> {
    if (reading.state !== 'chat') return { reading }
    return { ...(await recogniseChat(this.workspace.db, reading)), chosen: chosen ?? null, opened: arrivedFor(expected, reading) }
  }

  async #sources(): Promise<CardSources> {
    const [settings, directory] = await Promise.all([this.workspace.settings(), this.workspace.directory()])
    return { db: this.workspace.db, directory, settings, now: Date.now() }
  }
}
