import { buildCard } from '../card/build-card.ts'
import type { Card } from '../card/card.ts'
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

  constructor(readonly workspace: Workspace) {}

  begin(inbox: Inbox): void {
    const card = this.#build(inbox)
    // Its failure belongs to the one who asks for it.
    card.catch(() => {})
    this.#begun.set(inbox.tabId, { documentId: inbox.documentId, counter: inbox.counter, card })
  }

  get(inbox: Inbox): Promise<Card> {
    const begun = this.#begun.get(inbox.tabId)
    this.#begun.delete(inbox.tabId)
    if (begun && begun.documentId === inbox.documentId && begun.counter === inbox.counter) return begun.card
    return this.#build(inbox)
  }

  async #build({ documentId, counter, reading, chosen }: Inbox): Promise<Card> {
    const [settings, directory] = await Promise.all([this.workspace.settings(), this.workspace.directory()])
    return buildCard(
      { db: this.workspace.db, directory, settings, now: Date.now() },
      documentId,
      counter,
      reading,
      chosen?.contact,
    )
  }
}
