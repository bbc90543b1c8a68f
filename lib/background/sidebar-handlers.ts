import { browser } from '../browser.ts'
import { consentCard } from '../consent/marketing.ts'
import { createContact } from '../contacts/create-contact.ts'
import { searchPeople } from '../contacts/search.ts'
import { suggestTags } from '../contacts/suggest-tags.ts'
import { blankPerson, writeLog } from '../contacts/write-log.ts'
import { push } from '../db/announce-changes.ts'
import { CallError, type BackgroundToContentCalls, type SidebarCalls } from '../messages.ts'
import { currentScoring } from '../rfm/current.ts'
import { factsOf } from '../segments/facts-of.ts'
import { explainSegments } from '../segments/memberships.ts'
import type { PageReading } from '../sites/definition.ts'
import type { Cards } from './cards.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import { openDashboard } from './open-dashboard.ts'
import type { Handlers } from './router.ts'
import type { Caller } from './sender.ts'
import type { Workspace } from './workspace.ts'

type Sidebar = Extract<Caller, { place: 'sidebar' }>
type OpenChat = Extract<PageReading, { state: 'chat' }>

/** What the sidebar may call. All but `sidebar.hello` only from the frame that claimed its tab's ticket. */
export function sidebarHandlers(workspace: Workspace, inboxes: Inboxes, cards: Cards): Handlers<SidebarCalls, 'sidebar'> {
  const { db } = workspace

  async function own({ tabId, documentId }: Sidebar): Promise<Inbox> {
    const inbox = await inboxes.get(tabId)
    if (!inbox || inbox.sidebar !== documentId) throw new CallError('refused')
    return inbox
  }

  /** The chat that an action was meant for; refused once another one is open. */
  async function chatAt(counter: number, caller: Sidebar): Promise<OpenChat> {
    const { reading, counter: present } = await own(caller)
    if (reading.state !== 'chat' || present !== counter) throw new CallError('moved-on')
    return reading
  }

  async function tagsAfter(contact: string): Promise<{ tags: string[] }> {
    return { tags: (await db.people.get(contact))?.tags ?? [] }
  }

  return {
    async 'sidebar.hello'({ ticket }, { tabId, documentId }) {
      // One use: a page that frames the same address later shows a ticket that is gone.
      const claimed = await inboxes.change(tabId, (inbox) =>
        ticket && inbox.ticket === ticket ? { ...inbox, ticket: null, sidebar: documentId } : null,
      )
      if (!claimed) return null
      void toContent(tabId, 'page.alive', {}).catch(() => {})
      const { language, country, timeZone } = await workspace.settings()
      return { tabId, language, country, timeZone }
    },

    async 'card.get'(_arg, caller) {
      return cards.get(await own(caller))
    },

    async 'tag.add'({ contact, tag }, caller) {
      await own(caller)
      const value = tag.trim().replace(/\s+/g, ' ')
      if (value) await writeLog(db, await workspace.settings(), contact, { kind: 'tag', value })
      return tagsAfter(contact)
    },

    async 'tag.remove'({ contact, tag }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'untag', value: tag })
      return tagsAfter(contact)
    },

    async 'tag.suggest'({ text }, caller) {
      await own(caller)
      return { tags: await suggestTags(db, text) }
    },

    async 'note.set'({ contact, note }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'note', value: note })
    },

    async 'consent.set'({ contact, given }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'consent', value: given })
    },

    async 'contact.search'({ text }, caller) {
      await own(caller)
      const [directory, { country }] = await Promise.all([workspace.directory(), workspace.settings()])
      return searchPeople(directory, text, country)
    },

    async 'link.set'({ counter, contact }, caller) {
      const { identities, key } = await chatAt(counter, caller)
      if (identities.length === 0) {
        await inboxes.change(caller.tabId, (inbox) => ({ ...inbox, chosen: { key, contact } }))
        push({ push: 'data-changed', tabId: caller.tabId })
        return
      }
      await writeLog(db, await workspace.settings(), contact, { kind: 'link', value: identities })
    },

    async 'link.undo'({ counter, contact }, caller) {
      const { identities } = await chatAt(counter, caller)
      if (identities.length > 0) await writeLog(db, await workspace.settings(), contact, { kind: 'unlink', value: identities })
      await inboxes.change(caller.tabId, (inbox) => ({ ...inbox, chosen: null }))
      push({ push: 'data-changed', tabId: caller.tabId })
    },

    async 'contact.create'({ counter, name, phone }, caller) {
      const { identities, key } = await chatAt(counter, caller)
      const created = await createContact(db, await workspace.settings(), { name, phone, identities })
      if ('contact' in created && identities.length === 0) {
        await inboxes.change(caller.tabId, (inbox) => ({ ...inbox, chosen: { key, contact: created.contact } }))
      }
      return created
    },

    async 'segments.explain'({ contact }, caller) {
      const { reading } = await own(caller)
      const [settings, directory] = await Promise.all([workspace.settings(), workspace.directory()])
      const row = await directory.byId(contact)
      if (!row) return { segments: [] }
      const now = Date.now()
      const scoring = await currentScoring(db, directory.base, settings, now)
      const person = (await db.people.get(contact)) ?? blankPerson(contact)
      const network = reading.state === 'chat' ? (reading.identities[0]?.network ?? null) : null
      const { state } = consentCard(row.contact.consent, person.consent, network)
      const facts = factsOf(row, person, state, settings, scoring, now)
      return { segments: explainSegments(await db.segments.orderBy('rank').toArray(), facts) }
    },

    async 'offer.insert'({ counter, text }, caller) {
      const inbox = await own(caller)
      const { key } = await chatAt(counter, caller)
      return toContent(caller.tabId, 'page.insert', { documentId: inbox.documentId, counter, key, text })
    },

    async 'dashboard.open'({ view }, caller) {
      await own(caller)
      if (/^[a-z]*$/.test(view)) await openDashboard(view)
    },
  }
}

/** Calls the content script of a tab's top document. Rejects where there is none. */
export function toContent<N extends keyof BackgroundToContentCalls>(
  tabId: number,
  name: N,
  arg: Parameters<BackgroundToContentCalls[N]>[0],
): Promise<ReturnType<BackgroundToContentCalls[N]>> {
  return browser.tabs.sendMessage(tabId, { to: 'content', call: name, arg }, { frameId: 0 }) as Promise<
    ReturnType<BackgroundToContentCalls[N]>
  >
}
