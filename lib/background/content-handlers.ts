import { browser } from '../browser.ts'
import { push } from '../db/announce-changes.ts'
import { CallError, type ContentCalls } from '../messages.ts'
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
      await change(inboxes, caller, (inbox) => {
        isNew = counter > inbox.counter
        if (!isNew) return inbox
        const next = { ...inbox, counter, reading }
        cards.begin(next)
        return next
      })
      if (isNew) push({ push: 'chat-changed', tabId: caller.tabId, counter })
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
