import { ErasedPersonError } from '../contacts/write-log.ts'
import { optIn } from '../consent/opt-in.ts'
import type { Id } from '../db/id.ts'
import { findDraft, type DraftFate } from '../queue/find-draft.ts'
import { leftWhyByMessages } from '../queue/guards.ts'
import type { QueueEvent, QueueItem } from '../queue/queue.ts'
import { change, markSent, membersOf } from '../queue/store.ts'
import type { SaidMessage } from '../heard/heard.ts'
import type { InsertResult } from '../messages.ts'
import type { Cards } from './cards.ts'
import type { Inbox } from './inboxes.ts'
import { noteOpt } from './opt-handlers.ts'
import { personState } from '../same/person-state.ts'
import type { QueueClock } from './queue-clock.ts'
import { whyNotNow } from './queue-choose.ts'
import { isChatOf, messagesOf, settledMessages } from './queue-messages.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** Somebody whose draft went and was not seen to be sent, or whose composer is taken, comes again so much later, in milliseconds. */
export const AGAIN_AFTER = 60_000
/** Whoever is in a conversation comes again so much later. */
const IN_CONVERSATION = 15 * 60_000

/** The draft of one recipient in the chat that stands: put in once it is sure, and seen to be sent. */
export class QueueDrafts {
  constructor(
    readonly workspace: Workspace,
    readonly cards: Cards,
    readonly clock: QueueClock,
    /** What came of a step, to be said in its tab. */
    readonly say: (tabId: number, said: { last?: QueueEvent | null }) => void,
  ) {}

  /** The chat that stands may be the recipient's: once that is sure, and nothing speaks against it, the draft is put in. */
  async arrive(inbox: Inbox, item: QueueItem): Promise<void> {
    const { db } = this.workspace
    const { tabId, reading } = inbox
    if (reading.state !== 'chat' || !(await this.isTheirs(inbox, item))) return
    const name = await this.nameOf(item.contact)
    const messages = await settledMessages(inbox, this.clock)
    if (!messages) return this.say(tabId, { last: { event: 'unreadable', name } })
    if (item.drafted) {
      const cleared = await this.clearUp(inbox, item)
      if (!cleared) return
      item = cleared
    }
    const queue = await db.queues.get(item.queue)
    if (!queue) return
    const asked = await this.askedToStop(item.contact, messages)
    if (asked) {
      // They stay where they are until the agent has decided.
      await change(db, item, { event: 'give-back' }, this.clock.now())
      return this.say(tabId, { last: { event: 'skipped', name, why: 'opt-heard' } })
    }
    // The chat may have been opened long after they were chosen.
    const now = this.clock.now()
    const known = await whyNotNow(this.workspace, queue, item, now)
    const until = known && 'until' in known ? known.until : null
    const why = known && 'why' in known ? known.why : leftWhyByMessages(queue, messages, now)
    if (until !== null || why === 'in-conversation' || why === 'opt-heard')
      await change(db, item, { event: 'give-back', notBefore: until ?? now + IN_CONVERSATION }, now)
    else if (why) await change(db, item, { event: 'skip', why }, now)
    if (until !== null) return this.say(tabId, {})
    if (why) return this.say(tabId, { last: { event: 'skipped', name, why } })
    await this.#draft(inbox, item, { key: reading.key, newest: messages.at(-1)?.key ?? '', name })
  }

  /** A STOP that nobody has decided on is written down at once, and holds every queue for them. */
  async askedToStop(contact: Id, messages: readonly SaidMessage[]): Promise<boolean> {
    const { db } = this.workspace
    const [person, links] = await Promise.all([personState(db, contact), db.optInLinks.toArray()])
    const asked = optIn(messages, links, person)
    if (asked?.given !== false) return false
    await noteOpt(db, await this.workspace.settings(), contact, asked)
    return (await personState(db, contact)).optHeard?.given === false
  }

  /** What became of a draft from before: the item once it may be drafted anew; null where it was sent, still stands, or the agent has to say. */
  async clearUp(inbox: Inbox, item: QueueItem): Promise<QueueItem | null> {
    const { db } = this.workspace
    const { tabId } = inbox
    if (!item.drafted) return item
    // The composer first: what leaves it after that is seen among the messages the next time, and is not taken for gone.
    const holds = await this.holds(inbox, item.text)
    const messages = await messagesOf(inbox, this.clock)
    const fate: DraftFate = messages ? findDraft(messages, item.text, item.drafted) : { fate: 'unknown' }
    if (fate.fate === 'sent') {
      await this.markSent(tabId, item, { key: fate.message.key, at: fate.message.at ?? this.clock.now(), edited: fate.edited })
      return null
    }
    if (holds === 'other') {
      // It may be the draft as the agent has changed it: sent or taken out, it is known what came of it.
      this.say(tabId, { last: { event: 'own-text' } })
      return null
    }
    if (holds === 'text') {
      // The messenger kept the draft: nothing is put in a second time.
      await change(db, item, { event: 'stands' }, this.clock.now())
      await toReader(inbox, 'page.focus', {}).catch(() => {})
      return null
    }
    if (fate.fate === 'not-there' && holds === 'nothing') return change(db, item, { event: 'not-there' }, this.clock.now())
    // The agent says what came of it.
    this.say(tabId, { last: { event: 'unreadable', name: await this.nameOf(item.contact) } })
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
    const drafting = await change(db, item, { event: 'draft', chat: key, newest, documentId }, this.clock.now())
    if (!drafting) return
    const asked = { documentId, counter: readersCounter(inbox, counter), key, text: item.text, alone: true }
    const put = await toReader(inbox, 'page.insert', asked).catch((): InsertResult | null => null)
    if (put?.result === 'inserted') {
      await change(db, drafting, { event: 'stands' }, this.clock.now())
      this.say(tabId, {})
      await toReader(inbox, 'page.focus', {}).catch(() => {})
      return
    }
    // Without an answer, or where the agent has typed on, it may stand there, and be sent.
    const mayStand = !put || (put.result === 'not-exact' && put.left)
    const after = await change(db, drafting, { event: mayStand ? 'give-back' : 'not-put' }, this.clock.now())
    if (after) await change(db, after, { event: 'give-back', notBefore: this.clock.now() + AGAIN_AFTER }, this.clock.now())
    const result = put?.result ?? 'moved-on'
    this.say(tabId, { last: result === 'not-empty' ? { event: 'own-text' } : { event: result, name } })
  }

  /** Whether the draft was sent: then it is written down. */
  async isSent(inbox: Inbox, item: QueueItem): Promise<boolean> {
    const present = await this.workspace.db.queueItems.get(item.id)
    if (present?.state === 'sent') return true
    if (!present?.drafted || !(await this.isTheirs(inbox, item))) return false
    const messages = await messagesOf(inbox, this.clock)
    const fate = messages && findDraft(messages, item.text, present.drafted)
    if (fate?.fate !== 'sent') return false
    // Words of ours beside the draft that still stands are somebody else's.
    if (fate.edited && (await this.holds(inbox, item.text)) === 'text') return false
    return this.markSent(inbox.tabId, present, {
      key: fate.message.key,
      at: fate.message.at ?? this.clock.now(),
      edited: fate.edited,
    })
  }

  async markSent(
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
    const sent = await markSent(db, await this.workspace.settings(), item, value, { at, now: this.clock.now() }).catch(
      async (error: unknown) => {
        if (!(error instanceof ErasedPersonError)) throw error
        await change(db, item, { event: 'skip', why: 'gone' }, this.clock.now())
        return null
      },
    )
    if (sent) this.say(tabId, { last: { event: 'sent', name: await this.nameOf(item.contact), edited } })
    return sent !== null
  }

  async isTheirs(inbox: Inbox, { contact }: QueueItem): Promise<boolean> {
    return isChatOf(this.cards, inbox, await membersOf(this.workspace.db, contact))
  }

  async holds(inbox: Inbox, text: string): Promise<'nothing' | 'text' | 'other' | null> {
    const answer = await toReader(inbox, 'page.holds', { text }).catch(() => null)
    const holds = answer?.holds
    return holds === 'nothing' || holds === 'text' || holds === 'other' ? holds : null
  }

  async nameOf(contact: Id): Promise<string> {
    return (await (await this.workspace.directory()).byId(contact))?.contact.name ?? ''
  }
}
