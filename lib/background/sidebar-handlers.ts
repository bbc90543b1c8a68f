import { hasLasting } from '../contacts/known-chats.ts'
import { createForChat, linkChat, unlinkChat } from '../contacts/link-chat.ts'
import { searchPeople } from '../search/search.ts'
import { NewestSearch } from './newest-search.ts'
import type { QueueCalls } from '../queue/calls.ts'
import { tagText } from '../tags/tag-text.ts'
import { takeTag } from '../tags/take-tag.ts'
import { suggestTags } from '../contacts/suggest-tags.ts'
import { writeLog } from '../contacts/write-log.ts'
import { push } from '../db/announce-changes.ts'
import { forgetErased } from '../law/erased.ts'
import { erasedOfChat } from '../law/erased-chat.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import { likelyDuplicates } from '../same/likely-duplicates.ts'
import { personState } from '../same/person-state.ts'
import type { ChatIdentity } from '../sites/identity.ts'
import { networkOf } from '../sites/reading.ts'
import { explainToSidebar } from './explain-segments.ts'
import { retelling } from './behaviour-handler.ts'
import type { Cards } from './cards.ts'
import { heardHandlers } from './heard-handlers.ts'
import type { Inbox, Inboxes } from './inboxes.ts'
import { insertHandlers } from './insert-handlers.ts'
import { offerHandlers } from './offer-handlers.ts'
import { openChatOf } from './open-chat-of.ts'
import { optHandlers } from './opt-handlers.ts'
import { openDashboard } from './open-dashboard.ts'
import { ownFrame, type OpenChat, type SidebarCaller } from './own-frame.ts'
import { ownValueHandlers } from './own-value-handlers.ts'
import { keepPlace } from './places.ts'
import { keepIdentities } from './recognised.ts'
import { remindHandlers } from './remind-handlers.ts'
import { replyHandlers } from './reply-handlers.ts'
import { QueueConduct } from './queue-conduct.ts'
import { queueHandlers } from './queue-handlers.ts'
import type { Handlers } from './router.ts'
import { steady } from './steady.ts'
import { toContent, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** What the sidebar may call. All but `sidebar.hello` only from the frame that claimed its tab's ticket. */
export function sidebarHandlers(
  workspace: Workspace,
  inboxes: Inboxes,
  cards: Cards,
  conduct = new QueueConduct(workspace, inboxes, cards),
): Handlers<SidebarCalls & QueueCalls, 'sidebar'> {
  const { db } = workspace
  const retell = retelling(workspace)

  const frame = ownFrame(inboxes)
  const { own, chatAt } = frame

  /** What was linked is kept with the chat; a choice for one that nothing could find again holds for as long as it is open. */
  async function keepLink(caller: SidebarCaller, chat: OpenChat, contact: string, identities: ChatIdentity[]): Promise<void> {
    const { key, opened } = chat
    await keepIdentities(inboxes, { tabId: caller.tabId, opened }, identities)
    if (!hasLasting(identities)) await choose(caller, opened, { key, contact })
  }

  /** Keeps whom the agent chose for a chat without an identity, unless another one has been opened meanwhile. */
  async function choose(caller: SidebarCaller, opened: number, chosen: NonNullable<Inbox['chosen']> | null): Promise<void> {
    await inboxes.change(caller.tabId, (inbox) =>
      inbox.sidebar === caller.documentId && inbox.opened === opened ? { ...inbox, chosen } : null,
    )
    push({ push: 'data-changed', tabId: caller.tabId })
  }

  const searches = new NewestSearch()

  async function tagsAfter(contact: string): Promise<{ tags: string[] }> {
    return { tags: (await personState(db, contact)).tags }
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
      const { place, covers } = claimed
      return { tabId, language, country, timeZone, place, covers }
    },

    async 'sidebar.place'({ side, width, folded, keep }, caller) {
      await own(caller)
      const place = { side, width, folded }
      if (keep) await keepPlace(db, inboxes, caller.tabId, place)
      else await toContent(caller.tabId, 'page.place', place)
    },

    async 'sidebar.drag'({ on }, caller) {
      await own(caller)
      await toContent(caller.tabId, 'page.drag', { on })
    },

    async 'composer.focus'(_arg, caller) {
      await toReader(await own(caller), 'page.focus', {})
    },

    async 'card.get'(_arg, caller) {
      const inbox = await own(caller)
      const card = await cards.get(inbox)
      void retell(inbox, card).catch(() => {})
      return card
    },

    async 'tag.add'({ contact, tag }, caller) {
      await own(caller)
      const value = tagText(tag)
      if (value) await writeLog(db, await workspace.settings(), contact, { kind: 'tag', value })
      return tagsAfter(contact)
    },

    async 'tag.remove'({ contact, tag }, caller) {
      await own(caller)
      await takeTag(db, await workspace.base(), await workspace.settings(), contact, tag)
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

    ...ownValueHandlers(workspace, own),

    async 'contact.search'({ text }, caller) {
      await own(caller)
      const [directory, { country }] = await Promise.all([workspace.directory(), workspace.settings()])
      const search = (signal: AbortSignal) => searchPeople(directory, text, country, undefined, signal)
      return searches.run(caller.documentId, search, { people: [], more: false })
    },

    async 'same.likely'({ contact }, caller) {
      await own(caller)
      const directory = await workspace.directory()
      const row = await directory.byId(contact)
      return { people: row ? (await likelyDuplicates(directory, row)).length : 0 }
    },

    async 'link.set'({ counter, contact, again = false }, caller) {
      if (!(await (await workspace.directory()).byId(contact))) throw new CallError('failed', 'nobody has this id')
      const chat = steady(await chatAt(counter, caller))
      const settings = await workspace.settings()
      const erased = await erasedOfChat(db, chat.identities, '', settings.country)
      if (erased.length > 0 && !again) return { problem: 'erased' }
      await keepLink(caller, chat, contact, await linkChat(db, settings, chat, contact))
      await forgetErased(db, erased)
    },

    async 'link.undo'({ counter, contact }, caller) {
      const chat = steady(await chatAt(counter, caller))
      await unlinkChat(db, await workspace.settings(), chat, contact)
      if (!hasLasting(chat.identities)) await choose(caller, chat.opened, null)
    },

    async 'contact.create'({ counter, name, phone, again = false }, caller) {
      const chat = steady(await chatAt(counter, caller))
      const settings = await workspace.settings()
      const erased = await erasedOfChat(db, chat.identities, phone, settings.country)
      if (erased.length > 0 && !again) return { problem: 'erased' }
      const { identities, ...created } = await createForChat(db, settings, chat, { name, phone })
      if ('contact' in created) {
        await keepLink(caller, chat, created.contact, identities)
        await forgetErased(db, erased)
      }
      return created
    },

    async 'segments.explain'({ contact }, caller) {
      const { reading } = await own(caller)
      const [settings, directory] = await Promise.all([workspace.settings(), workspace.directory()])
      const network = reading.state === 'chat' ? networkOf(reading) : null
      return explainToSidebar(db, { directory, settings, network }, contact)
    },

    ...insertHandlers(workspace, cards, frame),
    ...heardHandlers(workspace, cards, frame),
    ...optHandlers(workspace, frame),
    ...queueHandlers(workspace, conduct, frame),
    ...offerHandlers(workspace, frame),
    ...replyHandlers(workspace, cards, frame),
    ...remindHandlers(workspace, frame),

    async 'chat.open'({ contact }, caller) {
      return openChatOf(workspace, inboxes, await own(caller), contact)
    },

    async 'page.report'(_arg, caller) {
      return toReader(await own(caller), 'page.report', {})
    },

    async 'dashboard.open'({ view }, caller) {
      await own(caller)
      if (/^[a-z]*(?:\/[0-9a-f]{32})?$/.test(view)) await openDashboard(view)
    },
  }
}
