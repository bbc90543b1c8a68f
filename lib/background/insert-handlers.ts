import { writeLog } from '../contacts/write-log.ts'
import type { Id } from '../db/id.ts'
import { CallError, type InsertResult, type SidebarCalls } from '../messages.ts'
import type { Cards } from './cards.ts'
import type { Handlers } from './router.ts'
import type { OwnFrame, SidebarCaller } from './own-frame.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

/** What puts a text into the composer: an offer's, or a question that counts as put only once it stands there. */
export function insertHandlers(
  workspace: Workspace,
  cards: Cards,
  { own, chatAt }: OwnFrame,
): Pick<Handlers<SidebarCalls, 'sidebar'>, 'offer.insert' | 'question.insert' | 'reply.insert'> {
  const { db } = workspace

  async function insert(
    { counter, contact, text }: { counter: number; contact: Id; text: string },
    caller: SidebarCaller,
  ): Promise<InsertResult> {
    const inbox = await own(caller)
    // The link may have been undone, or another person imported, since the card was made.
    if ((await cards.personOf(inbox)) !== contact) throw new CallError('moved-on')
    const { key, counter: present } = await chatAt(counter, caller)
    return toReader(inbox, 'page.insert', {
      documentId: readersDocument(inbox),
      counter: readersCounter(inbox, present),
      key,
      text,
    })
  }

  return {
    async 'offer.insert'({ offer: id, revision, variant, ...text }, caller) {
      const result = await insert(text, caller)
      const offer = result.result === 'inserted' ? await db.offers.get(id) : undefined
      if (offer) {
        const put = { kind: 'offer', offer: id, revision: revision ?? offer.revision, state: 'put' } as const
        await writeLog(db, await workspace.settings(), text.contact, { ...put, ...(variant && { variant }) })
      }
      return result
    },

    'reply.insert': insert,

    async 'question.insert'({ question: id, language, ...text }, caller) {
      const question = await db.questions.get(id)
      if (!question) throw new CallError('failed', 'no such question')
      const result = await insert(text, caller)
      if (result.result === 'inserted') {
        const { revision } = question
        const put = { kind: 'asked', question: id, revision, language, state: 'put' } as const
        await writeLog(db, await workspace.settings(), text.contact, put)
      }
      return result
    },
  }
}
