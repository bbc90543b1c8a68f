import type { Id } from '../db/id.ts'
import { personFacts } from '../heard/person-facts.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import { categoriesOf, findReplies, type ReplyReader } from '../replies/find-replies.ts'
import { knownReplies } from '../replies/known-replies.ts'
import type { Cards } from './cards.ts'
import type { OwnFrame } from './own-frame.ts'
import type { Handlers } from './router.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** Finds quick replies and puts them into the composer. Nothing is written down: an answer is no offer. */
export function replyHandlers(
  workspace: Workspace,
  cards: Cards,
  { own, chatAt }: OwnFrame,
): Pick<Handlers<SidebarCalls, 'sidebar'>, 'reply.search' | 'reply.insert'> {
  const { db } = workspace

  async function readerOf(contact: Id | ''): Promise<ReplyReader> {
    const settings = await workspace.settings()
    const nobody = { facts: null, agentName: settings.agentName, language: settings.language }
    if (contact === '') return nobody
    const directory = await workspace.directory()
    const known = await personFacts(db, { directory, settings, network: null, now: Date.now() }, contact)
    return known ? { ...nobody, facts: known.facts, own: known.vocabulary.own } : nobody
  }

  return {
    async 'reply.search'({ contact, text, category }, caller) {
      await own(caller)
      const [search, reader] = await Promise.all([knownReplies(db), readerOf(contact)])
      return { replies: findReplies(search, reader, text, category), categories: categoriesOf(search.replies) }
    },

    async 'reply.insert'({ counter, contact, text }, caller) {
      const inbox = await own(caller)
      // What was merged for one person is put into nobody else's chat; for nobody, only where there is one person and no group.
      if (contact !== '' && (await cards.personOf(inbox)) !== contact) throw new CallError('moved-on')
      const { key, kind, counter: present } = await chatAt(counter, caller)
      if (kind === 'group') throw new CallError('moved-on')
      return toReader(inbox, 'page.insert', {
        documentId: readersDocument(inbox),
        counter: readersCounter(inbox, present),
        key,
        text,
      })
    },
  }
}
