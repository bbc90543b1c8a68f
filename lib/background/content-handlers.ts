import { browser } from '../browser.ts'
import { push } from '../db/announce-changes.ts'
import { CallError, type ContentCalls } from '../messages.ts'
import type { PageReading } from '../sites/definition.ts'
import { definitionFor } from '../sites/built-in.ts'
import type { Cards } from './cards.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import type { Handlers } from './router.ts'
import type { Caller } from './sender.ts'
import type { Workspace } from './workspace.ts'

type Content = Extract<Caller, { place: 'content' }>

/** What content scripts may call: they say what is open, and learn how to read their page. */
export function contentHandlers(workspace: Workspace, inboxes: Inboxes, cards: Cards): Handlers<ContentCalls, 'content'> {
  return {
    async 'content.hello'(_arg, { tabId, documentId, href }) {
      const settings = await workspace.settings()
      const site = (await workspace.db.sites.toArray()).find(({ address }) => href.startsWith(address))
      const definition = site ? definitionFor(site.definition) : null
      const permitted = site !== undefined && (await browser.permissions.contains({ origins: [site.pattern] }))
      if (settings.agreedAt === null || !definition || !permitted) return null
      const before = await inboxes.get(tabId)
      const shown = before?.shown ?? true
      await inboxes.put({ tabId, documentId, ticket: null, sidebar: null, shown, counter: 0, reading: { state: 'loading' } })
      return { definition, shown, language: settings.language }
    },

    async 'content.frame'({ ticket }, caller) {
      await change(inboxes, caller, (inbox) => ({ ...inbox, ticket, sidebar: null }))
    },

    async 'content.reading'({ counter, reading }, caller) {
      let isNew = false
      let isSameChat = false
      await change(inboxes, caller, (inbox) => {
        isNew = counter > inbox.counter
        if (!isNew) return inbox
        isSameChat = whichChat(reading) !== '' && whichChat(reading) === whichChat(inbox.reading)
        const next = { ...inbox, counter, reading, chosen: isSameChat ? (inbox.chosen ?? null) : null }
        cards.begin(next)
        return next
      })
      const { tabId } = caller
      // The same chat read anew (its title came, a part of the page was lost) is no reason to blank the card.
      if (isNew) push(isSameChat ? { push: 'data-changed', tabId } : { push: 'chat-changed', tabId, counter })
    },

    async 'content.shown'({ shown }, caller) {
      await change(inboxes, caller, (inbox) => ({ ...inbox, shown }))
    },
  }
}

/** Changes the tab's inbox, only for the document that said hello last. */
async function change(inboxes: Inboxes, { tabId, documentId }: Content, next: (inbox: Inbox) => Inbox): Promise<void> {
  const changed = await inboxes.change(tabId, (inbox) => (inbox.documentId === documentId ? next(inbox) : null))
  if (!changed) throw new CallError('refused')
}

/** Tells chats apart by all that identifies them; '' while none is open. */
function whichChat(reading: PageReading): string {
  return reading.state === 'chat' ? JSON.stringify([reading.key, reading.kind, reading.identities]) : ''
}
