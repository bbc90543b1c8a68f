import { push } from '../db/announce-changes.ts'
import { CallError } from '../messages.ts'
import type { PageReading } from '../sites/reading.ts'
import { messagesHandler } from './behaviour-handler.ts'
import type { Cards } from './cards.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import type { Caller } from './sender.ts'
import { followArrival } from './arrivals.ts'
import { keepRecognised } from './recognised.ts'
import type { QueueConduct } from './queue-conduct.ts'
import { keepPlace, sayPlace } from './places.ts'
import { takenReading } from './taken-reading.ts'
import { markOf, siteOf } from './which-site.ts'
import type { TopHandlers } from './with-frames.ts'
import type { Workspace } from './workspace.ts'

type Content = Extract<Caller, { place: 'content' }>

/** What content scripts may call: they say what is open, and learn how to read their page. */
export function contentHandlers(
  workspace: Workspace,
  inboxes: Inboxes,
  cards: Cards,
  conduct: Pick<QueueConduct, 'look'> | null = null,
): TopHandlers {
  const countMessages = messagesHandler(workspace, inboxes, cards)
  return {
    async 'content.hello'(_arg, { tabId, documentId, href }) {
      const settings = await workspace.settings()
      const site = settings.agreedAt === null ? null : await siteOf(workspace.db, href)
      if (!site) return null
      const before = await inboxes.get(tabId)
      const shown = before?.shown ?? true
      const place = before?.place ?? settings.sidebar
      const { address, definition } = site
      await inboxes.put({
        tabId,
        documentId,
        ticket: null,
        sidebar: null,
        address,
        site: markOf(site),
        reads: { id: definition.id, network: definition.network },
        shown,
        place,
        covers: false,
        counter: 0,
        opened: 0,
        reading: { state: 'loading' },
        expected: before?.expected ?? null,
      })
      return { definition, part: 'whole', documentId, shown, place, language: settings.language }
    },

    async 'content.frame'({ ticket }, caller) {
      await change(inboxes, caller, (inbox) => ({ ...inbox, ticket, sidebar: null }))
    },

    async 'content.reading'({ counter, reading: said }, caller) {
      const { tabId } = caller
      let isCardMade: Promise<void> | undefined
      const after = await change(inboxes, caller, (inbox) => {
        if (counter <= inbox.counter) return inbox
        const reading = takenReading(said, inbox.reads)
        const chat = whichChat(reading)
        const isSameChat = chat !== '' && chat === whichChat(inbox.reading)
        const { opened, chosen = null } = isSameChat ? inbox : { opened: counter }
        const expected = followArrival(inbox.expected, caller.documentId, reading, Date.now())
        const next = { ...inbox, counter, opened, reading, chosen, expected }
        isCardMade = cards.begin(next)
        // Said before it is stored, so that no card of another chat stands a moment longer. The same chat read anew (its title came, a part
        // of the page was lost) is no reason to blank the card.
        push(isSameChat ? { push: 'data-changed', tabId } : { push: 'chat-changed', tabId, counter })
        return next
      })
      await isCardMade
      if (after.counter === counter) await keepRecognised(workspace.db, inboxes, after)
      // Whoever comes next of the queue may be there now. Nobody waits for it.
      void conduct?.look(tabId).catch(() => {})
    },

    async 'content.messages'(told, caller) {
      await countMessages(told, caller)
      void conduct?.look(caller.tabId).catch(() => {})
    },

    async 'content.shown'({ shown }, caller) {
      await change(inboxes, caller, (inbox) => ({ ...inbox, shown }))
    },

    async 'content.place'({ side, width, folded }, caller) {
      await change(inboxes, caller, (inbox) => inbox)
      await keepPlace(workspace.db, inboxes, caller.tabId, { side, width, folded })
    },

    async 'content.covers'({ covers }, caller) {
      await change(inboxes, caller, (inbox) => {
        const next = { ...inbox, covers }
        sayPlace(next)
        return next
      })
    },
  }
}

/** Changes the tab's inbox, only for the document that said hello last. */
async function change(inboxes: Inboxes, { tabId, documentId }: Content, next: (inbox: Inbox) => Inbox): Promise<Inbox> {
  const changed = await inboxes.change(tabId, (inbox) => (inbox.documentId === documentId ? next(inbox) : null))
  if (!changed) throw new CallError('refused')
  return changed
}

/**
 * Tells chats apart by all that identifies them on their page; '' while none is open. What a chat is known as here (`keepRecognised`) is added
 * later and tells nothing apart.
 */
function whichChat(reading: PageReading): string {
  if (reading.state !== 'chat') return ''
  const { key, kind, identities, fingerprint } = reading
  return JSON.stringify([key, kind, fingerprint ? identities.filter((identity) => identity.kind !== 'chat') : identities])
}
