import { logTables, writeLog } from '../contacts/write-log.ts'
import type { Id } from '../db/id.ts'
import { writingOf } from '../fields/writing.ts'
import type { Heard, SaidMessage } from '../heard/heard.ts'
import { heardOf, type HeardOf } from '../heard/heard-of.ts'
import { saidMessages } from '../heard/message-key.ts'
import { PresentSignals } from '../heard/present-signals.ts'
import { regionalLocale } from '../language/regional.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import { writeAnswer } from '../questions/write-answer.ts'
import { personState } from '../same/person-state.ts'
import { networkOf } from '../sites/reading.ts'
import type { Cards } from './cards.ts'
import { noteOpt } from './opt-handlers.ts'
import type { OwnFrame, SidebarCaller } from './own-frame.ts'
import type { Handlers } from './router.ts'
import { takenMessages } from './taken-messages.ts'
import { noteSentOffers } from './note-sent.ts'
import { keyOf } from './present-key.ts'
import { readersCounter, readersDocument, toReader } from './to-content.ts'
import type { Workspace } from './workspace.ts'

type HeardCalls = 'heard.get' | 'stage.confirm' | 'stage.decline' | 'answer.confirm' | 'answer.decline' | 'question.drop'

/** The command in the manifest: see `wxt.config.ts`. */
export const CONFIRM = 'confirm-proposal'

/** What the open chat's messages tell, and what the agent says to it. Texts pass through and are kept nowhere. */
export function heardHandlers(
  workspace: Workspace,
  cards: Cards,
  { own, chatAt }: OwnFrame,
): Pick<Handlers<SidebarCalls, 'sidebar'>, HeardCalls> {
  const { db } = workspace
  const signals = new PresentSignals(db)

  /** The messages of the chat that `counter` stands beside; null where the page cannot tell them now. */
  async function said(counter: number, caller: SidebarCaller): Promise<SaidMessage[] | null> {
    const inbox = await own(caller)
    const { key, counter: present } = await chatAt(counter, caller)
    const asked = { documentId: readersDocument(inbox), counter: readersCounter(inbox, present), key }
    const answer = await toReader(inbox, 'page.said', asked).catch(() => null)
    const messages = takenMessages(answer, Date.now())
    return messages && saidMessages(messages)
  }

  /** What was seen to be sent counts as asked, once, in however many tabs it is seen. */
  async function noteSent(contact: Id, { sent }: HeardOf): Promise<void> {
    if (sent.length === 0) return
    // What was noted of another record of the same person counts too.
    const [settings, { asked: ofAll = {} }] = await Promise.all([workspace.settings(), personState(db, contact)])
    await db.transaction('rw', logTables(db), async () => {
      const asked = (await db.people.get(contact))?.asked ?? {}
      const isNoted = ({ question, message }: (typeof sent)[number]): boolean =>
        asked[question]?.message === message || ofAll[question]?.message === message
      for (const one of sent) if (!isNoted(one)) await writeLog(db, settings, contact, { kind: 'asked', state: 'sent', ...one })
    })
  }

  /** What a customer wrote is not kept of somebody who was erased meanwhile. */
  async function stillThere(contact: Id, caller: SidebarCaller): Promise<void> {
    await own(caller)
    if (!(await (await workspace.directory()).byId(contact))) throw new CallError('failed', 'nobody has this id')
  }

  return {
    async 'heard.get'({ counter, contact }, caller) {
      const before = await own(caller)
      if ((await cards.personOf(before)) !== contact) return null
      const [messages, settings, directory, present] = await Promise.all([
        said(counter, caller),
        workspace.settings(),
        workspace.directory(),
        signals.get(),
      ])
      const { reading } = before
      const network = reading.state === 'chat' ? networkOf(reading) : null
      const listening = { directory, settings, network, now: Date.now(), signals: present }
      const known = await heardOf(db, contact, messages, listening)
      // The chat, or whose it is, may be another by now.
      const { opened } = await chatAt(counter, caller)
      if (!known || opened !== before.opened || (await cards.personOf(await own(caller))) !== contact) return null
      // Of somebody who was only chosen by hand nothing is kept that nobody said.
      if ((await cards.personOf({ ...before, chosen: null })) === contact) {
        await noteSent(contact, known)
        await noteOpt(db, settings, contact, known.heard.opt)
        if (messages) await noteSentOffers(workspace, contact, messages, listening)
      }
      const confirmKey = await keyOf(CONFIRM)
      return { ...known.heard, ...(confirmKey !== '' && { confirmKey }) } satisfies Heard
    },

    async 'stage.confirm'({ contact, stage, message, words }, caller) {
      await stillThere(contact, caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'stage', value: stage, from: { message, words } })
    },

    async 'stage.decline'({ contact, stage, message }, caller) {
      await stillThere(contact, caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'not-stage', value: stage, message })
    },

    async 'answer.confirm'(answer, caller) {
      await own(caller)
      const settings = await workspace.settings()
      const writing = writingOf(regionalLocale(settings.language, navigator.languages))
      return { problem: await writeAnswer(db, settings, answer, writing, await workspace.base()) }
    },

    async 'answer.decline'({ contact, question, message }, caller) {
      await stillThere(contact, caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'not-answer', question, message })
    },

    async 'question.drop'({ contact, question }, caller) {
      await stillThere(contact, caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'answer', question, value: null, how: 'by-hand' })
    },
  }
}
