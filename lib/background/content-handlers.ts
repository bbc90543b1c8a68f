import { browser } from '../browser.ts'
import { push } from '../db/announce-changes.ts'
import { CallError, type ContentCalls } from '../messages.ts'
import { definitionFor } from '../sites/built-in.ts'
import type { Cards } from './cards.ts'
import type { Inboxes } from './inboxes.ts'
import type { Handlers } from './router.ts'
import type { Workspace } from './workspace.ts'

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

    async 'content.frame'({ ticket }, { tabId, documentId }) {
      const inbox = await own(inboxes, tabId, documentId)
      await inboxes.put({ ...inbox, ticket, sidebar: null })
    },

    async 'content.reading'({ counter, reading }, { tabId, documentId }) {
      const inbox = await own(inboxes, tabId, documentId)
      if (counter <= inbox.counter) return
      const next = { ...inbox, counter, reading }
      cards.begin(next)
      await inboxes.put(next)
      push({ push: 'chat-changed', tabId, counter })
    },

    async 'content.shown'({ shown }, { tabId, documentId }) {
      await inboxes.put({ ...(await own(inboxes, tabId, documentId)), shown })
    },
  }
}

/** The tab's inbox, only for the document that said hello last. */
async function own(inboxes: Inboxes, tabId: number, documentId: string) {
  const inbox = await inboxes.get(tabId)
  if (!inbox || inbox.documentId !== documentId) throw new CallError('refused')
  return inbox
}
