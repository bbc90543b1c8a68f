import { Dexie } from 'dexie'
import { buildCard, personOf, type CardSources } from '../card/build-card.ts'
import type { Card } from '../card/card.ts'
import type { Id } from '../db/id.ts'
import type { Inbox } from './inboxes.ts'
import type { Workspace } from './workspace.ts'

/** Card of one reading, begun as soon as the reading arrives, so that it is ready when the sidebar asks. */
interface Begun {
  documentId: string
  counter: number
  card: Promise<Card>
}

/** Cards by tab. A begun card serves one question: whatever is asked later may have changed in the meantime. */
export class Cards {
  readonly #begun = new Map<number, Begun>()

  constructor(readonly workspace: Workspace) {
    // Whatever was written, here or in another place: a card that nobody has asked for yet may be made from what was there before.
    Dexie.on('storagemutated', () => this.#begun.clear())
  }

  begin(inbox: Inbox): void {
    const card = this.#build(inbox)
    // Its failure belongs to the one who asks for it.
    card.catch(() => {})
    this.#begun.set(inbox.tabId, { documentId: inbox.documentId, counter: inbox.counter, card })
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
  async personOf({ reading, chosen }: Inbox): Promise<Id | null> {
    if (reading.state !== 'chat') return null
    const match = await personOf(await this.#sources(), reading, chosen)
    return match.kind === 'matched' ? match.row.contact.id : null
  }

  async #build({ documentId, counter, reading, chosen }: Inbox): Promise<Card> {
    return buildCard(await this.#sources(), documentId, counter, reading, chosen)
  }

  async #sources(): Promise<CardSources> {
    const [settings, directory] = await Promise.all([this.workspace.settings(), this.workspace.directory()])
    return { db: this.workspace.db, directory, settings, now: Date.now() }
  }
}
