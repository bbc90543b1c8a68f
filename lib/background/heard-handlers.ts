import { writeLog } from '../contacts/write-log.ts'
import { writingOf } from '../fields/writing.ts'
import { saidMessages } from '../heard/message-key.ts'
import { writeAnswer } from '../heard/write-answer.ts'
import { regionalLocale } from '../language/regional.ts'
import type { SidebarCalls } from '../messages.ts'
import type { SeenMessage } from '../sites/reading.ts'
import type { Cards } from './cards.ts'
import type { OwnFrame, SidebarCaller } from './own-frame.ts'
import type { Handlers } from './router.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

type HeardCalls = 'heard.get' | 'stage.confirm' | 'stage.decline' | 'answer.confirm' | 'answer.decline' | 'question.drop'

/** What the open chat's messages tell, and what the agent says to it. Texts pass through and are kept nowhere. */
export function heardHandlers(
  workspace: Workspace,
  cards: Cards,
  { own, chatAt }: OwnFrame,
): Pick<Handlers<SidebarCalls, 'sidebar'>, HeardCalls> {
  const { db } = workspace

  /** The messages of the chat that `counter` stands beside; null where the page cannot tell them now. */
  async function said(counter: number, caller: SidebarCaller): Promise<SeenMessage[] | null> {
    const inbox = await own(caller)
    const { key, counter: present } = await chatAt(counter, caller)
    const asked = { documentId: readersDocument(inbox), counter: readersCounter(inbox, present), key }
    const answer = await toReader(inbox, 'page.said', asked).catch(() => null)
    return answer && answer.messages
  }

  return {
    async 'heard.get'({ counter, contact }, caller) {
      if ((await cards.personOf(await own(caller))) !== contact) return null
      const messages = saidMessages((await said(counter, caller)) ?? [])
      return { stage: null, open: [], next: [], ...(messages.length === 0 && { unread: true as const }) }
    },

    async 'stage.confirm'({ contact, stage, message, words }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'stage', value: stage, from: { message, words } })
    },

    async 'stage.decline'({ contact, stage, message }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'not-stage', value: stage, message })
    },

    async 'answer.confirm'(answer, caller) {
      await own(caller)
      const settings = await workspace.settings()
      const writing = writingOf(regionalLocale(settings.language, navigator.languages))
      return { problem: await writeAnswer(db, settings, answer, writing, await workspace.base()) }
    },

    async 'answer.decline'({ contact, question, message }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'not-answer', question, message })
    },

    async 'question.drop'({ contact, question }, caller) {
      await own(caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'answer', question, value: null, how: 'by-hand' })
    },
  }
}
