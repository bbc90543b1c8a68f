import { countMessages, lastingKeys } from '../behaviour/store.ts'
import type { Card } from '../card/card.ts'
import { recogniseChat } from '../contacts/known-chats.ts'
import { push } from '../db/announce-changes.ts'
import { definitionFor } from '../sites/built-in.ts'
import type { MessageTrace } from '../sites/reading.ts'
import type { Cards } from './cards.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import type { Caller } from './sender.ts'
import { takenTraces } from './taken-traces.ts'
import { toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

type Content = Extract<Caller, { place: 'content' }>

/**
 * Counts what a page saw of its open chat's messages, for as long as it is sure whose chat it is: never in a group, never for a person who was only
 * chosen by hand. What comes too late, when another chat is open, is left.
 */
export function messagesHandler(workspace: Workspace, inboxes: Inboxes, cards: Cards) {
  return async (
    { counter, key, messages }: { counter: number; key: string; messages: unknown[] },
    { tabId, documentId }: Content,
  ): Promise<void> => {
    const inbox = await inboxes.get(tabId)
    if (!inbox || inbox.documentId !== documentId || counter < inbox.opened) return
    const { reading } = inbox
    if (reading.state !== 'chat' || reading.kind === 'group' || reading.key !== key) return
    const now = Date.now()
    const traces = await namedWhereNamed(workspace, reading.site, takenTraces(messages, now))
    if (traces.length === 0) return
    const shown = await cards.personOf(inbox)
    if (shown === null) return
    // What they say is asked for by the sidebar alone: see `heard.get`.
    push({ push: 'messages-changed', tabId })
    const contact = inbox.chosen ? await cards.personOf({ ...inbox, chosen: null }) : shown
    if (contact === null) return
    const { timeZone } = await workspace.settings()
    const { identities } = (await recogniseChat(workspace.db, reading)).reading
    await countMessages(workspace.db, { identities, contact }, traces, now, timeZone)
  }
}

/**
 * Asks a page to tell its messages again once it is known whose its chat is and nothing has been counted of it: what it told before that was
 * for nobody. Given every card that is shown.
 */
export function retelling({ db }: Workspace): (inbox: Inbox, card: Card) => Promise<void> {
  const asked = new Map<number, string>()
  return async (inbox, card) => {
    const { tabId, documentId, opened, reading } = inbox
    const contact = 'contact' in card ? card.contact : null
    if (reading.state !== 'chat' || !contact || contact.link.by === 'by-hand') {
      asked.delete(tabId)
      return
    }
    const chat = `${documentId} ${opened} ${contact.id}`
    if (asked.get(tabId) === chat) return
    asked.set(tabId, chat)
    const { identities } = (await recogniseChat(db, reading)).reading
    const records = await db.behaviour.bulkGet(lastingKeys(identities))
    if (records.every((record) => record === undefined)) await toReader(inbox, 'page.retell', {})
  }
}

/** Where a page gives ids, a message without one is not sent yet: it is counted once it has its id. */
async function namedWhereNamed({ db }: Workspace, site: string, traces: MessageTrace[]): Promise<MessageTrace[]> {
  if (traces.every(({ id }) => id !== '')) return traces
  const definition = definitionFor(site) ?? (await db.taught.get(site))?.definition
  return definition?.message.id ? traces.filter(({ id }) => id !== '') : traces
}
