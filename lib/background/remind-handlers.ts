import { writeLog } from '../contacts/write-log.ts'
import { CallError, type SidebarCalls } from '../messages.ts'
import { listReminders } from '../reminders/reminders.ts'
import type { OwnFrame } from './own-frame.ts'
import type { Handlers } from './router.ts'
import type { Workspace } from './workspace.ts'

const MOST = 20

/** Whom to write again. Only of somebody who is still in the base, since the erased must not come back by it. */
export function remindHandlers(
  workspace: Workspace,
  { own }: OwnFrame,
): Pick<Handlers<SidebarCalls, 'sidebar'>, 'remind.set' | 'remind.list'> {
  const { db } = workspace
  return {
    async 'remind.set'({ contact, at, note }, caller) {
      await own(caller)
      if (!(await (await workspace.directory()).byId(contact))) throw new CallError('failed', 'nobody has this id')
      await writeLog(db, await workspace.settings(), contact, { kind: 'remind', value: at, note: note.trim() })
    },

    async 'remind.list'(_arg, caller) {
      await own(caller)
      const now = Date.now()
      const [reminders, directory] = await Promise.all([listReminders(db), workspace.directory()])
      const shown = await Promise.all(
        reminders.slice(0, MOST).map(async ({ contact, at, note }) => {
          const row = await directory.byId(contact)
          return row ? [{ contact, name: row.contact.name, at, note }] : []
        }),
      )
      return {
        people: shown.flat(),
        due: reminders.filter(({ at }) => at <= now).length,
        next: reminders.find(({ at }) => at > now)?.at ?? null,
      }
    },
  }
}
