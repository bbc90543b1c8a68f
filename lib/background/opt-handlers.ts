import { logTables, writeLog } from '../contacts/write-log.ts'
import type { ConsentFrom, OptProposal } from '../consent/opt.ts'
import type { RecencyDatabase } from '../db/database.ts'
import type { Id } from '../db/id.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import { personState } from '../same/person-state.ts'
import { networkOf } from '../sites/reading.ts'
import type { Settings } from '../workspace/settings.ts'
import type { OwnFrame, SidebarCaller } from './own-frame.ts'
import type { Handlers } from './router.ts'
import type { Workspace } from './workspace.ts'

type OptCalls = 'consent.set' | 'opt.confirm' | 'opt.decline'

/** What the agent says of somebody's consent, by hand or to a message that asks to stop or to be written to. */
export function optHandlers(workspace: Workspace, { own }: OwnFrame): Pick<Handlers<SidebarCalls, 'sidebar'>, OptCalls> {
  const { db } = workspace

  /** What a customer wrote is not kept of somebody who was erased meanwhile. */
  async function stillThere(contact: Id, caller: SidebarCaller) {
    const inbox = await own(caller)
    if (!(await (await workspace.directory()).byId(contact))) throw new CallError('failed', 'nobody has this id')
    return inbox.reading.state === 'chat' ? networkOf(inbox.reading) : null
  }

  return {
    async 'consent.set'({ contact, given }, caller) {
      await stillThere(contact, caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'consent', value: given, from: { kind: 'agent' } })
    },

    async 'opt.confirm'({ contact, given, message, words, link: linkId }, caller) {
      const network = await stillThere(contact, caller)
      if (!network) throw new CallError('moved-on', 'the chat is no longer open')
      const link = linkId === undefined ? undefined : await db.optInLinks.get(linkId)
      if (linkId !== undefined && !link) throw new CallError('failed', 'no such link')
      // Of a message that holds a link's word no more than that word is kept.
      const from: ConsentFrom = link
        ? { kind: 'link', link: link.id, name: link.name, message, words: link.word, network }
        : { kind: 'message', message, words, network }
      const settings = await workspace.settings()
      await db.transaction('rw', logTables(db), async () => {
        await writeLog(db, settings, contact, { kind: 'consent', value: given, from })
        if (link && given && link.tag !== '') await writeLog(db, settings, contact, { kind: 'tag', value: link.tag })
      })
    },

    async 'opt.decline'({ contact, given, message }, caller) {
      await stillThere(contact, caller)
      await writeLog(db, await workspace.settings(), contact, { kind: 'not-opt', value: given, message })
    },
  }
}

/** A message that asks to stop holds every queue from when it was seen, once, in however many tabs it is seen. */
export async function noteOpt(db: RecencyDatabase, settings: Settings, contact: Id, opt: OptProposal | undefined): Promise<void> {
  if (!opt) return
  const { given, message } = opt
  const { optHeard: ofAll } = await personState(db, contact)
  await db.transaction('rw', logTables(db), async () => {
    const own = (await db.people.get(contact))?.optHeard
    if (own?.message === message.key || ofAll?.message === message.key) return
    await writeLog(db, settings, contact, { kind: 'opt-heard', value: given, message: message.key })
  })
}
